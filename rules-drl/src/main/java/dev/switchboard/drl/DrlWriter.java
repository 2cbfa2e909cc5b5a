package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes rules as DRL that reads as if written by hand, and that {@link DrlLanguage} reads back to the same model. */
public final class DrlWriter {

    private final Vocabulary words;
    private final ConditionWriter conditions;
    private final Map<String, String> notes;

    private DrlWriter(Vocabulary vocabulary, Map<String, String> notes) {
        this.words = vocabulary;
        this.conditions = ConditionWriter.forFiles(vocabulary);
        this.notes = notes;
    }

    /**
     * Rules as one DRL file.
     *
     * @param words those that the rules use
     * @param notes what is noted of rules, by their names
     * @param packageName the DRL package, such as {@code com.example.catalog}
     */
    public static String write(Vocabulary words, List<Rule> rules, Map<String, String> notes, String packageName) {
        DrlWriter writer = new DrlWriter(words, notes);
        return """
                package %s;

                import dev.switchboard.Inquiry;
                import static dev.switchboard.TransferMode.*;

                global dev.switchboard.drl.Transfers transfers;

                %s""".formatted(packageName, rules.stream().map(writer::rule).collect(Collectors.joining("\n")));
    }

    private String rule(Rule rule) {
        return """
                rule %s
                %s%s%s    salience %s
                when
                    Inquiry( %s )
                then
                    transfers.%s%s;
                end
                """.formatted(
                        DrlText.quoted(RuleName.harmless(rule.name())),
                        RuleName.isHarmless(rule.name()) ? "" : annotation("name", rule.name()),
                        steps(rule.steps()),
                        annotation("note", notes.getOrDefault(rule.name(), "")),
                        rule.salience(),
                        conditions.pattern(rule.condition()),
                        decides(rule),
                        rule.gives().stream().map(this::given).collect(Collectors.joining()));
    }

    private static String decides(Rule rule) {
        String item = DrlText.quoted(rule.item());
        return rule.outcome().hasLine()
                ? "to(%s, %s, %s)"
                        .formatted(DrlText.quoted(rule.line()), rule.mode().name(), item)
                : "item(%s)".formatted(item);
    }

    private String given(Given given) {
        OutcomeType type = words.outcome(given.outcome()).orElseThrow();
        return ".%s(%s, %s)"
                .formatted(
                        type.combine().verb(), DrlText.quoted(type.code()), DrlText.quoted(type.write(given.value())));
    }

    private static String steps(Text steps) {
        return annotation("steps", steps.russian()) + annotation("stepsEn", steps.english());
    }

    private static String annotation(String name, String text) {
        return text.isEmpty() ? "" : "    @%s(%s)\n".formatted(name, DrlText.quoted(text));
    }
}
