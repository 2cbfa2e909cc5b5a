package dev.switchboard.dmn;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.OutcomeType;
import dev.switchboard.catalog.OutcomeType.Combine;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.imports.FeelLiteral;
import dev.switchboard.imports.LiteralValues;
import dev.switchboard.imports.UnsaidException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a row of the rules gives as the cells of a rule table: its item, line and mode, and outcomes, but no other column. */
record GivenCells(Vocabulary words, FeelNames names, Problems problems) {

    private static final List<String> OF_RULES = List.of(FeelNames.ITEM, FeelNames.LINE, FeelNames.MODE);

    /** The cells by their columns; entries that are none are reported. */
    Map<String, String> of(GivenContext context, Place place) {
        Map<String, String> cells = new LinkedHashMap<>();
        context.entries().forEach((key, values) -> {
            try {
                String column = column(key);
                if (!values.isEmpty()) {
                    cells.put(column, written(key, outcome(key), values));
                }
            } catch (UnsaidException unsaid) {
                problems.at(place, unsaid.why());
            }
        });
        return cells;
    }

    private Optional<OutcomeType> outcome(String key) {
        return names.outcomeWithKey(key).flatMap(words::outcome);
    }

    private String column(String key) throws UnsaidException {
        Optional<String> column = outcome(key).map(OutcomeType::column);
        if (column.isEmpty() && !OF_RULES.contains(key)) {
            throw unknown(key);
        }
        return column.orElse(key);
    }

    private UnsaidException unknown(String key) {
        List<String> known = new ArrayList<>(OF_RULES);
        words.outcomeCodes().forEach(outcome -> known.add(names.key(outcome)));
        return new UnsaidException(Text.format(
                "строка даёт `%s`, а давать она может только %s; условия стоят в столбцах, а название, важность и пометки правила — в аннотациях",
                "the row gives `%s`, but it can give only %s; conditions stand in columns, and the name, salience and notes of a rule in annotations",
                key,
                Problems.quoted(known, ", ")));
    }

    private static String written(String key, Optional<OutcomeType> outcome, List<Object> values)
            throws UnsaidException {
        boolean isAll = outcome.filter(type -> type.combine() == Combine.ALL).isPresent();
        if (values.size() > 1 && !isAll) {
            throw new UnsaidException(Text.format(
                    "`%s`: здесь может быть одно значение, а найдено %s",
                    "`%s`: there can be one value here, but found %s", key, values.size()));
        }
        List<String> written = new ArrayList<>();
        for (Object value : values) {
            written.add(isAll ? one(key, outcome.orElseThrow(), value) : cell(key, outcome, value));
        }
        return String.join(", ", written);
    }

    private static String one(String key, OutcomeType outcome, Object value) throws UnsaidException {
        String written = cell(key, Optional.of(outcome), value);
        if (outcome.parts(written).size() > 1) {
            throw new UnsaidException(Text.format(
                    "`%s`: `%s` — одно значение, и такого нет; несколько значений пишут списком, каждое в своих кавычках: `[\"a\", \"b\"]`",
                    "`%s`: `%s` is one value, and there is none like it; write several as a list, each in quotation marks of its own: `[\"a\", \"b\"]`",
                    key,
                    written));
        }
        return written;
    }

    private static String cell(String key, Optional<OutcomeType> outcome, Object value) throws UnsaidException {
        Optional<LiteralValues> type = outcome.flatMap(OutcomeType::type).map(LiteralValues::new);
        if (type.isPresent()) {
            return type.get().written(value);
        }
        if (value instanceof String text) {
            return text;
        }
        throw new UnsaidException(Text.format(
                "`%s`: `%s` — не текст; возьмите его в кавычки",
                "`%s`: `%s` is no text; put it in quotation marks", key, FeelLiteral.write(value)));
    }
}
