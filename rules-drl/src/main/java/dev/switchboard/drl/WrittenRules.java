package dev.switchboard.drl;

import dev.switchboard.InvalidCatalogException;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Rule;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/**
 * A catalogue's rules as DRL for Drools alone, each on a separate line. No text of a catalogue becomes code here: names are
 * made up, consequences are empty, and conditions are written from the model, with no text in them but codes of letters and
 * digits. What a rule decides is known by its number.
 */
final class WrittenRules {

    /** The package, which is no file's own. */
    static final String PACKAGE = "dev.switchboard.drl.written";

    private static final String HEAD = "package " + PACKAGE
            + "; import dev.switchboard.Inquiry; global dev.switchboard.drl.Transfers transfers;\n";

    private WrittenRules() {}

    /**
     * The text that Drools compiles; its errors are placed at the rules that it was written from.
     *
     * @throws InvalidCatalogException for a condition with a code that Drools might read as anything but itself
     */
    static RuleText of(Vocabulary vocabulary, List<Rule> rules) {
        refuseStrangeCodes(rules);
        ConditionWriter conditions = ConditionWriter.forDrools(vocabulary);
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            text.append("rule ")
                    .append(name(i))
                    .append(" salience ")
                    .append(rule.salience())
                    .append(" when Inquiry( ")
                    .append(conditions.pattern(rule.condition()))
                    .append(" ) then end\n");
        }
        return new RuleText(PACKAGE, text.toString(), line -> placeOf(line, vocabulary, rules));
    }

    /** Readers of catalogues take no such code. But what must never become code is not left to them alone. */
    private static void refuseStrangeCodes(List<Rule> rules) {
        Problems problems = new Problems();
        for (Rule rule : rules) {
            rule.condition()
                    .atoms()
                    .flatMap(WrittenRules::codes)
                    .filter(code -> !isPlain(code))
                    .distinct()
                    .forEach(code -> problems.at(
                            rule.place(),
                            Text.format(
                                    "код `%s` нельзя передать Drools: в нём не только буквы, цифры, `_`, `-` и `.`",
                                    "the code `%s` cannot be given to Drools: it contains more than letters, digits, `_`, `-` and `.`",
                                    code)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidCatalogException(problems.list());
        }
    }

    private static Stream<String> codes(Condition.Atom atom) {
        Stream<String> values = atom.values() instanceof Values.Codes codes ? codes.codes().stream() : Stream.of();
        return Stream.concat(Stream.of(atom.fact()), values);
    }

    private static boolean isPlain(String code) {
        return code.codePoints().allMatch(part -> Character.isLetterOrDigit(part) || "_-.".indexOf(part) >= 0);
    }

    /** What the rule of this number is called. */
    static String name(int number) {
        return "r" + number;
    }

    /** The head takes the first line. */
    private static Place placeOf(int line, Vocabulary vocabulary, List<Rule> rules) {
        return line >= 2 && line < rules.size() + 2 ? rules.get(line - 2).place() : Place.of(vocabulary.name());
    }
}
