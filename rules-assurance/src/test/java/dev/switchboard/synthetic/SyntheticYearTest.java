package dev.switchboard.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.analysis.CatalogTables;
import dev.switchboard.catalog.Catalog;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A year's calls that are made up for small catalogues. */
class SyntheticYearTest {

    private static final int CALLS = 40_000;

    private static CatalogTables tables(String impossible) {
        return new CatalogTables()
                .with("catalog", "key,value\nname,test\nversion,1\ndefault line,first-line\ntime zone,Europe/Moscow\n")
                .with("lines", "line,mode,title,phrase,greeting\nfirst-line,none,Первая,,\nSV,one-step,Старшие,,\n")
                .with("facts", """
                        fact,type,values,default,title,question
                        topic,topic,,,Тема,
                        number,count,0..,0,Число,
                        again,flag,,no,Повторно,
                        conflict,flag,,no,Конфликт,
                        segment,choice,"person, firm, state",person,Сегмент,
                        region,choice,"near, far, abroad",near,Регион,
                        impact,scale,low < middle < high,low,Влияние,
                        signs,set,"a, b, c",,Признаки,
                        rare,flag,,no,Редкое,
                        double,flag,,no,Следует,
                        """)
                .with("double.define", "value,number\nyes,>= 2\n")
                .with("topics", "topic,title\nbills,Счета\nroaming,Роуминг\nsim,Карты\nother,Прочее\n")
                .with("items", "item,title\nA-1,Первый\n")
                .with("calendar", "date,kind\n2026-11-04,holiday\n2026-11-07,working\n")
                .with("impossible", impossible)
                .with("rules", """
                        rule,item,salience,topic,number,again,conflict,segment,region,impact,signs,double,line,mode
                        a,A-1,100,"bills, roaming, sim",>= 5,yes,yes,firm,far,>= middle,any(a),yes,SV,one-step
                        b,A-1,100,other,,,,,,,,,SV,one-step
                        """);
    }

    private static final String NOTHING = "topic,reason\n";

    /** Rows by column. */
    private static List<Map<String, String>> rows(SyntheticYear year, int calls) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = year.header();
        year.write(calls, row -> {
            Map<String, String> byColumn = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                byColumn.put(header.get(i), row.get(i));
            }
            rows.add(byColumn);
        });
        return rows;
    }

    private static List<Map<String, String>> rows(String impossible) {
        return rows(year(tables(impossible).catalog(), 1), CALLS);
    }

    private static SyntheticYear year(Catalog catalog, long seed) {
        return new SyntheticYear(catalog, 2026, seed);
    }

    private static LocalDateTime time(Map<String, String> row) {
        return LocalDateTime.parse(row.get("at"));
    }

    private static long count(List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
        return rows.stream().filter(which).count();
    }

    /** How often the second is among the first. */
    private static double share(
            List<Map<String, String>> rows,
            Predicate<Map<String, String>> among,
            Predicate<Map<String, String>> which) {
        return count(rows, among.and(which)) / (double) count(rows, among);
    }

    private static Predicate<Map<String, String>> is(String fact, String... values) {
        return row -> List.of(values).contains(row.get(fact));
    }

    private static long callsOn(List<Map<String, String>> rows, String day) {
        return count(rows, row -> row.get("at").startsWith(day));
    }

    @Test
    void theSameSeedGivesTheSameCalls() {
        List<Map<String, String>> calls = rows(year(tables(NOTHING).catalog(), 1), 500);

        assertThat(rows(year(tables(NOTHING).catalog(), 1), 500)).isEqualTo(calls);
        assertThat(rows(year(tables(NOTHING).catalog(), 2), 500)).isNotEqualTo(calls);
        SyntheticYear twice = year(tables(NOTHING).catalog(), 1);
        assertThat(rows(twice, 500)).isEqualTo(rows(twice, 500)).isEqualTo(calls);
    }

    @Test
    void asManyCallsAsAreWantedComeInTheOrderOfTime() {
        for (int calls : new int[] {1, 2, 17, 3_000}) {
            List<Map<String, String>> rows = rows(year(tables(NOTHING).catalog(), calls), calls);

            assertThat(rows).hasSize(calls);
            assertThat(rows.stream().map(SyntheticYearTest::time)).isSorted().allMatch(time -> time.getYear() == 2026);
        }
    }

    @Test
    void theColumnsAreTheMomentTheTopicAndWhatCallersState() {
        assertThat(year(tables(NOTHING).catalog(), 1).header())
                .containsExactly(
                        "at", "topic", "number", "again", "conflict", "segment", "region", "impact", "signs", "rare");
    }

    @Test
    void peopleCallOnWorkingDaysMostAndAtNightLeast() {
        List<Map<String, String>> rows = rows(NOTHING);

        long mondays = count(rows, row -> time(row).getDayOfWeek() == DayOfWeek.MONDAY);
        long saturdays = count(rows, row -> time(row).getDayOfWeek() == DayOfWeek.SATURDAY);
        long sundays = count(rows, row -> time(row).getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(mondays).isGreaterThan(saturdays * 3 / 2);
        assertThat(saturdays).isGreaterThan(sundays * 11 / 10);
        // A holiday on a Wednesday, and a Saturday that is worked.
        assertThat(callsOn(rows, "2026-11-04") * 3).isLessThan(callsOn(rows, "2026-11-11") * 2);
        assertThat(callsOn(rows, "2026-11-07") * 5).isGreaterThan(callsOn(rows, "2026-11-14") * 6);

        long[] hours = new long[24];
        rows.forEach(row -> hours[time(row).getHour()]++);
        assertThat(hours[11]).isGreaterThan(hours[14] * 11 / 10).isGreaterThan(hours[3] * 10);
        assertThat(hours[17]).as("the second hump").isGreaterThan(hours[14] * 11 / 10);
        long january = count(rows, row -> time(row).getMonthValue() == 1);
        assertThat(january).isGreaterThan(count(rows, row -> time(row).getMonthValue() == 7) * 11 / 10);
    }

    @Test
    void topicsHaveALongTail() {
        String many = "topic,title\n";
        for (int i = 0; i < 200; i++) {
            many += "topic-%s,Тема %s\n".formatted(i, i);
        }
        Catalog catalog = tables(NOTHING)
                .with("topics", many)
                .with("rules", "rule,item,salience,topic,line,mode\na,A-1,100,topic-7,SV,one-step\n")
                .catalog();

        Map<String, Long> calls = rows(year(catalog, 1), CALLS).stream()
                .collect(Collectors.groupingBy(row -> row.get("topic"), Collectors.counting()));

        assertThat(calls).hasSizeGreaterThan(190);
        long ofTen = calls.values().stream()
                .sorted((one, other) -> Long.compare(other, one))
                .limit(10)
                .mapToLong(Long::longValue)
                .sum();
        assertThat(ofTen).as("a twentieth of all topics").isBetween(CALLS * 35L / 100, CALLS * 70L / 100);
    }

    @Test
    void difficultCallsShowInSeveralFacts() {
        List<Map<String, String>> rows = rows(NOTHING);
        Predicate<Map<String, String>> any = row -> !row.get("topic").equals("other");
        Predicate<Map<String, String>> again = any.and(is("again", "yes"));
        Predicate<Map<String, String>> many = row -> number(row) >= 5;

        assertThat(share(rows, again, is("conflict", "yes")))
                .isGreaterThan(1.4 * share(rows, any, is("conflict", "yes")));
        assertThat(share(rows, again, many)).isGreaterThan(1.3 * share(rows, any, many));
        assertThat(share(rows, again, is("impact", "middle", "high")))
                .isGreaterThan(1.2 * share(rows, any, is("impact", "middle", "high")));
        assertThat(share(rows, is("segment", "state"), is("region", "abroad")))
                .as("kinds of clients")
                .isGreaterThan(1.5 * share(rows, any, is("region", "abroad")));
    }

    private static int number(Map<String, String> row) {
        String number = row.get("number");
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    @Test
    void factsAreStatedWhereRulesAskForThem() {
        List<Map<String, String>> rows = rows(NOTHING);
        Predicate<Map<String, String>> any = row -> true;
        Predicate<Map<String, String>> isStated = row -> !row.get("number").isEmpty();

        assertThat(share(rows, is("topic", "bills"), isStated)).isBetween(0.3, 0.8);
        assertThat(share(rows, is("topic", "other"), isStated)).isBetween(0.001, 0.05);
        assertThat(share(rows, any, row -> !row.get("rare").isEmpty())).isBetween(0.001, 0.05);
        assertThat(rows.stream().map(row -> row.get("signs")).distinct()).contains("", "none", "a", "a, b");
        assertThat(rows.stream().map(SyntheticYearTest::number).distinct())
                .contains(0, 4, 5, 6)
                .anyMatch(number -> number > 25);
    }

    @Test
    void whatCannotBeDoesNotComeAbout() {
        List<Map<String, String>> rows = rows("""
                topic,number,again,time,reason
                roaming,,,,нет роуминга
                bills,> 6,,,
                ,,yes,..7:59,
                sim,,,13:00..13:29,
                """);

        assertThat(rows).hasSize(CALLS).noneMatch(is("topic", "roaming"));
        assertThat(rows).noneMatch(row -> is("topic", "bills").test(row) && number(row) > 6);
        assertThat(rows).anyMatch(row -> is("topic", "sim").test(row) && number(row) > 6);
        assertThat(rows)
                .noneMatch(row -> is("again", "yes").test(row) && time(row).getHour() < 8);
        assertThat(rows)
                .noneMatch(row -> is("topic", "sim").test(row)
                        && time(row).getHour() == 13
                        && time(row).getMinute() < 30);
    }

    @Test
    void nobodyCallsWhenNothingCanBe() {
        List<Map<String, String>> rows = rows("time,dayKind,reason\n..8:14,,ночь\n,holiday,\n");

        assertThat(rows).hasSize(CALLS);
        assertThat(rows.stream().map(row -> time(row).toLocalTime().toString()))
                .allMatch(time -> time.compareTo("08:15") >= 0)
                .contains("08:15", "23:59");
        assertThat(callsOn(rows, "2026-11-04")).isZero();

        SyntheticYear nothing = year(tables("number,reason\n0..,\n").catalog(), 1);
        assertThat(nothing.isEmpty()).isTrue();
        assertThatThrownBy(() -> nothing.write(1, row -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void callsThatNothingDecidesAreMadeUpAnewOrCounted() {
        CatalogTables withoutLine = tables(NOTHING).with("catalog", "key,value\nname,test\nversion,1\n");
        String header = "rule,item,salience,topic,number,line,mode\n";
        SyntheticYear some = year(
                withoutLine
                        .with("rules", header + "a,A-1,100,bills,>= 5,SV,one-step\n")
                        .with("calendar", "date,kind\n")
                        .catalog(),
                1);
        List<List<String>> rows = new ArrayList<>();
        long undecided = some.write(1_000, rows::add);

        assertThat(undecided).isLessThan(20);
        assertThat(rows).hasSize(1_000);
        assertThat(rows.stream()
                        .filter(row -> row.get(1).equals("bills")
                                && !row.get(2).isEmpty()
                                && Integer.parseInt(row.get(2)) >= 5)
                        .count())
                .isEqualTo(1_000 - undecided);

        SyntheticYear none = year(
                withoutLine
                        .with("rules", header + "a,A-1,100,bills,not(-),SV,one-step\n")
                        .catalog(),
                1);
        assertThat(none.write(10, row -> {})).isEqualTo(10);
    }

    /** A log that would fill any memory is begun at once, and each of its rows is given up as soon as it is there. */
    @Test
    void noCallIsKept() {
        List<List<String>> first = new ArrayList<>();

        assertThatThrownBy(() -> year(tables(NOTHING).catalog(), 1).write(1L << 40, row -> {
                    first.add(row);
                    if (first.size() == 1_000) {
                        throw new IOException("full");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
        assertThat(first).hasSize(1_000).allMatch(row -> row.get(0).startsWith("2026-01-01T00:00"));
    }

    @Test
    void aYearThatCataloguesAreNotAboutIsRefused() {
        Catalog catalog = tables(NOTHING).catalog();

        assertThatIllegalArgumentException().isThrownBy(() -> new SyntheticYear(catalog, 1999, 1));
        assertThat(new SyntheticYear(catalog, 2099, 1).isEmpty()).isFalse();
    }
}
