package dev.switchboard;

import java.util.HashSet;
import java.util.Set;

/**
 * What is known about answers before they are given.
 *
 * @param cannotSay facts that nobody can tell; they are not asked for
 * @param frequencies how often each answer is to be expected
 * @since 0.1.0
 */
public record Asking(Set<String> cannotSay, Frequencies frequencies) {

    /** Everything may be asked, and each answer is as likely as the others. */
    public static final Asking DEFAULT = new Asking(Set.of(), Frequencies.NONE);

    public Asking {
        cannotSay = Set.copyOf(cannotSay);
    }

    /** The same, with one more fact that nobody can tell. */
    public Asking cannotSay(String fact) {
        Set<String> more = new HashSet<>(cannotSay);
        more.add(fact);
        return new Asking(more, frequencies);
    }

    /** The same with the frequencies of past inquiries. */
    public Asking with(Frequencies past) {
        return new Asking(cannotSay, past);
    }
}
