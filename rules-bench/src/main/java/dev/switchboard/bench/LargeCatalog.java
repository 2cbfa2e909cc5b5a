package dev.switchboard.bench;

import dev.switchboard.Inquiry;
import dev.switchboard.bench.Inquiries.Cursor;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Decides ready inquiries on a transfer catalogue of 10,000 rules, beside the bundled one. */
public class LargeCatalog {

    /** The catalogue and its inquiries, as many as the bundled catalogue's. */
    @State(Scope.Benchmark)
    public static class Large {

        private static final int RULES = 10_000;
        private static final int TOPICS = 2_000;
        private static final int FACTS = 20;

        Inquiry[] inquiries = {};
        CatalogEngine engine = open();

        private static CatalogEngine open() {
            Catalog catalog = new GeneratedCatalogs(1).transfers(RULES, TOPICS, FACTS);
            return new CatalogEngine(catalog);
        }

        @Setup(Level.Trial)
        public void generate() {
            inquiries = new InquiryGenerator(engine.model(), 1)
                    .inquiries(Inquiries.COUNT)
                    .toArray(Inquiry[]::new);
        }
    }

    @Benchmark
    public void bundled(Inquiries inquiries, Cursor cursor, Engines.Fastest fastest, Blackhole sink) {
        Sink.take(fastest.engine.decide(inquiries.ready[cursor.next()]), sink);
    }

    @Benchmark
    public void large(Large large, Cursor cursor, Blackhole sink) {
        Sink.take(large.engine.decide(large.inquiries[cursor.next()]), sink);
    }
}
