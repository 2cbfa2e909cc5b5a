package dev.switchboard.drl;

import dev.switchboard.loading.RuleLanguage.Rules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A DRL file as read.
 *
 * @param rules those that are well formed
 * @param head where package, imports and the like are
 * @param opaqueRules where opaque rules are, if the caller allows them
 */
record DrlFile(Rules rules, List<Span> head, List<Span> opaqueRules) {

    /** Whether there is anything in it that Drools has to compile unchanged. */
    boolean hasCode() {
        return !opaqueRules.isEmpty();
    }

    /** The head and the opaque rules, in the lines and columns of the file, with blanks where anything else is. */
    String code(String text) {
        StringBuilder kept = new StringBuilder(text);
        int next = 0;
        for (Span span : inOrder()) {
            blank(kept, next, span.start());
            next = span.end();
        }
        blank(kept, next, text.length());
        return kept.toString();
    }

    private List<Span> inOrder() {
        return Stream.concat(head.stream(), opaqueRules.stream())
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
