package dev.switchboard.dmn;

import dev.switchboard.Text;
import dev.switchboard.imports.FeelLiteral;
import dev.switchboard.imports.FeelTokens;
import dev.switchboard.imports.FeelTokens.Kind;
import dev.switchboard.imports.FeelTokens.Token;
import dev.switchboard.imports.UnsaidException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a row of the rules gives.
 *
 * @param entries the literals by the names of the entries; none where an entry is null
 */
record GivenContext(Map<String, List<Object>> entries) {

    /**
     * Reads a context of literals and lists of them.
     *
     * @throws UnsaidException when it is something else, or gives an entry twice
     */
    static GivenContext of(String text) throws UnsaidException {
        FeelTokens tokens = new FeelTokens(text);
        Map<String, List<Object>> entries = new LinkedHashMap<>();
        expect("{", tokens, text);
        while (!tokens.peek().is("}")) {
            Token key = tokens.take();
            if (key.kind() != Kind.NAME && key.kind() != Kind.STRING) {
                throw misfit(text);
            }
            expect(":", tokens, text);
            if (entries.put(key.text(), values(tokens, text)) != null) {
                throw new UnsaidException(Text.format(
                        "`%s` стоит в строке дважды; оставьте одно",
                        "the row gives `%s` twice; leave one of them", key.text()));
            }
            if (!tokens.takes(",")) {
                break;
            }
        }
        expect("}", tokens, text);
        if (tokens.peek().kind() != Kind.END) {
            throw misfit(text);
        }
        return new GivenContext(entries);
    }

    private static List<Object> values(FeelTokens tokens, String text) throws UnsaidException {
        List<Object> values = new ArrayList<>();
        if (tokens.peek().isName(Feel.NULL)) {
            tokens.take();
        } else if (!tokens.takes("[")) {
            values.add(FeelLiteral.read(tokens, text));
        } else if (!tokens.takes("]")) {
            do {
                values.add(FeelLiteral.read(tokens, text));
            } while (tokens.takes(","));
            expect("]", tokens, text);
        }
        return values;
    }

    private static void expect(String sign, FeelTokens tokens, String text) throws UnsaidException {
        if (!tokens.takes(sign)) {
            throw misfit(text);
        }
    }

    private static UnsaidException misfit(String text) {
        return new UnsaidException(Text.format(
                "`%s`: ожидается, например, `{item: \"A-1\", line: \"senior\", mode: \"one-step\"}`",
                "`%s`: expected something like `{item: \"A-1\", line: \"senior\", mode: \"one-step\"}`", text));
    }
}
