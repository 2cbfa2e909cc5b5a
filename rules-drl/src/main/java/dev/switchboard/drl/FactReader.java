package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.Map;
import java.util.Optional;

/** Reads which fact a constraint is about: {@code topic}, {@code is("vip")}. */
final class FactReader {

    /** Which type of fact each accessor of an inquiry reads. */
    private static final Map<String, String> ACCESSORS = Map.of("is", "flag", "count", "count", "choice", "choice");

    private final Tokens tokens;
    private final Vocabulary vocabulary;

    FactReader(Tokens tokens, Vocabulary vocabulary) {
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
        if (fact.isPresent()) {
            String accessor = accessorOf(fact.get());
            throw new GrammarException(
                    word.offset(),
                    "`%s` пишется как `%s(\"%s\")`: без скобок пишутся только пять основных фактов"
                            .formatted(word.text(), accessor, word.text()),
                    "`%s` is written `%s(\"%s\")`: only the five core facts stand bare"
                            .formatted(word.text(), accessor, word.text()));
        }
        throw unknownFact(word, word.text());
    }

    private Fact namedFact(Token accessor) throws GrammarException {
        String type = ACCESSORS.get(accessor.text());
        if (type == null) {
            throw new GrammarException(
                    accessor.offset(),
                    "`%s(…)`: такого вызова в условиях нет; бывают `is(…)`, `count(…)`, `choice(…)`"
                            .formatted(accessor.text()),
                    "`%s(…)` is outside the grammar; known are `is(…)`, `count(…)`, `choice(…)`"
                            .formatted(accessor.text()));
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
        if (!accessorOf(fact).equals(accessor.text())) {
            throw new GrammarException(
                    accessor.offset(),
                    "`%s` имеет тип `%s` и читается через `%s(…)`, а не `%s(…)`"
                            .formatted(fact.code(), fact.type().code(), accessorOf(fact), accessor.text()),
                    "`%s` is a %s: read it with `%s(…)`, not `%s(…)`"
                            .formatted(fact.code(), fact.type().code(), accessorOf(fact), accessor.text()));
        }
        return fact;
    }

    private static String accessorOf(Fact fact) {
        return switch (fact.type().code()) {
            case "flag" -> "is";
            case "count" -> "count";
            default -> "choice";
        };
    }

    private GrammarException unknownFact(Token where, String code) {
        return new GrammarException(
                where.offset(),
                Sentence.of(
                        Text.format("факт `%s` неизвестен", "unknown fact `%s`", code),
                        Problems.nearest(code, vocabulary.factCodes())));
    }
}
