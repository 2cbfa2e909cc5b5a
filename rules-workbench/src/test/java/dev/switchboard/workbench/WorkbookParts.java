package dev.switchboard.workbench;

import dev.switchboard.loading.CatalogFile;
import dev.switchboard.tables.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a workbook consists of, to be compared with what it was before. */
final class WorkbookParts {

    private WorkbookParts() {}

    /** All rows, cell by cell, each behind its sheet and number. */
    static List<String> cells(CatalogFile workbook) {
        List<String> cells = new ArrayList<>();
        for (Sheet sheet : Tables.sheets(workbook)) {
            sheet.rows()
                    .forEach(row ->
                            cells.add(sheet.name() + " " + row.number() + "|" + String.join("|", row.cells()) + "|"));
        }
        return cells;
    }

    /** The files in it that are other ones now, or that one of the two lacks. */
    static Set<String> differing(CatalogFile before, CatalogFile after) throws IOException {
        Map<String, ByteBuffer> old = files(before);
        Map<String, ByteBuffer> differing = files(after);
        old.forEach((name, content) -> {
            if (!differing.remove(name, content)) {
                differing.putIfAbsent(name, content);
            }
        });
        return differing.keySet();
    }

    private static Map<String, ByteBuffer> files(CatalogFile workbook) throws IOException {
        Map<String, ByteBuffer> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), ByteBuffer.wrap(zip.readAllBytes()));
            }
        }
        return files;
    }
}
