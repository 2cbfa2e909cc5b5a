package dev.switchboard.tables;

import static dev.switchboard.schema.Schema.LINES;
import static dev.switchboard.schema.Schema.OUTCOMES;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.KnownCodes;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.LineText;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.tables.Table.Row;
import dev.switchboard.tables.VocabularyReader.ReadVocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the table of texts that depend on facts. */
final class TextReader {

    private final Table table;
    private final ReadVocabulary words;
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final KnownCodes lines;
    private final KnownCodes parts;

    private TextReader(Table table, ReadVocabulary words, Problems problems) {
        this.table = table;
        this.words = words;
        this.vocabulary = words.vocabulary();
        this.problems = problems;
        this.lines = KnownCodes.of(vocabulary.lines(), Line::code, Line::title)
                .or(line -> line.isEmpty() || words.unread().contains(LINES));
        List<String> known = new ArrayList<>(LineText.PARTS);
        vocabulary.outcomes().stream()
                .filter(outcome -> outcome.type().isEmpty())
                .map(OutcomeType::code)
                .forEach(known::add);
        this.parts = KnownCodes.of(known).or(part -> words.unread().contains(OUTCOMES) || problems.isRefused(part));
    }

    /** The texts, in the order of the table. */
    static List<LineText> read(Table table, ReadVocabulary words, Problems problems) {
        return new TextReader(table, words, problems).read();
    }

    private List<LineText> read() {
        if (!FactColumns.areKnown(table, words, List.of(), problems)) {
            return List.of();
        }
        FactColumns columns = new FactColumns(table, words, problems);
        PeriodColumns periods = new PeriodColumns(vocabulary);
        List<LineText> texts = new ArrayList<>();
        for (Row row : table.rows()) {
            int before = problems.list().size();
            row.knows("line", lines, Text.EMPTY, problems);
            row.knows("part", parts, parts.all(), problems);
            Optional<TransferMode> mode = mode(row);
            refuseEnglish(row);
            List<Condition> conditions = periods.with(row, columns.conditions(row), problems);
            if (problems.list().size() == before) {
                texts.add(new LineText(
                        row.get("line"),
                        mode,
                        row.get("part"),
                        new Condition.And(conditions),
                        row.text("text"),
                        row.place("text")));
            }
        }
        return texts;
    }

    private Optional<TransferMode> mode(Row row) {
        if (row.get("mode").isEmpty()) {
            return Optional.empty();
        }
        Optional<TransferMode> mode = VocabularyReader.mode(row, problems);
        String line = row.get("line");
        if (mode.isPresent()
                && vocabulary.lineCodes().contains(line)
                && vocabulary.line(line, mode.get()).isEmpty()) {
            RuleTableReader.refuseMode(row.place("mode"), line, row.get("mode"), vocabulary, problems);
        }
        return mode;
    }

    /** What a client hears is said as it is. */
    private void refuseEnglish(Row row) {
        boolean isHeard =
                row.get("part").equals(LineText.PHRASE) || row.get("part").equals(LineText.GREETING);
        if (isHeard && !row.get("text:en").isEmpty()) {
            problems.at(
                    row.place("text:en"),
                    Sentence.of(
                            "фразу и приветствие слышит клиент, перевода у них нет: очистите ячейку",
                            "clients hear phrases and greetings as they are, without a translation: clear this cell",
                            new Text(
                                    "для клиента, который говорит на другом языке, добавьте строку с условием",
                                    "for clients who speak another language, add a row with a condition")));
        }
    }
}
