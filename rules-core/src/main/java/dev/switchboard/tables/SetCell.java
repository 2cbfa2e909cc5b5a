package dev.switchboard.tables;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.TypedText;
import dev.switchboard.catalog.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell allows to a set, which {@link WrittenSet} writes:
 *
 * <pre>{@code
 * cell = all { "," all }          one of them holds
 * all  = part { "&" part }        each of them holds
 * part = "any(" codes ")" | "all(" codes ")" | "none(" codes ")" | "none" | "count" numbers | "not(" part ")" | code
 * }</pre>
 */
final class SetCell {

    private static final Pattern CALL =
            Pattern.compile("(any|all|none|not|не)\\s*\\((.*)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("count\\s*(?=[<>=\\d.-])(.*)", Pattern.CASE_INSENSITIVE);

    private final Fact set;
    private final Members members;
    private final KnownCodes codes;

    SetCell(Fact set) {
        this.set = set;
        this.members = (Members) set.type();
        this.codes = KnownCodes.of(members.codes(), code -> code, members.titles()::title);
    }

    /** The condition on the members; empty when any set will do. */
    Optional<Condition> read(String cell) throws MistakeException {
        String text = TypedText.plain(cell);
        if (text.isEmpty() || text.equals("-")) {
            return Optional.empty();
        }
        if (text.equals(ConditionCell.NOTHING)) {
            return Optional.of(new Condition.Atom(Members.size(set.code()), Values.Numbers.of()));
        }
        List<Condition> alternatives = new ArrayList<>();
        for (String alternative : split(text, ',')) {
            List<Condition> all = new ArrayList<>();
            for (String part : split(alternative, '&')) {
                all.add(part(part));
            }
            alternatives.add(new Condition.And(all));
        }
        Condition condition = new Condition.Or(alternatives).normal();
        if (condition.equals(Condition.always()) || condition.equals(Condition.never())) {
            throw new MistakeException(
                    text,
                    condition.equals(Condition.always())
                            ? new Text(
                                    "так подходит любой набор: оставьте ячейку пустой",
                                    "this allows every set: leave the cell empty")
                            : new Text("так не подходит ни один набор", "this allows no set"));
        }
        return Optional.of(condition);
    }

    private Condition part(String part) throws MistakeException {
        if (codes.contains(CellGrammar.unquoted(part))) {
            return member(CellGrammar.unquoted(part), true);
        }
        Matcher call = CALL.matcher(part);
        if (call.matches()) {
            String content = call.group(2).strip();
            return switch (call.group(1).toLowerCase(Locale.ROOT)) {
                case "any" -> new Condition.Or(members(content, true));
                case "all" -> new Condition.And(members(content, true));
                case "none" -> new Condition.And(members(content, false));
                default -> part(content).negated();
            };
        }
        if (part.equalsIgnoreCase("none")) {
            return new Condition.And(
                    members.codes().stream().map(code -> member(code, false)).toList());
        }
        Matcher count = COUNT.matcher(part);
        if (count.matches()) {
            return count(count.group(1).strip(), part);
        }
        return members(part, true).get(0);
    }

    private Condition count(String numbers, String part) throws MistakeException {
        Optional<Values.Numbers> read = NumberCell.read(numbers);
        if (read.isEmpty()) {
            throw new MistakeException(
                    part,
                    new Text(
                            "ожидается, сколько их: `count >= 2`, `count 2..3`",
                            "how many are expected: `count >= 2`, `count 2..3`"));
        }
        return new Condition.Atom(Members.size(set.code()), read.get());
    }

    private List<Condition> members(String text, boolean within) throws MistakeException {
        List<Condition> conditions = new ArrayList<>();
        for (String code : split(text, ',')) {
            String plain = CellGrammar.unquoted(code);
            if (!codes.contains(plain)) {
                throw new MistakeException(Sentence.of(
                        Text.format(
                                "неизвестное значение `%s` набора `%s`",
                                "unknown member `%s` of the set `%s`", plain, set.code()),
                        codes.hint(plain),
                        codes.hint(plain).isEmpty() ? codes.all() : Text.EMPTY));
            }
            conditions.add(member(plain, within));
        }
        return conditions;
    }

    private Condition member(String code, boolean within) {
        return new Condition.Atom(Members.member(set.code(), code), Values.Flag.of(within));
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : separator;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == text.length() || (c == separator && depth == 0)) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        return parts;
    }
}
