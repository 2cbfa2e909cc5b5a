package dev.switchboard.tests;

import dev.switchboard.catalog.OutcomeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a catalogue that an author has in mind into tables and DRL files, with comments, blank rows and columns in any order. */
final class AuthorsDesk {

    private static final Map<String, List<String>> OPTIONAL = Map.of(
            "lines", List.of("title:en", "guidance", "guidance:en", "closed"),
            "facts", List.of("title:en", "question:en"),
            "topics", List.of("title:en"),
            "items", List.of("title:en", "source"),
            "queues", List.of("title"),
            "greetings", List.of("title"),
            "texts", List.of("mode", "from", "until", "text:en"),
            "values", List.of("title:en"),
            "impossible", List.of("reason", "reason:en"),
            "calendar", List.of("note"));

    private final AuthoredCatalog catalog;
    private final Random random;
    private final HostileWords texts;
    private final SpelledValues.Author cells;

    AuthorsDesk(AuthoredCatalog catalog) {
        this.catalog = catalog;
        random = new Random(catalog.seed() + 1);
        texts = new HostileWords(random);
        cells = new SpelledValues.Author(random);
    }

    AuthoredFiles files() {
        List<AuthoredTable> tables = new ArrayList<>();
        catalog.words().forEach((name, rows) -> tables.add(table(name, rows, OPTIONAL.getOrDefault(name, List.of()))));
        Map<String, List<AuthoredRule>> homes = new LinkedHashMap<>();
        catalog.rules()
                .forEach(rule -> homes.computeIfAbsent(rule.home(), home -> new ArrayList<>())
                        .add(rule));
        Map<String, String> drl = new TreeMap<>();
        homes.forEach((home, rules) -> {
            if (rules.get(0).isInTable()) {
                tables.add(rules(home, rules));
            } else {
                drl.put(home, new DrlDesk(random, catalog.vocabulary()).file(rules));
            }
        });
        if (catalog.comments() && random.nextInt(3) == 0) {
            tables.add(comments());
        }
        Collections.shuffle(tables, random);
        return new AuthoredFiles(tables, drl, catalog.seed(), Optional.empty());
    }

    /** Optional columns in which no row says anything may be left out. */
    private AuthoredTable table(String name, List<Map<String, AuthoredCell>> rows, List<String> optional) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        columns.removeIf(column -> optional.contains(column)
                && rows.stream()
                        .allMatch(row ->
                                row.getOrDefault(column, AuthoredCell.BLANK).isBlank())
                && random.nextBoolean());
        List<String> order = new ArrayList<>(columns);
        if (random.nextInt(3) == 0) {
            Collections.shuffle(order, random);
        }
        addCommentColumns(order);
        AuthoredTable table = new AuthoredTable(name);
        comment(table, order.size());
        table.addHeader(order);
        for (Map<String, AuthoredCell> row : rows) {
            comment(table, order.size());
            table.add(order.stream()
                    .map(column -> column.startsWith("#")
                            ? texts.cell(texts.text())
                            : row.getOrDefault(column, AuthoredCell.BLANK))
                    .toList());
        }
        comment(table, order.size());
        return table;
    }

    private void addCommentColumns(List<String> order) {
        while (catalog.comments() && random.nextInt(5) == 0) {
            order.add(1 + random.nextInt(order.size()), texts.one(List.of("#", "# mine", "#note", "# a,b", "# \"q\"")));
        }
    }

    private void comment(AuthoredTable table, int width) {
        if (!catalog.comments()) {
            return;
        }
        if (random.nextInt(10) == 0) {
            table.add(List.of());
        }
        while (random.nextInt(8) == 0) {
            List<AuthoredCell> row = new ArrayList<>();
            row.add(AuthoredCell.text(texts.one(List.of("#", "# ", "#, ", "# \"")) + "c" + texts.text()));
            for (int i = random.nextInt(width); i > 0; i--) {
                row.add(texts.cell(texts.text()));
            }
            table.add(row);
        }
    }

    private AuthoredTable comments() {
        AuthoredTable sheet = new AuthoredTable(texts.one(List.of("# notes", "#", "# a.b", "# Заметки", "# rules")));
        for (int i = random.nextInt(4); i >= 0; i--) {
            List<AuthoredCell> row = new ArrayList<>();
            for (int cell = random.nextInt(4); cell >= 0; cell--) {
                row.add(texts.cell(texts.text()));
            }
            sheet.add(row);
        }
        return sheet;
    }

    private AuthoredTable rules(String name, List<AuthoredRule> rules) {
        List<Map<String, AuthoredCell>> rows = new ArrayList<>();
        for (AuthoredRule rule : rules) {
            String note = rule.note();
            for (Map<String, SpelledValues> alternative : rule.rows()) {
                rows.add(row(rule, alternative, note));
                note = random.nextBoolean() ? note : "";
            }
        }
        return table(name, rows, List.of("rule", "from", "until", "steps", "steps:en", "off", "note"));
    }

    private Map<String, AuthoredCell> row(AuthoredRule rule, Map<String, SpelledValues> alternative, String note) {
        Map<String, AuthoredCell> row = new LinkedHashMap<>();
        row.put("rule", texts.cell(rule.name()));
        row.put("item", AuthoredCell.text(rule.result().item()));
        String salience = "" + rule.result().salience();
        row.put(
                "salience",
                random.nextBoolean()
                        ? AuthoredCell.text(salience)
                        : AuthoredCell.number(salience, salience, random.nextInt(2)));
        for (String day : AuthoredMoment.PERIOD) {
            SpelledValues values = alternative.get(day);
            row.put(day, values == null ? AuthoredCell.BLANK : values.cell());
        }
        row.put("off", rule.result().isOff() ? AuthoredCell.text(cells.word(true)) : AuthoredCell.BLANK);
        for (String fact : catalog.vocabulary().factCodes()) {
            boolean isColumn = catalog.rules().stream()
                    .filter(other -> other.home().equals(rule.home()))
                    .flatMap(other -> other.rows().stream())
                    .anyMatch(each -> each.containsKey(fact));
            if (isColumn) {
                SpelledValues values = alternative.get(fact);
                row.put(fact, values == null ? cells.any() : values.cell());
            }
        }
        row.put("line", AuthoredCell.text(rule.result().line()));
        row.put(
                "mode",
                rule.result().outcome().hasLine()
                        ? AuthoredCell.text(rule.result().mode().code())
                        : AuthoredCell.BLANK);
        for (OutcomeType outcome : catalog.vocabulary().outcomes()) {
            String values = rule.result().gives().stream()
                    .filter(given -> given.outcome().equals(outcome.code()))
                    .map(given -> outcome.write(given.value()))
                    .collect(Collectors.joining(", "));
            row.put(outcome.column(), texts.cell(values));
        }
        row.put("steps", texts.cell(rule.result().steps().russian()));
        row.put("steps:en", texts.cell(rule.result().steps().english()));
        row.put("note", texts.cell(note));
        return row;
    }
}
