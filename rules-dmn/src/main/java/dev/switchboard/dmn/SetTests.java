package dev.switchboard.dmn;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Range;
import dev.switchboard.catalog.Values;
import dev.switchboard.imports.FeelLiteral;
import dev.switchboard.imports.FeelTokens;
import dev.switchboard.imports.FeelTokens.Kind;
import dev.switchboard.imports.FeelTokens.Token;
import dev.switchboard.imports.UnsaidException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads what a cell asks of the members of a set: the reverse of {@link Feel#test(Condition, Fact)}. */
final class SetTests {

    /** Beyond it a range would be open. */
    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE - 1);

    private final Fact set;
    private final Members members;
    private final String text;
    private final FeelTokens tokens;

    private SetTests(Fact set, String text) throws UnsaidException {
        this.set = set;
        this.members = (Members) set.type();
        this.text = text;
        this.tokens = new FeelTokens(text);
    }

    /**
     * The condition on the members.
     *
     * @throws UnsaidException when the cell asks something else
     */
    static Condition read(String cell, Fact set) throws UnsaidException {
        if (cell.isBlank() || cell.strip().equals(Feel.ANY)) {
            return Condition.always();
        }
        if (cell.strip().equals(Feel.NOTHING)) {
            String size = Members.size(set.code());
            return new Condition.Atom(size, new Values.Numbers(List.of()));
        }
        SetTests tests = new SetTests(set, cell);
        Condition condition = tests.either();
        if (tests.tokens.peek().kind() != Kind.END) {
            throw tests.misfit();
        }
        return condition;
    }

    private Condition either() throws UnsaidException {
        List<Condition> parts = new ArrayList<>(List.of(both()));
        while (takesName("or")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(parts);
    }

    private Condition both() throws UnsaidException {
        List<Condition> parts = new ArrayList<>(List.of(single()));
        while (takesName("and")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private Condition single() throws UnsaidException {
        if (tokens.takes("(")) {
            Condition inner = either();
            expect(")");
            return inner;
        }
        if (takesName("not")) {
            expect("(");
            Condition inner = either();
            expect(")");
            return inner.negated();
        }
        return takesName("list") ? member() : size();
    }

    private Condition member() throws UnsaidException {
        expectName("contains");
        expect("(");
        expect("?");
        expect(",");
        Token code = tokens.take();
        if (code.kind() != Kind.STRING) {
            throw misfit();
        }
        expect(")");
        if (!members.codes().contains(code.text())) {
            throw new UnsaidException(Text.format(
                    "`%s`: в наборе `%s` бывает `%s`",
                    "`%s`: the set `%s` has `%s`", code.text(), set.code(), String.join("`, `", members.codes())));
        }
        boolean within = !tokens.takes("=") || truth();
        return new Condition.Atom(Members.member(set.code(), code.text()), Values.Flag.of(within));
    }

    private boolean truth() throws UnsaidException {
        Token truth = tokens.take();
        if (!truth.isName("true") && !truth.isName("false")) {
            throw misfit();
        }
        return truth.isName("true");
    }

    private Condition size() throws UnsaidException {
        expectName("count");
        expect("(");
        expect("?");
        expect(")");
        Token sign = tokens.take();
        int size = number();
        Range range = switch (sign.text()) {
            case "=" -> new Range(size, size);
            case ">=" -> Range.from(size);
            case ">" -> Range.from(size + 1);
            case "<=" -> Range.to(size);
            case "<" -> Range.to(size - 1);
            default -> throw misfit();
        };
        return new Condition.Atom(Members.size(set.code()), Values.Numbers.of(range));
    }

    private int number() throws UnsaidException {
        if (!(FeelLiteral.read(tokens, text) instanceof BigDecimal number)) {
            throw misfit();
        }
        boolean isSize = number.scale() <= 0 && number.abs().compareTo(MOST) <= 0;
        if (!isSize) {
            throw new UnsaidException(Text.format(
                    "`%s`: `%s` — не размер набора; сравните `count(?)` с небольшим целым числом, например `count(?) >= 2`",
                    "`%s`: `%s` is no size of a set; compare `count(?)` with a small whole number, as in `count(?) >= 2`",
                    text.strip(),
                    number.toPlainString()));
        }
        return number.intValueExact();
    }

    private boolean takesName(String name) {
        boolean is = tokens.peek().isName(name);
        if (is) {
            tokens.take();
        }
        return is;
    }

    private void expectName(String name) throws UnsaidException {
        if (!takesName(name)) {
            throw misfit();
        }
    }

    private void expect(String sign) throws UnsaidException {
        if (!tokens.takes(sign)) {
            throw misfit();
        }
    }

    private UnsaidException misfit() {
        return new UnsaidException(Text.format(
                "`%s`: о наборе спрашивают `list contains(?, \"код\")` и `count(?) >= 2`, соединяя их словами `and` и `or`",
                "`%s`: of a set, ask `list contains(?, \"code\")` and `count(?) >= 2`, joined by `and` and `or`",
                text));
    }
}
