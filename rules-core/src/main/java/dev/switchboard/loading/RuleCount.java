package dev.switchboard.loading;

import dev.switchboard.Place;
import dev.switchboard.Text;
import dev.switchboard.catalog.Problems;
import dev.switchboard.tables.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A catalogue without a rule leaves every decision to the default line. Mostly its rules were just not found, so it has to
 * say that this is intended.
 *
 * @param catalog what errors call the whole catalogue
 * @param noRules where it says so
 * @param rules where its rules stand
 */
record RuleCount(String catalog, Optional<Place> noRules, List<Place> rules) {

    /** As many files and sheets are named. */
    private static final int MOST_NAMED = 20;

    /**
     * Refuses a catalogue without rules that does not say so, and one with rules that says that it has none.
     *
     * @param sheets what was found, in workbooks too
     * @param files what was looked at
     */
    void check(List<Sheet> sheets, List<CatalogFile> files, Problems problems) {
        if (rules.isEmpty() && noRules.isEmpty()) {
            String seen = seen(sheets, files);
            problems.at(
                    Place.of(catalog),
                    Text.format(
                            "нет ни одного правила; они бывают в таблицах `rules` и `….rules` и в файлах `.drl`, а здесь: %s. "
                                    + "Если правил нет намеренно, внесите в таблицу `catalog` ключ `rules` со значением"
                                    + " `none`",
                            "there are no rules; rules belong in tables `rules` and `….rules` and in `.drl` files, here"
                                    + " are: %s. If this is intended, add the key `rules` with the value `none`"
                                    + " to the table `catalog`",
                            seen));
        }
        if (!rules.isEmpty() && noRules.isPresent()) {
            problems.at(
                    noRules.get(),
                    Text.format(
                            "по этой строке правил нет, а они есть: %s; уберите строку или правила",
                            "this says that there are no rules, but there are: %s; remove the row, or the rules",
                            rules.get(0)));
        }
    }

    private static String seen(List<Sheet> sheets, List<CatalogFile> files) {
        List<String> names = Stream.concat(files.stream().map(CatalogFile::name), sheetsOfWorkbooks(sheets))
                .toList();
        String named = Problems.quoted(names.subList(0, Math.min(names.size(), MOST_NAMED)), ", ");
        return names.size() > MOST_NAMED ? named + ", …" : named;
    }

    private static Stream<String> sheetsOfWorkbooks(List<Sheet> sheets) {
        return sheets.stream().filter(sheet -> !sheet.place().sheet().isEmpty()).map(Sheet::name);
    }
}
