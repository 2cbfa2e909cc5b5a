package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Values;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads what a constraint asks of the members of a set: {@code any("symptoms", "rash", "fever")}, {@code all(…)},
 * {@code none(…)}. {@code none("symptoms")} is the set without members.
 */
final class SetCalls {

    static final String ANY = "any";
    static final String ALL = "all";
    static final String NONE = "none";

    private static final Set<String> WORDS = Set.of(ANY, ALL, NONE);

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final Predicate<String> isRefused;

    /**
     * Reads from these tokens.
     *
     * @param isRefused the codes of which a mistake has been reported where they are declared
     */
    SetCalls(Tokens tokens, Vocabulary vocabulary, Predicate<String> isRefused) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.isRefused = isRefused;
    }

    static boolean startsAt(Token token) {
        return token.kind() == Kind.WORD && WORDS.contains(token.text());
    }

    /** Takes the call. */
    Condition read() throws GrammarException {
        Token word = tokens.take();
        tokens.expect("(");
        Fact set = set(word);
        Members members = (Members) set.type();
        List<Condition> parts = new ArrayList<>();
        while (tokens.takeIf(",")) {
            parts.add(member(set, members, !word.is(NONE)));
        }
        if (!tokens.takeIf(")")) {
            throw GrammarException.unexpected(tokens.peek(), "`,` или `)`", "`,` or `)`");
        }
        if (parts.isEmpty() && !word.is(NONE)) {
            throw new GrammarException(
                    word.offset(),
                    Text.format(
                            "назовите значения набора: `%s(\"%s\", \"%s\")`; сколько их, спрашивает `count(\"%s\") >= 1`",
                            "name members of the set: `%s(\"%s\", \"%s\")`; `count(\"%s\") >= 1` asks how many there are",
                            word.text(),
                            set.code(),
                            members.codes().get(0),
                            set.code()));
        }
        if (parts.isEmpty()) {
            members.codes().forEach(code -> parts.add(member(set, code, false)));
        }
        return word.is(ANY) ? new Condition.Or(parts) : new Condition.And(parts);
    }

    private Fact set(Token word) throws GrammarException {
        Token name = tokens.expect(Kind.STRING, "код набора в кавычках", "a set's code in quotes");
        Optional<Fact> fact = vocabulary.fact(name.unquoted());
        if (fact.isPresent() && fact.get().type() instanceof Members) {
            return fact.get();
        }
        throw fact.isPresent()
                ? new GrammarException(
                        name.offset(),
                        Text.format(
                                "`%s` имеет тип `%s`, а `%s(…)` спрашивает о наборе (`set`)",
                                "`%s` is a %s, and `%s(…)` asks about a set",
                                fact.get().code(),
                                fact.get().type().code(),
                                word.text()))
                : new GrammarException(
                        name.offset(),
                        Sentence.of(
                                Text.format("факт `%s` неизвестен", "unknown fact `%s`", name.unquoted()),
                                Problems.nearest(name.unquoted(), vocabulary.factCodes())));
    }

    private Condition member(Fact set, Members members, boolean within) throws GrammarException {
        Token token = tokens.expect(Kind.STRING, "значение набора в кавычках", "a member of the set in quotes");
        String code = token.unquoted();
        if (!members.codes().contains(code) && !isRefused.test(code)) {
            KnownCodes known = KnownCodes.of(members.codes(), each -> each, members.titles()::title);
            throw new GrammarException(
                    token.offset(),
                    Sentence.of(
                            Text.format("в наборе `%s` нет значения `%s`", "`%s` has no member `%s`", set.code(), code),
                            known.hint(code).isEmpty() ? known.all() : known.hint(code)));
        }
        return member(set, code, within);
    }

    private static Condition member(Fact set, String code, boolean within) {
        return new Condition.Atom(Members.member(set.code(), code), Values.Flag.of(within));
    }
}
