package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a consequence gives besides the line: {@code .set("due", "48 h").add("notify", "area-manager")}. */
final class OutcomeCalls {

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final FileProblems problems;
    private final List<Given> gives = new ArrayList<>();

    OutcomeCalls(Tokens tokens, Vocabulary vocabulary, FileProblems problems) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /**
     * All that follow.
     *
     * @throws GrammarException where something else is expected; what is wrong with a word is reported
     */
    List<Given> read() throws GrammarException {
        while (tokens.takeIf(".")) {
            Token method = tokens.expect(Kind.WORD, "`set` или `add`", "`set` or `add`");
            if (!method.is(Combine.FIRST.verb()) && !method.is(Combine.ALL.verb())) {
                throw GrammarException.unexpected(method, "`set`");
            }
            tokens.expect("(");
            Token outcome = tokens.expect(Kind.STRING, "код результата в кавычках", "an outcome's code in quotes");
            tokens.expect(",");
            Token value = tokens.expect(Kind.STRING, "значение в кавычках", "a value in quotes");
            tokens.expect(")");
            type(method, outcome).ifPresent(type -> read(type, value));
        }
        return gives;
    }

    private Optional<OutcomeType> type(Token method, Token outcome) {
        String code = outcome.unquoted();
        Optional<OutcomeType> type = vocabulary.outcome(code);
        if (type.isEmpty()) {
            problems.unknown(outcome, new Text("результат", "outcome"), vocabulary.outcomeCodes());
        } else if (!method.is(type.get().combine().verb())) {
            problems.at(
                    method.offset(),
                    Text.format(
                            "результат `%s` объявлен как `%s`: здесь нужен вызов `%s`",
                            "the outcome `%s` is declared as `%s`: call `%s` here",
                            code,
                            type.get().combine().code(),
                            type.get().combine().verb()));
            return Optional.empty();
        }
        return type;
    }

    private void read(OutcomeType type, Token token) {
        String text = token.unquoted();
        Optional<Object> value = type.read(text);
        if (value.isEmpty()) {
            problems.at(token.offset(), type.mistake(text));
        } else if (gives.stream().anyMatch(given -> isSaidTwice(given, type, value.get()))) {
            problems.at(
                    token.offset(),
                    Text.format(
                            "значение результата `%s` здесь уже задано: оставьте одно",
                            "a value of the outcome `%s` is given here already: keep one", type.code()));
        } else {
            gives.add(new Given(type.code(), value.get(), problems.place(token.offset())));
        }
    }

    private static boolean isSaidTwice(Given given, OutcomeType type, Object value) {
        return given.outcome().equals(type.code())
                && (type.combine() == Combine.FIRST || given.value().equals(value));
    }
}
