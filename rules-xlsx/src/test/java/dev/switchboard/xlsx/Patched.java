package dev.switchboard.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Limits;
import dev.switchboard.loading.CatalogFile;
import dev.switchboard.tables.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Workbooks before and after changes. */
final class Patched {

    private static final Comparator<CellReference> READING_ORDER =
            Comparator.comparing(CellReference::row).thenComparing(CellReference::column);

    private Patched() {}

    static byte[] of(byte[] workbook, WorkbookChange... changes) {
        return of(workbook, List.of(changes));
    }

    static byte[] of(byte[] workbook, List<WorkbookChange> changes) {
        return WorkbookPatch.apply(new CatalogFile("my.xlsx", "my.xlsx", workbook), Limits.DEFAULT, changes);
    }

    static byte[] of(WorkbookText workbook, WorkbookChange... changes) {
        return of(workbook.bytes(), changes);
    }

    /** The texts of all sheets' cells, by their addresses: what our reader takes of them. */
    static Map<String, Map<CellReference, String>> texts(byte[] workbook) {
        Map<String, Map<CellReference, String>> texts = new LinkedHashMap<>();
        for (Sheet sheet : WorkbookText.read(workbook).sheets()) {
            Map<CellReference, String> cells = new TreeMap<>(READING_ORDER);
            for (Sheet.Row row : sheet.rows()) {
                for (int i = 0; i < row.cells().size(); i++) {
                    if (!row.cells().get(i).isBlank()) {
                        cells.put(
                                new CellReference(row.number(), i + 1),
                                row.cells().get(i));
                    }
                }
            }
            texts.put(sheet.name(), cells);
        }
        return texts;
    }

    static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    /** That all parts but some are there in the same order and the same to the byte. */
    static void assertSameParts(byte[] before, byte[] after, String... but) throws IOException {
        Map<String, byte[]> former = parts(before);
        Map<String, byte[]> latter = parts(after);
        assertThat(latter.keySet()).containsExactlyElementsOf(former.keySet());
        former.forEach((name, content) -> {
            if (!Arrays.asList(but).contains(name)) {
                assertThat(latter.get(name)).as(name).isEqualTo(content);
            }
        });
    }

    static String part(byte[] workbook, String name) throws IOException {
        return new String(parts(workbook).get(name), UTF_8);
    }
}
