package dev.switchboard.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.catalog.FindingKind;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Rows of the table of texts that are never said. */
class TextCheckTest {

    private final CatalogTables tables = new CatalogTables()
            .with("catalog", "key,value\nname,test\nversion,1\ndefault line,first-line\ntime zone,Europe/Berlin\n")
            .with("lines", """
                line,mode,title,phrase,greeting,closed
                first-line,none,Первая,,,
                night,one-step,Ночь,,,
                senior,one-step,Старшие,,,night
                spare,one-step,Никто,,,
                """)
            .with("facts", """
                fact,type,values,default,title,question
                topic,topic,,,Тема,
                complaints,count,0..,0,Жалоб,Сколько?
                """)
            .with("topics", "topic,title\nbills,Счета\n")
            .with("items", "item,title\nA-1,Первый\nA-2,Второй\n")
            .with("outcomes", "outcome,type,values,combine,default,title\nscript,text,,first,none,Сказать\n")
            .with("hours", "line,days,from,until\nsenior,,8:00,20:00\n")
            .with("rules", """
                rule,item,salience,topic,complaints,line,mode,= script
                many,A-1,300,bills,>= 3,senior,one-step,
                script,A-2,200,bills,>= 5,,,Успокойте.
                """);

    private List<String> never(String... rows) {
        tables.with("texts", "line,mode,part,complaints,time,text\n" + String.join("\n", rows) + "\n");
        return Verification.of(tables.catalog()).findings().stream()
                .filter(finding -> finding.kind() == FindingKind.ROW_NEVER_APPLIES)
                .map(finding -> finding.message().in(Locale.ENGLISH).replaceFirst(" never applies.*", "") + " "
                        + finding.subject())
                .toList();
    }

    @Test
    void aRowBehindOneThatAlwaysHoldsIsNeverSaid() {
        assertThat(never("senior,,phrase,>= 4,,Раз.", "senior,,phrase,,,Два.", "senior,one-step,phrase,5,,Три."))
                .containsExactly("texts.csv:4:6: this row (`senior one-step phrase`) senior one-step phrase: Жалоб: 5");
    }

    @Test
    void rowsOfOtherPartsAndLinesLeaveItAlone() {
        assertThat(never(
                        "senior,,phrase,,,Раз.",
                        "senior,,greeting,,,Два.",
                        ",,phrase,,,Три.",
                        "night,,greeting,,,Четыре.",
                        "first-line,,greeting,< 3,,Пять."))
                .isEmpty();
    }

    @Test
    void aRowIsNeverSaidWhereItsLineTakesNothing() {
        assertThat(never(
                        "senior,,phrase,2,,Нет.",
                        "senior,,phrase,3,20:00..,Нет.",
                        "night,,phrase,3,20:00..,Да.",
                        "night,,greeting,,8:00..19:59,Нет."))
                .containsExactly(
                        "texts.csv:5:6: this row (`night greeting`) night greeting: Time: 08:00 to 19:59",
                        "texts.csv:2:6: this row (`senior phrase`) senior phrase: Жалоб: 2",
                        "texts.csv:3:6: this row (`senior phrase`) senior phrase: Жалоб: 3 and Time: 20:00 or later");
    }

    @Test
    void aScriptIsNeverSaidWhereARuleGivesIt() {
        assertThat(never(",,script,6,,Нет.", ",,script,4..6,,Да."))
                .containsExactly("texts.csv:2:6: this row (`script`) script: Жалоб: 6");
    }

    @Test
    void ofALineThatTakesNothingAtAllTheLineIsFound() {
        assertThat(never("spare,,phrase,,,Нет.")).isEmpty();
        assertThat(Verification.of(tables.catalog()).findings())
                .extracting(Finding::kind)
                .contains(FindingKind.UNUSED_LINE);
    }
}
