package dev.switchboard.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.switchboard.EngineOptions;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import dev.switchboard.engine.CatalogEngines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a file of inquiries. Arguments: the file, and how many rows. */
final class InquiryFile {

    private static final long SEED = 3;
    private static final int ODDS_OF_FLAG = 4;
    private static final List<String> FACTS = List.of("numberCount", "chargeDays", "conflict", "firstLineDone");

    private InquiryFile() {}

    public static void main(String[] args) throws IOException {
        try (CatalogEngine engine = new CatalogEngines().bundled(EngineOptions.DEFAULT);
                CsvWriter csv = CsvWriter.builder().build(Path.of(args[0]))) {
            write(engine.model(), csv, Integer.parseInt(args[1]));
        }
    }

    private static void write(Catalog catalog, CsvWriter csv, int rows) {
        InquiryGenerator generator = new InquiryGenerator(catalog, SEED);
        List<String> cells = new ArrayList<>(List.of("case", "topic"));
        cells.addAll(FACTS);
        csv.writeRecord(cells);
        for (int row = 1; row <= rows; row++) {
            cells.clear();
            cells.add("inquiry " + row);
            cells.add(generator.topic());
            FACTS.forEach(fact -> cells.add(generator.value(fact, ODDS_OF_FLAG).toString()));
            csv.writeRecord(cells);
        }
    }
}
