package dev.switchboard.cli;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.catalog.Sentence;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.inquiries.InquiryColumns;
import dev.switchboard.inquiries.StatedFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of a batch: the file's own, without those that an earlier run added, and those that this one adds. */
final class BatchColumns {

    private final Vocabulary vocabulary;
    private final int width;
    private final List<String> all;
    private final int[] kept;
    private final List<String> header;
    private final List<String> results;
    private final InquiryColumns inquiries;

    BatchColumns(List<String> header, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.width = header.size();
        this.all = header;
        this.results = InquiryColumns.results(vocabulary);
        this.kept = IntStream.range(0, width)
                .filter(column -> !results.contains(header.get(column)))
                .toArray();
        this.header = keptOf(header);
        this.inquiries = InquiryColumns.of(this.header, vocabulary);
    }

    /**
     * What is wrong with the columns, given those that the caller says are meant as they are.
     *
     * @param row where they are in the file
     */
    List<Problem> problems(Place row, List<String> passThroughOptions) {
        List<String> passThrough = PassThrough.of(passThroughOptions, header);
        List<Problem> problems = new ArrayList<>(InquiryColumns.misspelt(row, all, vocabulary, passThrough));
        for (String column : passThrough) {
            if (!header.contains(column)) {
                problems.add(Problem.of(Sentence.of(
                        Text.format(
                                "`--pass-through %s`: в файле нет такого столбца",
                                "`--pass-through %s`: the file has no such column", column),
                        Problems.nearest(column, header))));
            } else if (vocabulary.fact(column).isPresent()) {
                problems.add(Problem.of(Text.format(
                        "`--pass-through %s`: столбец назван как факт и задаёт его; переименуйте столбец",
                        "`--pass-through %s`: the column is named after a fact and states it; rename the column",
                        column)));
            }
        }
        if (problems.isEmpty()) {
            InquiryColumns.noHeader(row, all, vocabulary).ifPresent(problems::add);
        }
        return problems;
    }

    /** The columns that mean nothing to the catalogue. */
    List<String> unknown() {
        return InquiryColumns.unknown(header, vocabulary);
    }

    /** The header of the output. */
    List<String> header() {
        return row(header, results);
    }

    /** The columns that this run adds. */
    List<String> results() {
        return results;
    }

    /** The file's columns, those of an earlier run among them. */
    int width() {
        return width;
    }

    /** Which of the file's columns are kept. */
    int[] kept() {
        return kept.clone();
    }

    /** What the kept columns state. */
    InquiryColumns inquiries() {
        return inquiries;
    }

    /** A row's cells in the columns that are kept; where the row is too short, empty ones. */
    List<String> keptOf(List<String> cells) {
        List<String> selected = new ArrayList<>(kept.length + results.size());
        for (int column : kept) {
            selected.add(column < cells.size() ? cells.get(column) : "");
        }
        return selected;
    }

    /** What kept cells state. */
    StatedFacts read(List<String> cells) {
        return inquiries.read(cells);
    }

    /** A row of the output. */
    List<String> row(List<String> cells, List<String> results) {
        List<String> row = new ArrayList<>(cells);
        row.addAll(results);
        return row;
    }
}
