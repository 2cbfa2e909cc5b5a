package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.CaseResult;
import dev.switchboard.cases.CaseResult.Failure;
import dev.switchboard.cases.FailureText;
import dev.switchboard.suite.SuiteReport;
import dev.switchboard.text.VisibleText;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A suite's run in the XML that CI servers read as JUnit's: a test suite for each file, a test for each case, and one for each
 * threshold that is not reached.
 */
final class JUnitXml {

    private final SuiteReport report;
    private final Locale locale;
    private final FailureText texts;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitXml(SuiteReport report, Locale locale) throws XMLStreamException {
        this.report = report;
        this.locale = locale;
        this.texts = new FailureText(locale);
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** The report, with texts in the language of a locale. */
    static String of(SuiteReport report, Locale locale) {
        try {
            return new JUnitXml(report, locale).written();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String written() throws XMLStreamException {
        List<CaseResult> results = report.run().results();
        Map<String, List<CaseResult>> files = new LinkedHashMap<>();
        for (CaseResult result : results) {
            files.computeIfAbsent(result.tested().place().file(), file -> new ArrayList<>())
                    .add(result);
        }
        List<Text> missed = report.missed();
        xml.writeStartDocument("UTF-8", "1.0");
        startOnLine("testsuites");
        counts(report.catalog().vocabulary().name(), results.size() + missed.size(), failures(results) + missed.size());
        for (Map.Entry<String, List<CaseResult>> file : files.entrySet()) {
            writeFile(file.getKey(), file.getValue());
        }
        if (!missed.isEmpty()) {
            writeMissed(missed);
        }
        endOnLine();
        xml.writeEndDocument();
        return text + "\n";
    }

    private static int failures(List<CaseResult> results) {
        return (int) results.stream().filter(result -> !result.passed()).count();
    }

    private void counts(String name, int tests, int failures) throws XMLStreamException {
        attribute("name", name);
        attribute("tests", Integer.toString(tests));
        attribute("failures", Integer.toString(failures));
        attribute("errors", "0");
        attribute("skipped", "0");
    }

    private void writeFile(String file, List<CaseResult> results) throws XMLStreamException {
        startOnLine("testsuite");
        counts(file, results.size(), failures(results));
        for (CaseResult result : results) {
            Case tested = result.tested();
            startCase(className(file), tested.title());
            attribute("file", file);
            attribute("line", Integer.toString(tested.place().line()));
            if (result.failure().isPresent()) {
                Failure failure = result.failure().get();
                writeFailure(texts.summary(failure), texts.of(tested, failure));
            }
            xml.writeEndElement();
        }
        endOnLine();
    }

    private void writeMissed(List<Text> missed) throws XMLStreamException {
        startOnLine("testsuite");
        counts("switchboard", missed.size(), missed.size());
        for (Text threshold : missed) {
            startCase("switchboard", threshold.in(locale));
            writeFailure(threshold.in(locale), threshold.in(locale));
            xml.writeEndElement();
        }
        endOnLine();
    }

    private void startCase(String className, String name) throws XMLStreamException {
        startOnLine("testcase");
        attribute("classname", className);
        attribute("name", name);
    }

    private void writeFailure(String message, String details) throws XMLStreamException {
        xml.writeStartElement("failure");
        attribute("type", "mismatch");
        attribute("message", message);
        xml.writeCharacters(VisibleText.of(details));
        xml.writeEndElement();
    }

    private void startOnLine(String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private void endOnLine() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, VisibleText.of(value));
    }

    /** Jenkins reads what stands before the last dot as a package: the file's name without its ending is a class. */
    private static String className(String file) {
        String name = file.endsWith(".csv") ? file.substring(0, file.length() - ".csv".length()) : file;
        return name.replace('\\', '/').replaceFirst("^[./]+", "").replace('/', '.');
    }
}
