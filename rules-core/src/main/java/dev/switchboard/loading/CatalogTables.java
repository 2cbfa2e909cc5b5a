package dev.switchboard.loading;

import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Acceptance;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.schema.Comment;
import dev.switchboard.schema.Schema;
import dev.switchboard.schema.TableKind;
import dev.switchboard.tables.CsvSheet;
import dev.switchboard.tables.MeantTable;
import dev.switchboard.tables.Sheet;
import dev.switchboard.tables.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tables of a catalogue, from CSV files and from the sheets of workbooks.
 *
 * @param byName the tables, by name
 * @param sheets all of them as they were read, and those that are comments
 * @param cases sheets of cases, which are no tables of the catalogue
 * @param whole whether every workbook could be opened; if not, what is missing may be in it
 */
record CatalogTables(Map<String, Table> byName, List<Sheet> sheets, List<Sheet> cases, boolean whole) {

    private static final String CSV = ".csv";

    /** Files of tables or rules that got another ending, or are of another program's kind. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("\\.(tsv|xls|xlsm|xlsb|ods|drl|drls)$|\\.(csv|drl|xlsx)\\W.*|\\.rules\\.[^.]*$");

    /** Endings that do not say what a file contains. */
    private static final Pattern PLAIN = Pattern.compile("\\.(csv|txt|tab|dat|bak|old|orig|tmp|json|xml|ya?ml)$");

    /**
     * Reads the tables; what is wrong, such as a table that no catalogue has or one that appears twice, goes to
     * {@code problems}.
     *
     * @param files those that are in no rule language
     */
    static CatalogTables read(
            List<CatalogFile> files,
            List<WorkbookFormat> formats,
            Limits limits,
            Problems problems,
            Problems warnings) {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        List<Sheet> comments = new ArrayList<>();
        List<Sheet> cases = new ArrayList<>();
        List<Sheet> strangers = new ArrayList<>();
        boolean whole = true;
        for (CatalogFile file : files) {
            boolean hasTables = false;
            for (Sheet sheet : sheets(file, formats, limits, problems, warnings)) {
                if (sheet.isComment()) {
                    comments.add(sheet);
                    continue;
                }
                hasTables = true;
                if (Schema.holdsCases(sheet.name())) {
                    cases.add(sheet);
                    continue;
                }
                if (!isTable(sheet.name())) {
                    strangers.add(sheet);
                    continue;
                }
                Sheet first = sheets.putIfAbsent(sheet.name(), sheet);
                if (first != null) {
                    problems.at(
                            sheet.place(),
                            Text.format(
                                    "таблица `%s` уже есть: %s; оставьте одну",
                                    "the table `%s` already exists: %s; keep one", sheet.name(), first.place()));
                }
            }
            whole &= hasTables || !isWorkbook(file.name(), formats);
        }
        for (Sheet stranger : strangers) {
            refuse(stranger, sheets.keySet(), problems);
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Sheet sheet : sheets.values()) {
            Optional<TableKind> kind = Schema.of(sheet.name());
            if (kind.isPresent()) {
                tables.put(sheet.name(), Table.of(sheet, kind.get()));
            }
        }
        comments.addAll(0, sheets.values());
        return new CatalogTables(tables, comments, withContent(cases), whole);
    }

    private static boolean isWorkbook(String name, List<WorkbookFormat> formats) {
        for (WorkbookFormat format : formats) {
            if (format.reads(name)) {
                return true;
            }
        }
        return false;
    }

    private static List<Sheet> withContent(List<Sheet> cases) {
        List<Sheet> withContent = new ArrayList<>();
        for (Sheet sheet : cases) {
            if (!sheet.rows().isEmpty() || !sheet.misfits().isEmpty()) {
                withContent.add(sheet);
            }
        }
        return withContent;
    }

    /** The tables of a kind. */
    List<Table> of(TableKind kind) {
        List<Table> ofKind = new ArrayList<>();
        for (Table table : byName.values()) {
            if (table.kind().equals(kind)) {
                ofKind.add(table);
            }
        }
        return ofKind;
    }

    /** The accepted findings; none when there is no table of them. */
    List<Acceptance> accepted(Problems problems) {
        List<Acceptance> accepted = new ArrayList<>();
        for (Table table : of(Schema.ACCEPTED)) {
            accepted.addAll(AcceptedTable.read(table, problems));
        }
        return accepted;
    }

    private static List<Sheet> sheets(
            CatalogFile file, List<WorkbookFormat> formats, Limits limits, Problems problems, Problems warnings) {
        for (WorkbookFormat format : formats) {
            if (format.reads(file.name())) {
                return format.read(file, limits, problems, warnings);
            }
        }
        if (!file.name().toLowerCase(Locale.ROOT).endsWith(CSV)) {
            return List.of();
        }
        String name = file.name().substring(0, file.name().length() - CSV.length());
        if (Comment.begins(name)) {
            return List.of(comment(name, file, warnings));
        }
        return List.of(CsvSheet.read(name, file.path(), file.content(), isTable(name) ? problems : new Problems()));
    }

    private static Sheet comment(String name, CatalogFile file, Problems warnings) {
        Sheet sheet = CsvSheet.readComment(name, file.path(), file.content());
        if (!sheet.readable()) {
            warnings.at(
                    Place.of(file.path()),
                    "это примечание не читается как CSV; в выгрузку оно не попадёт",
                    "this comment cannot be read as CSV; exports will not include it");
        }
        return sheet;
    }

    /**
     * Reports a sheet or file that is no table by its name. Spreadsheets add empty sheets of their own accord; they mean nothing.
     *
     * @param tables the names of those that there are
     */
    private static void refuse(Sheet stranger, Set<String> tables, Problems problems) {
        boolean isFile = stranger.place().sheet().isEmpty();
        if (!isFile && stranger.content().findAny().isEmpty()) {
            return;
        }
        String ending = isFile ? CSV : "";
        Text hint = MeantTable.of(stranger)
                .filter(meant -> !tables.contains(meant.name()))
                .map(meant -> isMeant(meant, ending))
                .orElseGet(() -> isFile ? nearest(stranger.name() + CSV, CSV) : ofNotes(stranger.name()));
        problems.at(
                stranger.place(),
                isFile
                        ? Sentence.of("такой таблицы в каталоге быть не может", "is not a catalogue table", hint)
                        : Sentence.of("такого листа в каталоге быть не может", "is not a catalogue sheet", hint));
    }

    /**
     * Whether somebody who calls a file so probably means it to be read: {@code rules.tsv}, {@code topics.csv.bak},
     * {@code r.drl.txt}, {@code my-catalog.xls}.
     *
     * @param file its name in small letters
     */
    static boolean looksLikeTable(String file) {
        String stem = PLAIN.matcher(file).replaceFirst("");
        return LEFT_OUT.matcher(file).find() || isCalledTable(stem);
    }

    /** Whether a name without its ending is that of a table, which a copy may have with a number behind it. */
    static boolean isCalledTable(String name) {
        return isTable(name.replaceFirst(" \\(\\d+\\)$", ""));
    }

    /** For a table under another name: as a comment, which it could be made too, what it says would drop out. */
    private static Text isMeant(MeantTable meant, String ending) {
        String name = meant.name() + ending;
        return meant.kind().equals(Schema.RULES)
                ? Text.format(
                        "но столбцы здесь как у таблицы правил: назовите `%s`",
                        "but has the columns of a rule table: name it `%s`", name)
                : Text.format(
                        "но столбцы здесь как у таблицы `%s`: назовите `%s`",
                        "but has the columns of the table `%s`: name it `%s`",
                        meant.kind().name(),
                        name);
    }

    private static Text ofNotes(String sheet) {
        return Sentence.of(
                nearest(sheet, ""),
                new Text(
                        "для своих заметок начните имя листа с `#`",
                        "for notes of your own, begin the sheet's name with `#`"));
    }

    private static boolean isTable(String name) {
        return Schema.of(name).isPresent();
    }

    private static Text nearest(String found, String ending) {
        return Problems.nearest(
                found,
                Schema.OF_CATALOG.stream().map(kind -> kind.name() + ending).toList());
    }
}
