package dev.switchboard.imports;

import dev.switchboard.Text;
import dev.switchboard.imports.FeelTokens.Kind;
import dev.switchboard.imports.UnaryTests.Between;
import dev.switchboard.imports.UnaryTests.Entry;
import dev.switchboard.imports.UnaryTests.Equal;
import dev.switchboard.imports.UnaryTests.Nothing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads unary tests: {@code -}, {@code not(…)}, or a list of literals, comparisons, and ranges with open and closed ends.
 * Before a comparison, and before {@code in}, the input may be named: {@code ?}.
 */
final class UnaryTestsReader {

    private static final Set<String> COMPARISONS = Set.of("<", "<=", "≤", ">", ">=", "≥", "=", "!=");

    private final String text;
    private final FeelTokens tokens;

    UnaryTestsReader(String text) throws UnsaidException {
        this.text = text;
        this.tokens = new FeelTokens(text);
    }

    UnaryTests read() throws UnsaidException {
        if (text.isBlank() || text.strip().equals("-")) {
            return UnaryTests.ANY;
        }
        boolean negated = tokens.peek().isName("not");
        if (negated) {
            tokens.take();
            expect("(");
        }
        List<Entry> entries = entries();
        if (negated) {
            expect(")");
        }
        if (tokens.peek().kind() != Kind.END) {
            throw FeelLiteral.expression(text);
        }
        return new UnaryTests(entries, negated);
    }

    private List<Entry> entries() throws UnsaidException {
        List<Entry> entries = new ArrayList<>();
        do {
            entry(entries);
        } while (tokens.takes(","));
        return entries;
    }

    private void entry(List<Entry> entries) throws UnsaidException {
        if (tokens.takes("?")) {
            if (tokens.peek().isName("in")) {
                tokens.take();
            } else if (COMPARISONS.stream().noneMatch(tokens.peek()::is)) {
                throw FeelLiteral.expression(text);
            }
        }
        test(entries);
    }

    private void test(List<Entry> entries) throws UnsaidException {
        if (tokens.takes("<=") || tokens.takes("≤")) {
            entries.add(Between.below(literal(), false));
        } else if (tokens.takes(">=") || tokens.takes("≥")) {
            entries.add(Between.above(literal(), false));
        } else if (tokens.takes("<")) {
            entries.add(Between.below(literal(), true));
        } else if (tokens.takes(">")) {
            entries.add(Between.above(literal(), true));
        } else if (tokens.takes("(") || tokens.takes("]")) {
            range(literal(), true, entries);
        } else if (tokens.takes("[")) {
            listOrRange(entries);
        } else if (tokens.takes("!=")) {
            equal();
            throw new UnsaidException(Text.format(
                    "`%s`: отрицание записывается как `not(…)`", "`%s`: a negation is written `not(…)`", text.strip()));
        } else {
            // The double sign is not FEEL, but what JUEL in DMN files has.
            if (!tokens.takes("==")) {
                tokens.takes("=");
            }
            entries.add(equal());
        }
    }

    private Entry equal() throws UnsaidException {
        if (tokens.peek().isName("null")) {
            tokens.take();
            return new Nothing();
        }
        return new Equal(literal());
    }

    private void listOrRange(List<Entry> entries) throws UnsaidException {
        Object first = literal();
        if (tokens.peek().is("..")) {
            range(first, false, entries);
            return;
        }
        entries.add(new Equal(first));
        while (tokens.takes(",")) {
            entries.add(new Equal(literal()));
        }
        expect("]");
    }

    private void range(Object from, boolean fromIsOpen, List<Entry> entries) throws UnsaidException {
        expect("..");
        Object to = literal();
        boolean isOpen = tokens.takes(")") || tokens.takes("[");
        if (!isOpen) {
            expect("]");
        }
        entries.add(new Between(Optional.of(from), fromIsOpen, Optional.of(to), isOpen));
    }

    private Object literal() throws UnsaidException {
        return FeelLiteral.read(tokens, text);
    }

    private void expect(String sign) throws UnsaidException {
        if (!tokens.takes(sign)) {
            throw FeelLiteral.expression(text);
        }
    }
}
