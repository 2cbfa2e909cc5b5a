package dev.switchboard.drl;

import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Members;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is said together of members of a set, as {@link SetCalls} reads it.
 *
 * @param within whether they are to be in the set, rather than not
 * @param all whether all of them, rather than one at least
 */
record SetCall(Fact set, boolean within, boolean all) {

    /**
     * The call.
     *
     * @param facts the members by the facts that conditions know them by
     */
    String write(List<String> facts) {
        List<String> codes = ((Members) set.type()).codes();
        List<String> named = codes.stream()
                .filter(code -> facts.contains(Members.member(set.code(), code)))
                .toList();
        if (within) {
            return call(all && named.size() > 1 ? SetCalls.ALL : SetCalls.ANY, named);
        }
        if (all || named.size() == 1) {
            return call(SetCalls.NONE, named.size() == codes.size() ? List.of() : named);
        }
        return "!" + call(SetCalls.ALL, named);
    }

    private String call(String word, List<String> named) {
        return Stream.concat(Stream.of(set.code()), named.stream())
                .map(DrlText::quoted)
                .collect(Collectors.joining(", ", word + "(", ")"));
    }
}
