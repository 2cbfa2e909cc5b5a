package dev.switchboard.forecast.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.text.Html;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A report as a reader meets it: its elements and their texts. */
final class ReportPage {

    private final Element root;

    private ReportPage(Element root) {
        this.root = root;
    }

    static String written(ForecastReport report, String language) {
        Html html = Html.part();
        new ForecastHtml(report, new Locale(language), html, 2).all();
        return html.written();
    }

    static ReportPage of(ForecastReport report, String language) throws Exception {
        byte[] page = ("<div>" + written(report, language) + "</div>").getBytes(UTF_8);
        return new ReportPage(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page))
                .getDocumentElement());
    }

    List<Element> all(String name) {
        return all(root, name);
    }

    static List<Element> all(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The cells of the first row with such a name in tables with such a caption, ranges behind their numbers. */
    List<String> row(String caption, String name) {
        return all("table").stream()
                .filter(table -> text(all(table, "caption").get(0)).equals(caption))
                .flatMap(table -> all(table, "tr").stream())
                .filter(row ->
                        !all(row, "th").isEmpty() && text(all(row, "th").get(0)).equals(name))
                .findFirst()
                .map(row -> all(row, "td").stream().map(ReportPage::text).toList())
                .orElse(List.of());
    }

    Element byId(String id) {
        return all("*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element `" + id + "`"));
    }

    String text() {
        return text(root);
    }

    static String text(Node node) {
        return node.getTextContent().replaceAll("\\s+", " ").strip();
    }
}
