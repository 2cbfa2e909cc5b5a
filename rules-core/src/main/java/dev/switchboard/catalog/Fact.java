package dev.switchboard.catalog;

import dev.switchboard.FactSource;
import dev.switchboard.Text;
import java.util.List;
import java.util.Optional;

/**
 * A fact that inquiries state and rules ask for. Its code, as all codes that inquiries name, is interned: it is then the same
 * object as a program's literal, and seen to be equal without a look at its letters.
 *
 * @param code the name used in rules, columns and the API, such as {@code numberCount}
 * @param title a short noun phrase
 * @param question the question whose answer is this fact's value
 * @param source who knows it; empty if that is not said
 * @param cost how much it takes to find it out, beside other facts: 1 or more
 * @param privacy what a log of decisions keeps of it; empty for all
 */
public record Fact(
        String code,
        FactType type,
        Text title,
        Text question,
        Optional<FactSource> source,
        int cost,
        Optional<Privacy> privacy)
        implements Coded {

    /** The codes of the facts that inquiries have methods for, and that DRL writes bare. */
    public static final List<String> CORE = List.of("topic", "numberCount", "chargeDays", "repeatContact", "conflict");

    public Fact {
        code = Code.require(Code.Kind.FACT, code).intern();
    }

    /** A fact of which is not said who knows it. */
    public Fact(String code, FactType type, Text title, Text question) {
        this(code, type, title, question, Optional.empty(), 1, Optional.empty());
    }

    /** The same fact with codes of its type that people call so. */
    public Fact titled(ValueTitles titles) {
        return titles.isEmpty() ? this : new Fact(code, type.titled(titles), title, question, source, cost, privacy);
    }

    /** Whether a person is asked for it, rather than a system. */
    public boolean isForPeople() {
        return source.filter(FactSource.CRM::equals).isEmpty();
    }
}
