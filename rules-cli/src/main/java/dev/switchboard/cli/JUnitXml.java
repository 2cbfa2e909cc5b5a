package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseResult;
import dev.switchboard.cases.CaseResult.Failure;
import dev.switchboard.cases.FailureText;
import dev.switchboard.cli.text.XmlText;
import dev.switchboard.suite.SuiteReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A suite's run in the XML that CI servers read as JUnit's: a test suite for each file, a test for each case, and one for each
 * threshold that is not reached.
 */
final class JUnitXml {

    private final SuiteReport report;
    private final Locale locale;
    private final FailureText texts;
    private final StringBuilder xml = new StringBuilder();

    JUnitXml(SuiteReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
        this.texts = new FailureText(locale);
    }

    String text() {
        Map<String, List<CaseResult>> files = new LinkedHashMap<>();
        for (CaseResult result : report.run().results()) {
            files.computeIfAbsent(result.tested().place().file(), file -> new ArrayList<>())
                    .add(result);
        }
        List<Text> missed = report.missed();
        int tests = report.run().results().size() + missed.size();
        int failures = report.run().failures().size() + missed.size();
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open("testsuites", report.catalog().vocabulary().name(), tests, failures);
        files.forEach(this::addFile);
        if (!missed.isEmpty()) {
            open("testsuite", "switchboard", missed.size(), missed.size());
            missed.forEach(this::addMissed);
            xml.append("</testsuite>\n");
        }
        return xml.append("</testsuites>\n").toString();
    }

    private void open(String element, String name, int tests, int failures) {
        xml.append("<").append(element);
        attribute("name", name);
        attribute("tests", Integer.toString(tests));
        attribute("failures", Integer.toString(failures));
        attribute("errors", "0");
        attribute("skipped", "0");
        xml.append(">\n");
    }

    private void addFile(String file, List<CaseResult> results) {
        long failures = results.stream().filter(result -> !result.passed()).count();
        open("testsuite", file, results.size(), (int) failures);
        for (CaseResult result : results) {
            Case tested = result.tested();
            openCase(className(file), tested.title());
            attribute("file", file);
            attribute("line", Integer.toString(tested.place().line()));
            result.failure().ifPresentOrElse(failure -> addFailure(tested, failure), () -> xml.append("/>\n"));
        }
        xml.append("</testsuite>\n");
    }

    private void openCase(String className, String name) {
        xml.append("<testcase");
        attribute("classname", className);
        attribute("name", name);
    }

    private void addFailure(Case tested, Failure failure) {
        addFailure(texts.summary(failure), texts.of(tested, failure));
    }

    private void addMissed(Text missed) {
        openCase("switchboard", missed.in(locale));
        addFailure(missed.in(locale), missed.in(locale));
    }

    private void addFailure(String message, String text) {
        xml.append("><failure");
        attribute("type", "mismatch");
        attribute("message", message);
        xml.append(">").append(XmlText.content(text)).append("</failure></testcase>\n");
    }

    private void attribute(String name, String value) {
        xml.append(' ')
                .append(name)
                .append("=\"")
                .append(XmlText.attribute(value))
                .append('"');
    }

    /** Jenkins reads what stands before the last dot as a package: the file's name without its ending is a class. */
    private static String className(String file) {
        String name = file.endsWith(".csv") ? file.substring(0, file.length() - ".csv".length()) : file;
        return name.replace('\\', '/').replaceFirst("^[./]+", "").replace('/', '.');
    }
}
