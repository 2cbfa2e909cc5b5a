package dev.switchboard.cases;

import dev.switchboard.Text;
import dev.switchboard.cases.CaseResult.Comparison;
import dev.switchboard.cases.CaseResult.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says why a case failed: the inquiry, expected and actual side by side, and why it was decided so. */
public final class FailureText {

    private static final Text INQUIRY = new Text("обращение", "inquiry");
    private static final Text PART = new Text("часть", "part");
    private static final Text EXPECTED = new Text("ожидалось", "expected");
    private static final Text ACTUAL = new Text("получено", "actual");

    /** A cell that is wider does not widen its column. */
    private static final int WIDEST = 40;

    private final Locale locale;

    /** Texts in the language of a locale. */
    public FailureText(Locale locale) {
        this.locale = locale;
    }

    /** The reason in several lines, without the case's title. */
    public String of(Case tested, Failure failure) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add(INQUIRY.in(locale) + ": " + inquiry(tested));
        if (!failure.compared().isEmpty()) {
            addTable(failure.compared(), lines);
        }
        if (!failure.error().isEmpty()) {
            lines.add(failure.error().in(locale));
        }
        failure.explanation().ifPresent(explanation -> lines.add(explanation.text(locale)));
        return lines.toString();
    }

    /** What differs, in one line. */
    public String summary(Failure failure) {
        if (failure.compared().isEmpty()) {
            return failure.error().in(locale);
        }
        Text said = new Text("%s: ожидалось %s, получено %s", "%s: expected %s, got %s");
        return failure.compared().stream()
                .filter(comparison -> !comparison.isEqual())
                .map(comparison ->
                        said.in(locale).formatted(title(comparison), expected(comparison), actual(comparison)))
                .collect(Collectors.joining("; "));
    }

    private static String inquiry(Case tested) {
        return tested.inquiry().stated().entrySet().stream()
                .map(FailureText::stated)
                .collect(Collectors.joining(", "));
    }

    private static String stated(Map.Entry<String, Object> fact) {
        return fact.getKey() + "=" + fact.getValue();
    }

    /** Differences are marked, so that they stand out from what is as expected. Long texts are shown one below the other. */
    private void addTable(List<Comparison> compared, StringJoiner lines) {
        int parts = width(compared.stream().map(this::title), PART.in(locale));
        int expected = width(compared.stream().map(this::expected), EXPECTED.in(locale));
        String row = "%s %-" + parts + "s  %-" + expected + "s  %s";
        lines.add(row.formatted(" ", PART.in(locale), EXPECTED.in(locale), ACTUAL.in(locale)));
        for (Comparison each : compared) {
            String mark = each.isEqual() ? " " : "≠";
            boolean fits = expected(each).length() <= expected;
            lines.add(row.formatted(mark, title(each), expected(each), fits ? actual(each) : "")
                    .stripTrailing());
            if (!fits) {
                lines.add(row.formatted(mark, "", "", actual(each)));
            }
        }
    }

    private String title(Comparison compared) {
        return compared.part().title().in(locale);
    }

    private String expected(Comparison compared) {
        return compared.expectedText().in(locale);
    }

    private String actual(Comparison compared) {
        return compared.actualText().in(locale);
    }

    private static int width(Stream<String> cells, String title) {
        return Stream.concat(cells, Stream.of(title))
                .mapToInt(String::length)
                .filter(length -> length <= WIDEST)
                .max()
                .orElse(0);
    }
}
