package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Period;
import dev.switchboard.catalog.PeriodText;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Optional<Condition.Atom> days = days(rule.condition());
        PeriodText period =
                PeriodText.of(days.flatMap(atom -> Period.of(atom.values())).orElse(Period.ALWAYS));
        return """
                rule %s
                %s%s%s%s%s    salience %s
                when
                    Inquiry( %s )
                then
                    transfers.%s%s;
                end
                """.formatted(
                        DrlText.quoted(RuleName.harmless(rule.name())),
                        RuleName.isHarmless(rule.name()) ? "" : annotation("name", rule.name()),
                        steps(rule.steps()),
                        annotation(PeriodText.FROM, period.from()) + annotation(PeriodText.UNTIL, period.until()),
                        rule.isOff() ? off(rule) : "",
                        annotation("note", rule.isOff() ? "" : notes.getOrDefault(rule.name(), "")),
                        rule.salience(),
                        conditions.pattern(days.map(atom -> without(atom, rule.condition()))
                                .orElse(rule.condition())),
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

    /** The part of a condition that allows days from one on and before another. */
    private Optional<Condition.Atom> days(Condition condition) {
        Stream<Condition> parts = condition instanceof Condition.And and ? and.parts().stream() : Stream.of(condition);
        return parts.flatMap(part -> part instanceof Condition.Atom atom ? Stream.of(atom) : Stream.empty())
                .filter(atom -> atom.fact().equals(Calendar.DATE) && words.isOfMoment(atom.fact()))
                .filter(atom -> Period.of(atom.values()).isPresent())
                .findFirst();
    }

    private static Condition without(Condition.Atom days, Condition condition) {
        return condition.equals(days)
                ? Condition.always()
                : new Condition.And(condition.parts().stream()
                        .filter(part -> !part.equals(days))
                        .toList());
    }

    private String off(Rule rule) {
        return annotation("off", notes.getOrDefault(rule.name(), "off"));
    }

    private static String steps(Text steps) {
        return annotation("steps", steps.russian()) + annotation("stepsEn", steps.english());
    }

    private static String annotation(String name, String text) {
        return text.isEmpty() ? "" : "    @%s(%s)\n".formatted(name, DrlText.quoted(text));
    }
}
