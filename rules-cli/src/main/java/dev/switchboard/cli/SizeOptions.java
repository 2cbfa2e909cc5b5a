package dev.switchboard.cli;

import dev.switchboard.EngineOptions;
import dev.switchboard.Limits;
import dev.switchboard.cli.WholeNumberOption.Cells;
import dev.switchboard.cli.WholeNumberOption.Megabytes;
import picocli.CommandLine.Option;

/** The options of every command that reads catalogues: how large they may be. */
final class SizeOptions {

    @Option(names = "--max-megabytes", paramLabel = "${bundle:label.number}", converter = Megabytes.class)
    private int megabytes = (int) (Limits.DEFAULT.bytes() >> 20);

    @Option(names = "--max-cells", paramLabel = "${bundle:label.number}", converter = Cells.class)
    private int cells = Limits.DEFAULT.cells();

    /** Options with these limits. */
    EngineOptions limit(EngineOptions options) {
        return options.with(Limits.DEFAULT.withBytes((long) megabytes << 20).withCells(cells));
    }
}
