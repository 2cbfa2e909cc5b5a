package dev.switchboard.workbench;

import dev.switchboard.Text;
import dev.switchboard.forecast.Load;
import dev.switchboard.forecast.report.ForecastHtml;
import dev.switchboard.forecast.report.ForecastReport;
import dev.switchboard.forecast.report.PlannedPeople;
import dev.switchboard.staffing.Staffing;
import dev.switchboard.staffing.StaffingPlan;
import dev.switchboard.staffing.StaffingTerms;
import dev.switchboard.staffing.Target;
import dev.switchboard.text.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What becomes of a log's calls, and the people that they take, for the page. */
final class ReportView {

    private static final int LEVEL = 3;
    private static final double PERCENT = 100;
    private static final double OCCUPANCY = 0.9;
    private static final double SHRINKAGE = 0.3;

    private final CountedLog log;
    private final ForecastReport report;
    private final Titles titles;
    private final Locale locale;

    ReportView(CountedLog log, Titles titles, Locale locale) {
        this.log = log;
        this.report = log.report();
        this.titles = titles;
        this.locale = locale;
    }

    /** The report in parts, and the lines whose handling times may be stated. */
    Map<String, Object> of() {
        return Json.object(
                "calls", written(report, ForecastHtml::calls),
                "unknown", written(report, ForecastHtml::unknown),
                "reworded", log.reworded(),
                "lines", lines().stream().map(titles::line).toList());
    }

    /** The lines that calls come to at known times. */
    private Set<String> lines() {
        Load load = report.forecast().load();
        Set<String> lines = new TreeSet<>(load.before().lines());
        lines.addAll(load.after().lines());
        return lines;
    }

    /**
     * How many people the calls take.
     *
     * @param answered in per cent, within so many seconds
     * @param patience in seconds
     * @param handling seconds for any line, then each line and its seconds
     */
    Map<String, Object> people(String answered, String within, String patience, List<String> handling) {
        List<Object> problems = new ArrayList<>();
        double share = number(answered, 1, 99, problems) / PERCENT;
        double seconds = number(within, 0, 3_600, problems);
        double patient = number(patience, 1, 36_000, problems);
        Map<String, Double> byLine = handling(handling, problems);
        if (!problems.isEmpty()) {
            return Json.object("problems", problems);
        }
        StaffingTerms terms =
                new StaffingTerms(Target.answered(share, seconds).withOccupancy(OCCUPANCY), patient, SHRINKAGE);
        Load load = report.forecast().load();
        StaffingPlan plan = StaffingPlan.of(load.before(), load.after(), byLine, new Staffing(terms));
        ForecastReport planned = report.with(new PlannedPeople(plan, terms));
        return Json.object(
                "people", written(planned, ForecastHtml::people), "unknown", written(planned, ForecastHtml::unknown));
    }

    private Map<String, Double> handling(List<String> handling, List<Object> problems) {
        double others = number(handling.get(0), 1, 36_000, problems);
        Map<String, Double> byLine = new TreeMap<>();
        lines().forEach(line -> byLine.put(line, others));
        for (int i = 1; i + 1 < handling.size(); i += 2) {
            String seconds = handling.get(i + 1);
            if (byLine.containsKey(handling.get(i)) && !seconds.isBlank()) {
                byLine.put(handling.get(i), number(seconds, 1, 36_000, problems));
            }
        }
        return byLine;
    }

    private double number(String text, int least, int most, List<Object> problems) {
        try {
            double number = Double.parseDouble(text.strip().replace(',', '.'));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        Text problem = Text.format(
                "`%s`: ожидается число от %s до %s", "`%s`: expected a number from %s to %s", text, least, most);
        problems.add(Json.object("message", problem.in(locale)));
        return least;
    }

    private String written(ForecastReport what, Consumer<ForecastHtml> part) {
        Html html = Html.part();
        part.accept(new ForecastHtml(what, locale, html, LEVEL));
        return html.written();
    }
}
