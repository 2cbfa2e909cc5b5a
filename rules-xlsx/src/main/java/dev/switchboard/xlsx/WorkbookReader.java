package dev.switchboard.xlsx;

import dev.switchboard.Limits;
import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.schema.Comment;
import dev.switchboard.schema.Schema;
import dev.switchboard.tables.Sheet;
import dev.switchboard.xlsx.WorkbookParts.SheetPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one workbook, sheet by sheet, within a budget. */
final class WorkbookReader {

    /** Written anew with every workbook. */
    private static final Set<String> OWN_COMMENTS = Set.of(HelpSheet.NAME, ListsSheet.NAME);

    private final CatalogFile file;
    private final ReadingBudget budget;
    private final Problems problems;
    private final Problems warnings;
    private final boolean hasHeaders;
    private Place place;

    /** @param hasHeaders whether the first row of each sheet says how wide its table is */
    WorkbookReader(CatalogFile file, Limits limits, Problems problems, Problems warnings, boolean hasHeaders) {
        this.file = file;
        this.budget = new ReadingBudget(limits);
        this.problems = problems;
        this.warnings = warnings;
        this.hasHeaders = hasHeaders;
        place = Place.of(file.path());
    }

    /** The sheets; none when the workbook cannot be read as a whole. */
    List<Sheet> read() {
        Optional<Text> otherKind = FileKind.refusal(file.name(), file.buffer());
        if (otherKind.isPresent()) {
            problems.add(Problem.at(place, otherKind.get()));
            return List.of();
        }
        try {
            return readSheets(new Archive(file.content(), budget));
        } catch (RefusedException refused) {
            problems.add(Problem.at(place, refused.reason()));
        } catch (IOException failure) {
            problems.at(place, "не читается: " + failure.getMessage(), "cannot be read: " + failure.getMessage());
        }
        return List.of();
    }

    private List<Sheet> readSheets(Archive archive) throws IOException {
        WorkbookParts parts = WorkbookParts.of(archive);
        CellReader cells = CellReader.of(archive, parts, budget);
        List<Sheet> sheets = new ArrayList<>();
        for (SheetPart part : parts.sheets()) {
            if (isComment(part)) {
                continue;
            }
            place = Place.of(file.path(), part.name());
            if (part.isTable()) {
                sheets.add(readSheet(archive, part, cells));
            } else {
                warnings.at(
                        place, "на этом листе нет таблицы, он не читается", "this sheet has no table and is not read");
            }
        }
        if (sheets.isEmpty()) {
            place = Place.of(file.path());
            throw new RefusedException(
                    "в книге нет листов с таблицами (листы с # в начале названия — примечания)",
                    "the workbook has no sheet with a table (sheets whose names begin with # are comments)");
        }
        for (SheetPart part : parts.sheets()) {
            if (isComment(part) && part.isTable() && !OWN_COMMENTS.contains(part.name())) {
                readComment(archive, part, cells).ifPresent(sheets::add);
            }
        }
        return sheets;
    }

    private static boolean isComment(SheetPart part) {
        return Comment.begins(part.name());
    }

    /** Whatever is wrong with a comment does not keep anybody from reading the tables. */
    private Optional<Sheet> readComment(Archive archive, SheetPart part, CellReader cells) {
        place = Place.of(file.path(), part.name());
        try (Xml xml = new Xml(part.part(), archive.open(part.part()))) {
            return Optional.of(
                    SheetReader.ofComment(xml, cells, budget, place, warnings).read());
        } catch (IOException unreadable) {
            warnings.at(
                    place,
                    "это примечание повреждено или слишком велико; в выгрузку оно не попадёт",
                    "this comment is damaged or too large; exports will not include it");
            return Optional.empty();
        }
    }

    private Sheet readSheet(Archive archive, SheetPart part, CellReader cells) throws IOException {
        if (part.hidden()) {
            warnings.at(place, "лист скрыт, но читается", "the sheet is hidden, but read");
        }
        // A case with a mistake is no mistake of the catalogue.
        boolean holdsCases = Schema.holdsCases(part.name());
        Problems found = holdsCases ? new Problems() : problems;
        try (Xml xml = new Xml(part.part(), archive.open(part.part()))) {
            SheetReader reader = new SheetReader(xml, cells, budget, place, found, warnings, hasHeaders);
            try {
                return holdsCases ? reader.read().with(found.list()) : reader.read();
            } finally {
                place = place.at(reader.row(), 0);
            }
        }
    }
}
