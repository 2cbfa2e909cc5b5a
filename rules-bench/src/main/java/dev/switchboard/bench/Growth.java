package dev.switchboard.bench;

import dev.switchboard.analysis.Verification;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.diagram.Diagram;
import java.util.Locale;

/** Times diagram and verification of generated catalogues in a fresh process: {@code transfers 10000 2000 20}. */
public final class Growth {

    private Growth() {}

    public static void main(String[] arguments) {
        int rules = Integer.parseInt(arguments[1]);
        Catalog catalog = arguments[0].equals("table")
                ? new GeneratedCatalogs(1).table(rules, Integer.parseInt(arguments[2]))
                : new GeneratedCatalogs(1)
                        .transfers(rules, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        long start = System.nanoTime();
        Diagram diagram = Diagram.of(catalog, Diagram.MAX_NODES).orElseThrow();
        long built = System.nanoTime();
        Verification verification = Verification.of(catalog);
        long verified = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%s: diagram %d ms (%d entries), verified %d ms, %d findings, not analysed %s%n",
                String.join(" ", arguments),
                (built - start) / 1_000_000,
                diagram.size(),
                (verified - built) / 1_000_000,
                verification.findings().size(),
                verification.notAnalysed().stream()
                        .map(finding -> finding.message().english())
                        .toList());
    }
}
