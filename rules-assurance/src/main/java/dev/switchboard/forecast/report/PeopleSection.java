package dev.switchboard.forecast.report;

import dev.switchboard.staffing.HalfHours;
import dev.switchboard.staffing.StaffingChange;
import dev.switchboard.staffing.StaffingPlan;
import dev.switchboard.staffing.StaffingPlan.Day;
import dev.switchboard.staffing.StaffingPlan.Demand;
import dev.switchboard.staffing.StaffingPlan.HalfHour;
import dev.switchboard.staffing.StaffingTerms;
import dev.switchboard.staffing.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How many people the lines take, before and after: what changes in sentences, plots, and tables of them. */
final class PeopleSection {

    private static final int UNFOLDED = 8;

    private final StaffingPlan plan;
    private final StaffingTerms terms;
    private final Page page;
    private final Words words;
    private final Numbers numbers;

    PeopleSection(PlannedPeople people, Page page) {
        this.plan = people.plan();
        this.terms = people.terms();
        this.page = page;
        this.words = page.words();
        this.numbers = page.numbers();
    }

    /** What it says, of the line by its title. */
    static String sentence(StaffingChange change, Words words) {
        return words.say(new StaffingChange(
                        words.say("«%s»", "“%s”", words.line(change.line())),
                        change.days(),
                        change.from(),
                        change.until(),
                        change.least(),
                        change.most())
                .text());
    }

    void write() {
        page.openSection("fc-people", words.say("Сколько нужно людей", "People needed"));
        terms();
        changes();
        if (plan.days().isEmpty()) {
            page.paragraph(words.say(
                    "На линии, для которых указано время обработки, никто не звонит.",
                    "Nobody calls the lines that have a handling time."));
        } else {
            table();
            plots();
        }
        page.closeSection();
    }

    private void terms() {
        Target target = terms.target();
        page.quiet(words.say(
                "Цель: %s звонков принято за %s с, люди заняты не больше %s времени; терпение клиентов: %s с; не на линии %s оплаченного времени.",
                "Target: %s of the calls answered within %s s, people busy for at most %s of their time; patience of callers: %s s; not at the phone for %s of the time that is paid.",
                numbers.percent(target.answered()),
                numbers.decimal(target.within()),
                numbers.percent(target.occupancy()),
                numbers.decimal(terms.patience()),
                numbers.percent(terms.shrinkage())));
        if (target.abandonment() < 1) {
            page.quiet(words.say(
                    "Не дождались ответа самое большее %s звонков.",
                    "At most %s of the calls are given up.", numbers.percent(target.abandonment())));
        }
    }

    private void changes() {
        List<StaffingChange> changes = plan.changes();
        if (changes.isEmpty()) {
            page.paragraph(words.say(
                    "Ни одной линии не нужно ни больше людей, ни меньше.",
                    "No line needs more people, and none fewer."));
            return;
        }
        List<StaffingChange> sorted = changes.stream()
                .sorted(Comparator.comparingInt(PeopleSection::weight).reversed())
                .toList();
        int first = Math.min(UNFOLDED, sorted.size());
        list(sorted.subList(0, first));
        if (sorted.size() > first) {
            page.openFolded(words.say("Остальные изменения: %s", "Other changes: %s", sorted.size() - first));
            list(sorted.subList(first, sorted.size()));
            page.closeFolded();
        }
    }

    /** So many people for so long. */
    static int weight(StaffingChange change) {
        return Math.abs(change.least() + change.most())
                * (change.until() - change.from())
                * change.days().size();
    }

    private void list(List<StaffingChange> changes) {
        page.html().open("ul");
        changes.forEach(
                change -> page.html().open("li").text(sentence(change, words)).close("li"));
        page.html().close("ul");
    }

    private void table() {
        String days = words.say("Дни", "Days");
        String busiest = words.say("Самые занятые полчаса", "Busiest half hour");
        String handling = words.say("Обработка, с", "Handling, s");
        String calls = words.say("Звонков", "Calls");
        String atPhone = words.say("Людей на линии", "People at the phone");
        String paid = words.say("Людей всего", "People paid");
        String hours = words.say("Человеко-часов в день", "Hours a day");
        page.openTable(
                words.say("Люди по линиям", "People by line"),
                "fc-wide",
                List.of(words.say("Линия", "Line"), days, handling, busiest, calls, atPhone, paid, hours));
        for (Day day : plan.days()) {
            HalfHour most = day.halfHours().get(day.busiest());
            page.openRow(words.line(day.line()), day.line());
            page.number(days, words.say(day.days().title()));
            page.number(handling, numbers.decimal(most.before().traffic().handling()));
            page.number(busiest, HalfHours.clock(day.busiest()));
            page.number(
                    calls,
                    change(most, demand -> numbers.decimal(demand.traffic().calls())));
            page.number(atPhone, change(most, PeopleSection::need));
            page.number(paid, change(most, this::paid));
            page.number(hours, Page.change(hours(day, HalfHour::before), hours(day, HalfHour::after)));
            page.closeRow();
        }
        page.closeTable();
    }

    private static String change(HalfHour halfHour, Function<Demand, String> what) {
        return Page.change(what.apply(halfHour.before()), what.apply(halfHour.after()));
    }

    private static String need(Demand demand) {
        return Numbers.range(
                Integer.toString(demand.need().least()),
                Integer.toString(demand.need().most()));
    }

    private String paid(Demand demand) {
        return Numbers.range(
                Integer.toString(terms.paid(demand.need().least())),
                Integer.toString(terms.paid(demand.need().most())));
    }

    private String hours(Day day, Function<HalfHour, Demand> side) {
        return Numbers.range(numbers.decimal(day.leastHours(side)), numbers.decimal(day.mostHours(side)));
    }

    private void plots() {
        page.quiet(
                words.say(
                        "Людей на линии в каждые полчаса: от и до. Меньше нужно, если часть клиентов не дожидается ответа; больше, если ждут все.",
                        "People at the phone in each half hour, from and to. Fewer are needed if some callers give up, more if all wait."));
        Legend.writeWithDifference(page.html(), words);
        Map<String, List<Day>> changed = new LinkedHashMap<>();
        Map<String, List<Day>> unchanged = new LinkedHashMap<>();
        Map<String, List<Day>> all = new LinkedHashMap<>();
        plan.days()
                .forEach(day -> all.computeIfAbsent(day.line(), any -> new ArrayList<>())
                        .add(day));
        all.forEach((line, days) -> (days.stream().anyMatch(Day::changes) ? changed : unchanged).put(line, days));
        changed.forEach(this::line);
        if (!unchanged.isEmpty()) {
            page.openFolded(words.say("Линии без изменений: %s", "Unchanged lines: %s", unchanged.size()));
            unchanged.forEach(this::line);
            page.closeFolded();
        }
    }

    private void line(String line, List<Day> days) {
        page.subheading(words.line(line), line);
        double most = days.stream()
                .mapToDouble(day -> Math.max(
                        band(day, HalfHour::before).most(),
                        band(day, HalfHour::after).most()))
                .max()
                .orElse(1);
        DayPlot plot = new DayPlot(page, most, 1);
        page.html().open("div", "class", "fc-plots");
        for (Day day : days) {
            String title = words.say(day.days().title());
            page.html().open("figure").element("figcaption", title);
            plot.write(
                    page.id("fc-people"),
                    words.say("%s, %s: людей на линии", "%s, %s: people at the phone", words.line(line), title),
                    words.say(
                            "Самое большее: было %s, станет %s. Все полчаса — в таблице ниже.",
                            "At most: %s before, %s after. All half hours are in the table below.",
                            numbers.decimal(band(day, HalfHour::before).most()),
                            numbers.decimal(band(day, HalfHour::after).most())),
                    band(day, HalfHour::before),
                    band(day, HalfHour::after));
            page.html().close("figure");
        }
        page.html().close("div");
        halfHours(line, days);
    }

    private static DayPlot.Band band(Day day, Function<HalfHour, Demand> side) {
        return new DayPlot.Band(
                halfHour -> side.apply(day.halfHours().get(halfHour)).need().least(),
                halfHour -> side.apply(day.halfHours().get(halfHour)).need().most());
    }

    private void halfHours(String line, List<Day> days) {
        List<String> columns = new ArrayList<>();
        columns.add(words.say("Полчаса с", "From"));
        days.forEach(day -> columns.add(words.say(day.days().title())));
        page.openFolded(words.say("Таблица: %s", "Table: %s", words.line(line)));
        page.openTable(
                words.say("%s: людей на линии", "%s: people at the phone", words.line(line)), "fc-figures", columns);
        for (int i = 0; i < HalfHours.A_DAY; i++) {
            int halfHour = i;
            page.openRow(HalfHours.clock(halfHour), "");
            days.forEach(day -> page.number(
                    words.say(day.days().title()), change(day.halfHours().get(halfHour), PeopleSection::need)));
            page.closeRow();
        }
        page.closeTable();
        page.closeFolded();
    }
}
