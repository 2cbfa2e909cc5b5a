package dev.switchboard.imports;

import dev.switchboard.catalog.Code;
import dev.switchboard.catalog.CodeProposal;
import dev.switchboard.catalog.LookAlikes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Codes for what other programs call by names: of one kind no two are the same. */
final class CodeNames {

    private final Set<String> taken = new HashSet<>();

    /** Keeps a code from being given. */
    CodeNames without(String code) {
        take(code);
        return this;
    }

    /** A code that keeps the name as it is where it can be one, so that programs go on stating the same. */
    String like(Code.Kind kind, String name) {
        String code =
                Code.isCode(kind, name) ? name : CodeProposal.near(kind, name).orElse(fallback(kind, name));
        return distinct(code);
    }

    /** The code of a fact or an outcome, whose words are joined: {@code yearsOfService}. */
    String joined(Code.Kind kind, String name) {
        String near = CodeProposal.near(kind, name).orElseGet(() -> fallback(kind, name));
        StringBuilder joined = new StringBuilder();
        for (String word : near.split("[-_.]+", -1)) {
            joined.append(joined.isEmpty() ? lowered(word) : capital(word));
        }
        String code = joined.toString();
        return distinct(Code.isCode(kind, code) ? code : code + "Value");
    }

    private static String fallback(Code.Kind kind, String name) {
        String prefixed = CodeProposal.near(kind, kind.name().toLowerCase(Locale.ROOT) + "-" + name)
                .orElse(kind.name().toLowerCase(Locale.ROOT));
        return Code.isCode(kind, prefixed) ? prefixed : "code";
    }

    /** {@code Age} as {@code age}, {@code VIP} as {@code vip}, {@code isAffordable} as it is. */
    private static String lowered(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                ? word.toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String distinct(String code) {
        String free = code;
        for (int number = 2; !take(free); number++) {
            free = code + "-" + number;
        }
        return free;
    }

    /** Whether a code differs from all others by more than case, and by more than the alphabet of letters that look the same. */
    private boolean take(String code) {
        List<String> looks = List.of(code.toLowerCase(Locale.ROOT), LookAlikes.looks(code));
        boolean isFree = looks.stream().noneMatch(taken::contains);
        taken.addAll(looks);
        return isFree;
    }
}
