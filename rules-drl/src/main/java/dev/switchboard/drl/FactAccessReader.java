package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.WholeNotation;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.Optional;
import java.util.Set;

/** Reads which fact a constraint is about: {@code topic}, {@code is("vip")}. */
final class FactAccessReader {

    /** Reads a fact that has a unit, or is a date or a time. */
    static final String MEASURE = "measure";

    /** What reads a fact in a constraint. */
    private static final Set<String> ACCESSORS = Set.of("is", "count", "choice", MEASURE);

    private final Tokens tokens;
    private final Vocabulary vocabulary;

    FactAccessReader(Tokens tokens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
    }

    /** Takes the fact. */
    Fact read() throws GrammarException {
        Token word = tokens.peek();
        if (word.kind() != Kind.WORD) {
            throw GrammarException.unexpected(
                    word,
                    "факт, например `numberCount` или `is(\"…\")`",
                    "a fact, such as `numberCount` or `is(\"…\")`");
        }
        tokens.take();
        return tokens.peek().is("(") ? namedFact(word) : coreFact(word);
    }

    private Fact coreFact(Token word) throws GrammarException {
        Optional<Fact> fact = vocabulary.fact(word.text());
        if (fact.isPresent() && Fact.CORE.contains(word.text())) {
            return fact.get();
        }
        if (fact.isPresent() && fact.get().type() instanceof Members) {
            throw new GrammarException(word.offset(), adviceFor(fact.get()));
        }
        if (fact.isPresent()) {
            String accessor = accessorOf(fact.get());
            throw new GrammarException(
                    word.offset(),
                    Text.format(
                            "`%s` пишется как `%s(\"%s\")`: без скобок пишутся только пять основных фактов",
                            "write `%s` as `%s(\"%s\")`: only the five core facts are written without parentheses",
                            word.text(),
                            accessor,
                            word.text()));
        }
        throw unknownFact(word, word.text());
    }

    private Fact namedFact(Token accessor) throws GrammarException {
        if (!ACCESSORS.contains(accessor.text())) {
            throw new GrammarException(
                    accessor.offset(),
                    Text.format(
                            "`%s(…)`: такого вызова в условиях нет; допустимы `is(…)`, `count(…)`, `choice(…)`, `measure(…)`, а для набора `any(…)`, `all(…)`, `none(…)`",
                            "`%s(…)` is outside the grammar; use `is(…)`, `count(…)`, `choice(…)`, `measure(…)`, and for a set `any(…)`, `all(…)`, `none(…)`",
                            accessor.text()));
        }
        tokens.take();
        Token name = tokens.take();
        if (name.kind() != Kind.STRING) {
            throw GrammarException.unexpected(name, "код факта в кавычках", "a fact's code in quotes");
        }
        Fact fact = vocabulary.fact(name.unquoted()).orElse(null);
        if (fact == null) {
            throw unknownFact(name, name.unquoted());
        }
        if (!tokens.takeIf(")")) {
            throw GrammarException.unexpected(tokens.peek(), "`)`");
        }
        if (fact.type() instanceof Members) {
            return sizeOf(fact, accessor);
        }
        if (!accessorOf(fact).equals(accessor.text())) {
            throw new GrammarException(
                    accessor.offset(),
                    Text.format(
                            "`%s` имеет тип `%s` и читается через `%s(…)`, а не `%s(…)`",
                            "`%s` is a %s: read it with `%s(…)`, not `%s(…)`",
                            fact.code(),
                            fact.type().code(),
                            accessorOf(fact),
                            accessor.text()));
        }
        return fact;
    }

    /** Of a set, {@code count} reads how many members it has. */
    private Fact sizeOf(Fact set, Token accessor) throws GrammarException {
        if (accessor.is("count")) {
            return vocabulary.fact(Members.size(set.code())).orElseThrow();
        }
        throw new GrammarException(accessor.offset(), adviceFor(set));
    }

    private static Text adviceFor(Fact set) {
        return Text.format(
                "`%s` — набор: пишите `any(\"%s\", \"%s\")`, `all(…)`, `none(…)` или `count(\"%s\") >= 2`",
                "`%s` is a set: write `any(\"%s\", \"%s\")`, `all(…)`, `none(…)` or `count(\"%s\") >= 2`",
                set.code(),
                set.code(),
                ((Members) set.type()).codes().get(0),
                set.code());
    }

    /** What reads a fact that is no core fact. */
    static String accessorOf(Fact fact) {
        if (fact.type() instanceof FactType.Scaled scaled) {
            return scaled.notation() instanceof WholeNotation ? "count" : MEASURE;
        }
        return fact.type() instanceof FactType.Flag ? "is" : "choice";
    }

    private GrammarException unknownFact(Token where, String code) {
        return new GrammarException(
                where.offset(),
                Sentence.of(
                        Text.format("факт `%s` неизвестен", "unknown fact `%s`", code),
                        Problems.nearest(code, vocabulary.factCodes())));
    }
}
