package dev.switchboard.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Inquiry;
import dev.switchboard.catalog.Catalog;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Problems;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts with units and facts in an order: what tables say of them, what inquiries state, and the mistakes of either. */
class MeasureCellsTest {

    private static CatalogText catalog() {
        return CatalogText.small()
                .withLine("facts.csv", "temperature,decimal(1),30..45,36.6,,,,")
                .withLine("facts.csv", "amount,money(RUB),0..,0,,,,")
                .withLine("facts.csv", "share,percent,0 %..100 %,0 %,,,,")
                .withLine("facts.csv", "waited,duration,0 min..,0 min,,,,")
                .withLine("facts.csv", "day,date,2026-01-01..31.12.2029,01.06.2026,,,,")
                .withLine("facts.csv", "clock,time,,12:00,,,,")
                .withLine("facts.csv", "weekday,weekday,,пн,,,,")
                .withLine("facts.csv", "severity,scale,low < medium < high < critical,low,,,,");
    }

    private static CatalogText table(String fact, String cell) {
        return catalog()
                .with(
                        "rules.csv",
                        "rule,item,salience,line,mode,%s\nr,A-1,100,senior,one-step,\"%s\"\n".formatted(fact, cell));
    }

    private static boolean holds(String fact, String cell, String stated) {
        Catalog catalog = table(fact, cell).load();
        Fact about = catalog.vocabulary().fact(fact).orElseThrow();
        Inquiry inquiry = Inquiry.about("bills")
                .state(fact, about.type().read(stated).orElseThrow())
                .build();
        return !catalog.holding(catalog.vocabulary().completed(inquiry)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temperature | > 38.5                   | 38.5       | 38.6",
                "temperature | > 38,5                   | 38,5       | 38,6",
                "temperature | >= 38                    | 37.9       | 38",
                "temperature | 38,5, 39                 | 38.6       | 38.5",
                "temperature | 36..37, 38,5..40         | 37.1       | 38.5",
                "temperature | not(36,6)                | 36.6       | 36.5",
                "amount      | 10 000 ₽..20 000 ₽       | 20000.01   | 20000",
                "amount      | < 0,5                    | 0.50       | 0.49",
                "share       | >= 15 %                  | 14         | 15",
                "waited      | >= 2 h                   | 119 min    | 2 h",
                "waited      | > 1,5 ч                  | 90 мин     | 91 мин",
                "waited      | 30 min..2 h              | 29 min     | 120 min",
                "day         | 01.12.2026..31.12.2026   | 2027-01-01 | 2026-12-01",
                "day         | >= 2026-12-01            | 2026-11-30 | 2026-12-01",
                "clock       | 8:00..20:59              | 21:00      | 08:00",
                "clock       | 8:00-20:59               | 7:59       | 20:59",
                "clock       | ..7:59, 21:00..          | 8:00       | 21:00",
                "weekday     | mon..fri                 | sat        | fri",
                "weekday     | пн–пт                    | вс         | вт",
                "weekday     | сб, Sunday               | fri        | sun",
                "weekday     | not(сб, вс)              | sat        | mon",
                "severity    | >= high                  | medium     | critical",
                "severity    | < high                   | high       | low",
                "severity    | medium..high             | critical   | medium",
                "severity    | не(low)                  | low        | high",
            })
    void aCellAllowsWhatItSays(String fact, String cell, String outside, String inside) {
        assertThat(holds(fact, cell, inside)).as(inside).isTrue();
        assertThat(holds(fact, cell, outside)).as(outside).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temperature | 38.55        | digits allowed after the decimal point: 1",
                "temperature | > 10,000     | write `10000`",
                "temperature | 36,6,37,1    | put a space after each comma",
                "temperature | 38..37       | did you mean `37..38`",
                "temperature | 39, > 38,5   | it adds nothing",
                "amount      | 10 $         | the unit here is `₽`, not `$`",
                "amount      | 0.005        | digits allowed after the decimal point: 2",
                "waited      | > 5          | a unit is missing: `5 min`, `5 h` or `5 d`",
                "waited      | -5 min       | a duration cannot be negative",
                "waited      | < 0 min      | no value is left",
                "waited      | 90 s         | the smallest step of this fact is 1 min",
                "waited      | не менее 2 ч | write `>= 2 ч`",
                "day         | 31.02.2026   | the calendar has no such day",
                "day         | 12/31/2026   | a date is written `2026-12-31`",
                "clock       | 25:00        | a time is from `00:00` to `23:59`",
                "clock       | > 23:59      | no value is left",
                "clock       | 21:00..8:00  | did you mean `8:00..21:00` or `..8:00, 21:00..`?",
                "clock       | утром        | `08:00`, `>= 08:00`",
                "weekday     | fri..mon     | did you mean `mon..fri` or `..mon, fri..`?",
                "weekday     | someday      | unknown value `someday`",
                "severity    | > critical   | no value is left",
                "severity    | >= hihg      | unknown value `>= hihg`",
                "severity    | не менее high | write `>= high`",
            })
    void aMistakeIsToldWithWhatToWrite(String fact, String cell, String advice) {
        assertThat(table(fact, cell).problemLines())
                .singleElement()
                .asString()
                .startsWith("rules.csv:2:6: ")
                .contains(advice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "added,decimal,0..,0,,,,                  | give the number of decimal places in parentheses",
                "added,decimal(9),0..,0,,,,               | from 0 to 6",
                "added,money,0..,0,,,,                    | needs an ISO 4217 currency",
                "added,money(ROUBLES),0..,0,,,,           | needs an ISO 4217 currency",
                "added,duration(week),0 min..,0 min,,,,   | the smallest unit",
                "added,duration,0..,0 min,,,,             | ''",
                "added,duration,5..,5 min,,,,             | a unit is missing",
                "added,date,,2026-01-01,,,,               | ''",
                "added,date,2026-01-01..,2025-01-01,,,,   | a value within `2026-01-01..`",
                "added,time,20:00..8:00,9:00,,,,          | its start is after its end",
                "added,percent,0 %..100 %,120 %,,,,       | a value within `0 %..100 %`",
                "added,weekday,mon..fri,mon,,,,           | leave the cell empty",
                "added,weekday,,foo,,,,                   | a day of the week",
                "added,scale,low < high,medium,,,,        | one of `low`, `high`",
                "added,scale,low < low,low,,,,            | `low",
                "numberCount,decimal(1),1..,1,,,,         | always of type `count`",
            })
    void aFactIsDeclaredWithinWhatItsTypeTakes(String row, String advice) {
        CatalogText text = row.startsWith("numberCount")
                ? CatalogText.small().with("facts.csv", "numberCount,count,1..,1", "numberCount,decimal(1),1..,1")
                : CatalogText.small().withLine("facts.csv", row);
        if (advice.isEmpty()) {
            assertThat(text.load().vocabulary().fact("added")).isPresent();
        } else {
            assertThat(text.problemLines())
                    .anySatisfy(
                            line -> assertThat(line).startsWith("facts.csv:").contains(advice));
        }
    }

    /** What is written stays as it is, and means the same. */
    @Test
    void cellsAreWrittenAsTheyAreRead() {
        String rows = """
                rule,item,salience,temperature,amount,share,waited,day,clock,weekday,severity,line,mode
                a,A-1,100,> 38.5,,,,,,,,senior,one-step
                b,A-1,100,,10000..20000.50,>= 15 %,>= 1 h 30 min,2026-12-01..,08:00..20:59,mon..fri,>= high,senior,one-step
                c,A-1,100,"36.6, 38..39",,,not(2 h),,not(12:00),"sat, sun","low, high",senior,one-step
                """;
        Catalog catalog = catalog().with("rules.csv", rows).load();
        Sheet sheet = CatalogSheets.of(catalog, Map.of(), new Problems()).stream()
                .filter(each -> each.name().startsWith("rules"))
                .findFirst()
                .orElseThrow();

        assertThat(sheet.rows().stream().skip(1).map(row -> row.cells().subList(3, 11)))
                .containsExactly(
                        List.of(">= 38.6", "", "", "", "", "", "", ""),
                        List.of(
                                "",
                                "10000..20000.50",
                                ">= 15 %",
                                ">= 1 h 30 min",
                                ">= 2026-12-01",
                                "08:00..20:59",
                                "mon..fri",
                                ">= high"),
                        List.of("36.6, 38..39", "", "", "not(2 h)", "", "not(12:00)", "sat, sun", "low, high"));
    }
}
