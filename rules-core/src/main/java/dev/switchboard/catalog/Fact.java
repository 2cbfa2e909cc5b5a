package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.List;

/**
 * A fact that inquiries state and rules ask for. Its code, as all codes that inquiries name, is interned: it is then the same
 * object as a program's literal, and seen to be equal without a look at its letters.
 *
 * @param code the name used in rules, columns and the API, such as {@code numberCount}
 * @param title a short noun phrase
 * @param question the question whose answer is this fact's value
 */
public record Fact(String code, FactType type, Text title, Text question) {

    /** The codes of the facts that inquiries have methods for, and that DRL writes bare. */
    public static final List<String> CORE = List.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict");

    public Fact {
        code = Code.require(Code.Kind.FACT, code).intern();
    }
}
