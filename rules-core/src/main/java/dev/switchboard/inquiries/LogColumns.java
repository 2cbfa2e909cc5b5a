package dev.switchboard.inquiries;

import dev.switchboard.Place;
import dev.switchboard.Problem;
import dev.switchboard.Text;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the columns of a log that two catalogues decide. */
public final class LogColumns {

    private LogColumns() {}

    /**
     * A column that is a fact of one of the catalogues is no slip, however near to a fact of the other.
     *
     * @param row where the header stands
     * @param confirmed columns that the caller confirms
     */
    public static List<Problem> misspelt(
            Place row, List<String> header, Vocabulary old, Vocabulary current, Collection<String> confirmed) {
        return misspelt(row, header, old, current, confirmed, InquiryColumns.ADVICE);
    }

    /** The same where columns cannot be confirmed, with advice on what to do about each. */
    public static List<Problem> misspelt(
            Place row, List<String> header, Vocabulary old, Vocabulary current, Text advice) {
        return misspelt(row, header, old, current, List.of(), advice);
    }

    private static List<Problem> misspelt(
            Place row,
            List<String> header,
            Vocabulary old,
            Vocabulary current,
            Collection<String> confirmed,
            Text advice) {
        Set<Problem> misspelt = new LinkedHashSet<>();
        misspelt.addAll(InquiryColumns.misspelt(row, header, old, meant(confirmed, current), advice));
        misspelt.addAll(InquiryColumns.misspelt(row, header, current, meant(confirmed, old), advice));
        if (misspelt.isEmpty()) {
            InquiryColumns.noHeader(row, header, old)
                    .filter(none ->
                            InquiryColumns.noHeader(row, header, current).isPresent())
                    .ifPresent(misspelt::add);
        }
        return List.copyOf(misspelt);
    }

    private static Collection<String> meant(Collection<String> confirmed, Vocabulary other) {
        List<String> meant = new ArrayList<>(confirmed);
        meant.addAll(other.factCodes());
        return meant;
    }
}
