package dev.switchboard.drl;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Given;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.drl.Tokens.Kind;
import dev.switchboard.drl.Tokens.Token;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads what a rule says: its pattern and its consequence. */
final class BodyReader {

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final FileProblems problems;

    /**
     * @param problems takes what is wrong
     */
    BodyReader(Tokens tokens, Vocabulary vocabulary, FileProblems problems) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /**
     * Reads a pattern.
     *
     * @throws GrammarException where something else is expected; what is wrong with a constraint is reported
     */
    Condition pattern() throws GrammarException {
        tokens.expect("Inquiry");
        tokens.expect("(");
        return ConstraintParser.parse(tokens, vocabulary, problems);
    }

    /**
     * What a rule decides.
     *
     * @param gives what it gives besides the line
     */
    record Consequence(Outcome outcome, List<Given> gives) {}

    /**
     * Reads a consequence, from {@code then} to {@code end}; empty if it names no mode that there is.
     *
     * @throws GrammarException where something else is expected; what is wrong with a word is reported
     */
    Optional<Consequence> consequence() throws GrammarException {
        tokens.expect("then");
        tokens.expect("transfers");
        tokens.expect(".");
        Token method = tokens.expect(Kind.WORD, "`to` или `item`", "`to` or `item`");
        if (!method.is("to") && !method.is("item")) {
            throw GrammarException.unexpected(method, "`to`");
        }
        tokens.expect("(");
        Optional<Outcome> outcome = method.is("to") ? transfer() : Optional.of(Outcome.withoutLine(item()));
        tokens.expect(")");
        List<Given> gives = new OutcomeCalls(tokens, vocabulary, problems).read();
        if (method.is("item") && gives.isEmpty()) {
            problems.at(
                    method.offset(),
                    "без линии правило что-нибудь даёт: `.set(…)` или `.add(…)`",
                    "a rule without a line has to give an outcome: `.set(…)` or `.add(…)`");
        }
        tokens.expect(";");
        tokens.expect("end");
        return outcome.map(known -> new Consequence(known, gives));
    }

    private Optional<Outcome> transfer() throws GrammarException {
        Token line = tokens.expect(Kind.STRING, "код линии в кавычках", "a line's code in quotes");
        tokens.expect(",");
        Token mode = tokens.expect(Kind.WORD, "`ONE_STEP` или `TWO_STEP`", "`ONE_STEP` or `TWO_STEP`");
        tokens.expect(",");
        checkLine(line);
        Optional<TransferMode> way = mode(mode);
        way.ifPresent(known -> checkMode(line, known));
        String item = item();
        return way.map(known -> new Outcome(line.unquoted(), known, item));
    }

    private String item() throws GrammarException {
        Token item = tokens.expect(Kind.STRING, "код пункта в кавычках", "an item's code in quotes");
        checkItem(item);
        return item.unquoted();
    }

    private Optional<TransferMode> mode(Token mode) {
        for (TransferMode known : TransferMode.values()) {
            if (known.name().equals(mode.text())) {
                return Optional.of(known);
            }
        }
        problems.at(
                mode.offset(),
                Text.format(
                        "найдено `%s`, ожидается `NONE`, `ONE_STEP` или `TWO_STEP`",
                        "found `%s`, expected `NONE`, `ONE_STEP` or `TWO_STEP`", mode.text()));
        return Optional.empty();
    }

    private void checkLine(Token line) {
        String code = line.unquoted();
        if (!vocabulary.lineCodes().contains(code)) {
            unknown(line, new Text("линия", "line"), vocabulary.lineCodes());
        }
    }

    private void checkMode(Token line, TransferMode mode) {
        String code = line.unquoted();
        if (vocabulary.lineCodes().contains(code) && vocabulary.line(code, mode).isEmpty()) {
            String modes = Problems.quoted(
                    vocabulary.modes(code).stream().map(TransferMode::name).toList(), ", ");
            problems.at(
                    line.offset(),
                    Text.format(
                            "на линию `%s` не переводят способом `%s`; допустимо: %s",
                            "line `%s` does not take mode `%s`; it takes %s", code, mode.name(), modes));
        }
    }

    private void checkItem(Token item) {
        if (vocabulary.item(item.unquoted()).isEmpty()) {
            unknown(item, new Text("пункт", "item"), vocabulary.itemCodes());
        }
    }

    private void unknown(Token token, Text kind, Collection<String> known) {
        if (token.unquoted().isEmpty()) {
            problems.at(
                    token.offset(),
                    "`\"\"`: пусто, укажите: " + kind.russian(),
                    "`\"\"` is empty: name the " + kind.english());
            return;
        }
        problems.unknown(token, kind, known);
    }
}
