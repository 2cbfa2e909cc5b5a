package dev.switchboard.drl;

import static dev.switchboard.drl.DrlFiles.HEAD;
import static dev.switchboard.drl.Mistakes.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.Place;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.engine.CatalogEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However a file is laid out, it says the same, and its places are right. */
class DrlLayoutTest {

    private static final String MARKED = HEAD + """
            // Правила
            rule "first"
                @steps("Шаги: ёж, €, 😀.")
                salience 300
            when
                Inquiry( /* тема 😀 */ topic == "тема", // "конец"
                    ▸numbrCount > 3, /* one
                    two */ choice("site") == ▸"nroth" )
            then
                transfers.to(▸"senor", ONE_STEP, "A-1"); // done
            end

            rule "second" salience ▸five when Inquiry( ▸vip ) then transfers.to("senior", ONE_STEP, ▸"A-9"); end
            """;

    private static final String RIGHT = MARKED.replace("▸", "")
            .replace("numbrCount", "numberCount")
            .replace("nroth", "north")
            .replace("senor", "senior")
            .replace("five", "5")
            .replace("( vip )", "( is(\"vip\") )")
            .replace("A-9", "A-2");

    private static Catalog load(String text) {
        return DrlFiles.of(text).load();
    }

    @Test
    void placesAreThoseOfTheMistakesWhateverStandsBefore() {
        in(MARKED.replace("salience ▸five", "salience 5")).areRefused("`numbrCount`", "`nroth`", "`senor`", "`A-9`");
    }

    @Test
    void linesMayEndAsOnWindows() {
        in(MARKED.replace("salience ▸five", "salience 5").replace("\n", "\r\n")).areRefused();
        assertThat(load(RIGHT.replace("\n", "\r\n")).identity())
                .isEqualTo(load(RIGHT).identity());
    }

    /** A tab is one character, as editors count that are asked for a character. */
    @Test
    void tabsAreCharacters() {
        in(MARKED.replace("salience ▸five", "salience 5").replace("    ", "\t")).areRefused();
        assertThat(load(RIGHT.replace("    ", "\t")).identity())
                .isEqualTo(load(RIGHT).identity());
    }

    @Test
    void aByteOrderMarkCountsForNothing() {
        assertThat(load("\uFEFF" + RIGHT).identity()).isEqualTo(load(RIGHT).identity());
        assertThat(load("\uFEFF" + HEAD
                                + "rule \"r\" when Inquiry() then transfers.to(\"senior\", ONE_STEP, \"A-1\"); end")
                        .rules()
                        .get(0)
                        .place())
                .isEqualTo(new Place("rules.drl", 5, 1));
    }

    @Test
    void aWholeFileMayStandOnOneLine() {
        String line = RIGHT.replaceAll("//[^\\n]*", "").replaceAll("\\s+", " ");

        assertThat(load(line).identity()).isEqualTo(load(RIGHT).identity());
        assertThat(load(line).rules()).extracting(rule -> rule.place().line()).containsOnly(1);
    }

    @Test
    void commentsMayStandBetweenAllTokens() {
        String plain = "rule `r` when Inquiry ( topic == `x` , ! is ( `vip` ) || numberCount in ( 1 , 2 ) ) "
                + "then transfers . to ( `senior` , ONE_STEP , `A-1` ) ; end";
        String spread = plain.replace(" ", " /* ; ) end then */ ");

        assertThat(load(HEAD + spread.replace('`', '"')).identity())
                .isEqualTo(load(HEAD + plain.replace('`', '"')).identity());
    }

    @Test
    void droolsReadsCommentsBetweenConstraintsLikewise() {
        DrlFiles files = DrlFiles.of(HEAD + """
                rule "r" when // conflict
                    Inquiry( /* , conflict */ topic == "x", // , conflict
                        !is("vip") /* && conflict */ || /* ! */ numberCount in (1, 2) /* ) */ )
                then // end
                    /* end */ transfers.to("senior", ONE_STEP, "A-1"); // end
                end
                """);

        try (CatalogEngine engine = files.engine()) {
            assertThat(engine.decide(Inquiry.about("x").build()).item()).contains("A-1");
            assertThat(engine.decide(Inquiry.about("x").numberCount(3).build()).item())
                    .isEmpty();
        }
    }

    /** Neither the stack nor the time may go with the length of what is skipped. */
    @ParameterizedTest
    @ValueSource(strings = {"// end\n", "/* then */ ", " \n", "\t"})
    void muchMayBeSkipped(String skipped) {
        String long_ = RIGHT.replace("Inquiry(", "Inquiry(\n" + skipped.repeat(20_000));

        assertThat(load(long_).identity()).isEqualTo(load(RIGHT).identity());
    }

    @Test
    void rulesInSeveralFilesAreOneCatalogue() {
        int second = RIGHT.indexOf("rule \"second\"");
        Catalog split = DrlFiles.of(RIGHT.substring(0, second))
                .with("more.drl", HEAD.replace("test", "more") + RIGHT.substring(second))
                .load();

        assertThat(split.identity()).isEqualTo(load(RIGHT).identity());
        assertThat(split.rules()).extracting(rule -> rule.place().file()).containsExactly("rules.drl", "more.drl");
    }
}
