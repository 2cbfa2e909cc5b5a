package dev.switchboard.cases;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.MomentText;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.csv.CsvForm;
import dev.switchboard.csv.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes cases as a case file, with the columns that they use; no spreadsheet program takes a text in it for a formula. */
public final class CaseWriter {

    private final Vocabulary vocabulary;
    private final CsvForm form;

    /** Writes the facts in the order of the catalogue. */
    public CaseWriter(Vocabulary vocabulary) {
        this(vocabulary, CsvForm.COMMAS);
    }

    /** The same in a form. */
    public CaseWriter(Vocabulary vocabulary, CsvForm form) {
        this.vocabulary = vocabulary;
        this.form = form;
    }

    /** Writes a header and a row for each case, and leaves the writer open. */
    public void write(List<Case> cases, Writer to) throws IOException {
        List<String> facts = vocabulary.factCodes().stream()
                .filter(fact -> fact.equals("topic")
                        || cases.stream().anyMatch(each -> each.inquiry().states(fact)))
                .toList();
        Optional<MomentText> moments = vocabulary
                .calendar()
                .filter(calendar ->
                        cases.stream().anyMatch(each -> each.inquiry().at().isPresent()))
                .map(calendar -> new MomentText(calendar.zone()));
        List<Expectation> expectations = Expectation.all(vocabulary).stream()
                .filter(part -> cases.stream().anyMatch(each -> each.expected().containsKey(part)))
                .toList();
        boolean tagged = cases.stream().anyMatch(each -> !each.tags().isEmpty());
        to.write(form.start());
        CsvWriter csv = form.writer(true).build(to);
        csv.writeRecord(header(facts, moments.isPresent(), expectations, tagged));
        for (Case each : cases) {
            csv.writeRecord(row(each, facts, moments, expectations, tagged).stream()
                    .map(FormulaGuard::on)
                    .toList());
        }
        csv.flush();
    }

    private static List<String> header(
            List<String> facts, boolean hasMoment, List<Expectation> expectations, boolean tagged) {
        List<String> header = new ArrayList<>(List.of("case"));
        header.addAll(facts);
        if (hasMoment) {
            header.add(MomentText.NAME);
        }
        expectations.forEach(part -> header.add(part.column()));
        header.add("note");
        if (tagged) {
            header.add("tags");
        }
        return header;
    }

    private String written(String fact, Object value) {
        return vocabulary
                .fact(fact)
                .map(Fact::type)
                .map(type -> type.write(value))
                .orElse(value.toString());
    }

    private List<String> row(
            Case each,
            List<String> facts,
            Optional<MomentText> moments,
            List<Expectation> expectations,
            boolean tagged) {
        List<String> row = new ArrayList<>(List.of(each.name()));
        var stated = each.inquiry().stated();
        facts.forEach(fact -> row.add(Optional.ofNullable(stated.get(fact))
                .map(value -> written(fact, value))
                .orElse("")));
        moments.ifPresent(text -> row.add(each.inquiry().at().map(text::write).orElse("")));
        expectations.forEach(part -> row.add(each.expected().getOrDefault(part, "")));
        row.add(each.note());
        if (tagged) {
            row.add(String.join(" ", each.tags()));
        }
        return row;
    }
}
