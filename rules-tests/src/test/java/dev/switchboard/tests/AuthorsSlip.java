package dev.switchboard.tests;

import dev.switchboard.catalog.Calendar;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Puts one thing into a catalogue that is wrong or surely meant otherwise, and tells where it has to be refused. */
final class AuthorsSlip {

    private static final String A_DATE = "03.01.2026";

    private static final List<String> BAD_NUMBERS = List.of(
            "1,000",
            "38,5",
            "1,3..5",
            "1,2",
            "007",
            ">= 03",
            "5, 5",
            "5, > 1",
            "3..10, 4..5",
            "1,,2",
            "1,",
            ",1",
            ">= 3, <= 10",
            "not(>= 3, <= 10)",
            "not(1,2)",
            "not(3, not(4))",
            "+4",
            "4.0",
            "1.5",
            "1e3",
            "abc",
            "10..3",
            "99999999999",
            "2147483647",
            "-2147483648",
            "..",
            "> = 3",
            "3 5",
            "yes",
            "1..2..3",
            ">=",
            "not()",
            "not(",
            "3)",
            "=3",
            "3;4",
            "\u0663",
            "not(..10, 3..)",
            A_DATE,
            "1-янв",
            "10 %",
            "0x10",
            "- 5",
            "--5");
    private static final List<String> BAD_FLAGS =
            List.of("1", "0", "yes, no", "да, да", "not(-)", "ye", "не", "not(yes, no)", "y", "+", "yes;", "нет,");
    private static final List<String> BAD_SALIENCES =
            List.of("", "-", "1,000", "007", "1.5", "1e3", "high", "99999999999", "+1", "1 000", "1, 2");
    private static final List<String> BAD_CODES = List.of(
            "",
            "1a",
            "-a",
            "_a",
            "a b",
            "a..b",
            "a.",
            ".a",
            "еsim",
            "a,b",
            "a(b)",
            "a\u0301b",
            "a/b",
            "a…b",
            "«a»",
            "\uFF41",
            "a\u200Bb",
            "№1",
            "𝐚",
            "a\nb");
    private static final List<String> BAD_FACTS = List.of(
            "rule", "Item", "salience", "line", "mode", "steps", "note", "case", "tags", "queue", "phrase", "ERROR");

    /** A name behind those of all other tables, in any alphabet that they have. */
    private static final String LAST_TABLE = "яя.rules";

    private final AuthoredFiles files;
    private final Vocabulary words;
    private final Random random;

    private AuthorsSlip(AuthoredFiles files, AuthoredCatalog catalog) {
        this.files = files.copy();
        words = catalog.vocabulary();
        random = new Random(catalog.seed() + 2);
    }

    /** The catalogue with a slip; as it is, where none was to be made. */
    static AuthoredFiles in(AuthoredFiles files, AuthoredCatalog catalog) {
        AuthorsSlip slip = new AuthorsSlip(files, catalog);
        List<Integer> kinds = new ArrayList<>();
        for (int kind = 0; kind < 16; kind++) {
            kinds.add(kind);
        }
        Collections.shuffle(kinds, slip.random);
        return kinds.stream()
                .flatMap(kind -> slip.of(kind).stream())
                .findFirst()
                .orElse(files);
    }

    private Optional<AuthoredFiles> of(int kind) {
        return switch (kind) {
            case 0, 1 -> inCondition(FactType.Scaled.class, one(BAD_NUMBERS));
            case 2 -> inCondition(FactType.Flag.class, one(BAD_FLAGS));
            case 3, 4 -> inCodes();
            case 5 -> inRule("salience", one(BAD_SALIENCES));
            case 6 -> inRule(one(List.of("item", "line", "mode")), one(List.of("", "unknown-x", "none x", "1")));
            case 7 -> inDeclaration();
            case 8 -> twice();
            case 9 -> unread();
            case 10 -> withoutRules();
            case 11 -> nameTwice();
            case 12 -> alternativesDiffer();
            case 13 -> header();
            case 14 -> inDrl();
            default -> inWorkbook();
        };
    }

    /** A place in a rule table where rules say something. */
    private Optional<AuthoredTable> ruleTable() {
        List<AuthoredTable> tables = files.tables().stream()
                .filter(table -> table.header() >= 0
                        && (table.name().equals("rules") || table.name().endsWith(".rules")))
                .filter(table -> !table.content().isEmpty())
                .toList();
        return tables.isEmpty() ? Optional.empty() : Optional.of(one(tables));
    }

    private Optional<AuthoredFiles> set(AuthoredTable table, int row, String column, String text) {
        if (text.isEmpty() && table.cell(row, column).isBlank()) {
            return Optional.empty(); // it was so before
        }
        if (text.isEmpty()
                && table.rows().get(row).stream()
                                .filter(cell -> !cell.isBlank())
                                .count()
                        < 2) {
            return Optional.empty(); // a row that says nothing is none
        }
        table.set(row, column, AuthoredCell.text(text));
        return Optional.of(files.refusedAt(table.name(), row, "%s = `%s`".formatted(column, text)));
    }

    private Optional<AuthoredFiles> inCondition(Class<? extends FactType> type, String text) {
        return factColumn(type)
                .filter(place -> !place.column.equals(Calendar.DATE) || !text.equals(A_DATE))
                .flatMap(place -> set(place.table, place.row, place.column, text));
    }

    private record Place(AuthoredTable table, int row, String column) {}

    private Optional<Place> factColumn(Class<? extends FactType> type) {
        Optional<AuthoredTable> table = ruleTable();
        List<String> columns = words.facts().stream()
                .filter(fact -> type.isInstance(fact.type()))
                .map(Fact::code)
                .filter(code -> table.isPresent() && table.get().indexOf(code) >= 0)
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : table.map(each -> new Place(each, one(each.content()), one(columns)));
    }

    private Optional<AuthoredFiles> inCodes() {
        boolean topic = random.nextBoolean();
        Optional<Place> place = factColumn(topic ? FactType.Topic.class : FactType.Choice.class);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        List<String> known = words.fact(place.get().column).orElseThrow().type() instanceof FactType.Choice choice
                ? choice.codes()
                : List.copyOf(words.topicCodes());
        String code = one(known);
        String text = one(List.of(
                code + ", " + code,
                code + ",",
                "," + code,
                code + ",," + code,
                "not(" + code + "), not(" + code + "x)",
                code + ", not(" + code + "x)",
                code + "x",
                "not(" + code,
                "not(not(" + code + "))",
                code + " " + code,
                "not()",
                code + ";" + code,
                "not(" + code + "," + code + ")",
                "not(" + code + "), " + code,
                code + "\u200Bx",
                "3..5"));
        return set(place.get().table, place.get().row, place.get().column, text);
    }

    private Optional<AuthoredFiles> inRule(String column, String text) {
        return ruleTable().flatMap(table -> set(table, one(table.content()), column, text));
    }

    private Optional<AuthoredFiles> inDeclaration() {
        String name = one(List.of("topics", "items", "lines", "facts"));
        AuthoredTable table = files.table(name);
        String column = name.substring(0, name.length() - 1);
        List<Integer> rows = table.content();
        int row = rows.get(rows.size() - 1);
        boolean reserved = random.nextInt(3) == 0 && !name.equals("topics");
        String code = !reserved ? one(BAD_CODES) : name.equals("facts") ? one(BAD_FACTS) : one(List.of("none", "None"));
        return set(table, row, column, code);
    }

    private Optional<AuthoredFiles> twice() {
        AuthoredTable table = files.table(one(List.of("topics", "items", "lines", "facts", "catalog")));
        table.add(table.rows().get(one(table.content())));
        return Optional.of(files.refusedAt(table.name(), table.rows().size() - 1, "a row twice"));
    }

    private Optional<AuthoredFiles> unread() {
        AuthoredTable table = new AuthoredTable(
                one(List.of("rule", "Rules2", "billing.rule", "topic", "Лист1", "facts (2)", ".rules")));
        table.addHeader(List.of("item", "salience"));
        files.tables().add(table);
        return Optional.of(files.refusedAt(table.name(), -1, "a table that nobody reads"));
    }

    private Optional<AuthoredFiles> withoutRules() {
        files.tables()
                .removeIf(table -> table.name().equals("rules") || table.name().endsWith(".rules"));
        files.rules().clear();
        return Optional.of(files.refusedAt("", -1, "no rules"));
    }

    /** In a second table, or in DRL. */
    private Optional<AuthoredFiles> nameTwice() {
        Optional<AuthoredTable> table = ruleTable()
                .filter(each -> each.indexOf("rule") >= 0 && !each.name().equals(LAST_TABLE));
        Optional<Integer> row = table.flatMap(each -> each.content().stream()
                .filter(number -> !each.cell(number, "rule").isBlank())
                .findFirst());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        AuthoredTable second = new AuthoredTable(LAST_TABLE);
        List<String> columns = List.of("rule", "item", "salience", "line", "mode");
        second.addHeader(columns);
        second.add(columns.stream()
                .map(column -> table.get().cell(row.get(), column))
                .toList());
        files.tables().add(second);
        return Optional.of(files.refusedAt(LAST_TABLE, 1, "one name in two tables"));
    }

    private Optional<AuthoredFiles> alternativesDiffer() {
        Optional<AuthoredTable> table = ruleTable().filter(each -> each.indexOf("rule") >= 0);
        Optional<Integer> row = table.flatMap(each -> each.content().stream()
                .filter(number -> !each.cell(number, "rule").isBlank())
                .findFirst());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        AuthoredTable found = table.get();
        List<AuthoredCell> other = new ArrayList<>(found.rows().get(row.get()));
        other.set(found.indexOf("salience"), AuthoredCell.text("77"));
        found.add(other);
        return Optional.of(files.refusedAt(found.name(), found.rows().size() - 1, "rows of one rule that differ"));
    }

    private Optional<AuthoredFiles> header() {
        AuthoredTable table =
                one(files.tables().stream().filter(each -> each.header() >= 0).toList());
        int column = random.nextInt(table.columns().size());
        String name = table.columns().get(column);
        if (name.startsWith("#")) {
            return Optional.empty();
        }
        String text = one(List.of("", name + "x", "х" + name, "column", "not(" + name + ")"));
        boolean isLast = column == table.columns().size() - 1;
        if (text.isEmpty() && isLast) {
            return Optional.empty();
        }
        table.rows().get(table.header()).set(column, AuthoredCell.text(text));
        return Optional.of(
                files.refusedAt(table.name(), table.header(), "column `%s` called `%s`".formatted(name, text)));
    }

    private Optional<AuthoredFiles> inDrl() {
        if (files.rules().isEmpty()) {
            return Optional.empty();
        }
        String file = one(List.copyOf(files.rules().keySet()));
        String text = files.rules().get(file);
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        String slip = one(List.of(
                "rule \"zz\" when Inquiry( topic == \"no-such\" ) then transfers.to(\"x\", ONE_STEP, \"y\"); end",
                "rule \"zz\" when Inquiry( eval(true) ) then end",
                "/* \\u000a */",
                "rule \"zz\" when Inquiry( numberCount == 1 ) then System.exit(1); end",
                "rule \" zz\" when Inquiry( numberCount == 007 ) then end",
                "query \"q\" Inquiry() end",
                "function void f() {}",
                "rule \"zz\" dialect \"mvel\" when Inquiry( conflict ) then end"));
        files.rules().put(file, text + slip);
        return Optional.of(files.refusedAt(file, line, slip));
    }

    private Optional<AuthoredFiles> inWorkbook() {
        Optional<AuthoredTable> table = ruleTable();
        if (table.isEmpty()) {
            return Optional.empty();
        }
        int row = one(table.get().content());
        String column = one(List.of("item", "line", "mode", "salience"));
        String text = table.get().cell(row, column).text();
        String stored = one(List.of(
                " t=\"str\"><f>A1</f></c>",
                "><f>A1+1</f></c>",
                " t=\"e\"><v>#N/A</v></c>",
                " s=\"6\"><v>46298</v></c>",
                " s=\"3\"><v>3</v></c>",
                " s=\"4\"><v>12</v></c>",
                " s=\"5\"><v>3</v></c>",
                " s=\"7\"><v>3</v></c>",
                " s=\"8\"><v>-3</v></c>",
                " s=\"9\"><v>3000</v></c>",
                " s=\"10\"><v>0</v></c>",
                "><v>12345678901234567890</v></c>",
                "><v>1E16</v></c>",
                "><v>0.5</v></c>",
                " t=\"d\"><v>2026-01-01</v></c>",
                " t=\"s\"><v>99999</v></c>",
                " t=\"b\"><v>7</v></c>",
                "><v>1E400</v></c>",
                "><v>NaN</v></c>",
                " s=\"99\"><v>3</v></c>"));
        table.get().set(row, column, new AuthoredCell(text, Optional.of(stored)));
        return Optional.of(files.refusedInWorkbookAt(table.get().name(), row, column + stored));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
