package dev.switchboard.drl;

import dev.switchboard.Place;
import dev.switchboard.catalog.Problems;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the annotations and attributes of a rule stand. Drools' parser does not tell, and of two with one name it keeps the
 * first.
 */
final class RuleHead {

    private final SourceText source;
    private final int start;
    private final Map<String, List<Integer>> offsets = new LinkedHashMap<>();

    /**
     * @param start offset of the rule's first character
     */
    RuleHead(SourceText source, int start) {
        this.source = source;
        this.start = start;
        Tokens tokens = new Tokens(source.text(), start);
        tokens.take();
        tokens.take();
        read(tokens);
    }

    /** Whether the rule itself has the attribute, or the annotation with its {@code @}. */
    boolean has(String name) {
        return offsets.containsKey(name);
    }

    /** Where the attribute, or the annotation with its {@code @}, stands; the rule's own place when it is not found. */
    Place place(String name) {
        return source.place(offsets.getOrDefault(name, List.of(start)).get(0));
    }

    /** Reports each further one of the same name. */
    void refuseTwice(String name, Problems problems) {
        offsets.getOrDefault(name, List.of()).stream()
                .skip(1)
                .forEach(offset -> problems.at(
                        source.place(offset),
                        "`%s` встречается в правиле дважды: оставьте одно".formatted(name),
                        "`%s` stands twice in the rule: keep one".formatted(name)));
    }

    private void read(Tokens tokens) {
        int depth = 0;
        while (tokens.peek().kind() != Kind.END) {
            Token token = tokens.take();
            if (depth == 0 && (token.is("when") || token.is("then"))) {
                return;
            }
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && (token.kind() == Kind.WORD || token.text().equals("@"))) {
                String name = joined(tokens, token);
                offsets.computeIfAbsent(name, key -> new ArrayList<>()).add(token.offset());
            }
        }
    }

    /** A name with what stands right behind it: {@code @steps}, {@code no-loop}. */
    private static String joined(Tokens tokens, Token first) {
        StringBuilder name = new StringBuilder(first.text());
        int end = first.end();
        while (tokens.peek().offset() == end
                && (tokens.peek().kind() == Kind.WORD || tokens.peek().text().matches("[-.]"))) {
            name.append(tokens.peek().text());
            end = tokens.take().end();
        }
        return name.toString();
    }
}
