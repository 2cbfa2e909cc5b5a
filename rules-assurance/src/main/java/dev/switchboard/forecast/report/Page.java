package dev.switchboard.forecast.report;

import dev.switchboard.forecast.Forecast;
import dev.switchboard.text.Html;
import java.util.List;

/** What the sections of the report write with, and what they write alike. */
final class Page {

    private final Html html;
    private final Words words;
    private final Amounts amounts;
    private final int level;
    private int ids;

    /** @param level of the headings of sections, from 2 on */
    Page(Html html, Words words, Forecast forecast, int level) {
        this.html = html;
        this.words = words;
        this.amounts = new Amounts(forecast, words.numbers());
        this.level = level;
    }

    Html html() {
        return html;
    }

    Words words() {
        return words;
    }

    Numbers numbers() {
        return words.numbers();
    }

    Amounts amounts() {
        return amounts;
    }

    /** An id of its own on the page. */
    String id(String kind) {
        ids++;
        return kind + "-" + ids;
    }

    /** From one to the other; once if they are the same. */
    static String change(String before, String after) {
        return before.equals(after) ? after : before + " → " + after;
    }

    void openSection(String id, String title) {
        html.open("section", "id", id, "aria-labelledby", id + "-title");
        html.element("h" + level, title, "id", id + "-title");
    }

    void closeSection() {
        html.close("section");
    }

    /** A heading within a section. */
    void subheading(String title) {
        html.element("h" + (level + 1), title);
    }

    /** A heading with a code in small print. */
    void subheading(String title, String code) {
        html.open("h" + (level + 1)).text(title);
        code(title, code);
        html.close("h" + (level + 1));
    }

    void paragraph(String text) {
        html.open("p").text(text).close("p");
    }

    void quiet(String text) {
        html.open("p", "class", "fc-quiet").text(text).close("p");
    }

    /** A code behind its title, unless they are the same. */
    void code(String title, String code) {
        if (!code.isEmpty() && !code.equals(title)) {
            html.text(" ").element("small", code, "class", "fc-code");
        }
    }

    void openFolded(String summary) {
        html.open("details").element("summary", summary);
    }

    void closeFolded() {
        html.close("details");
    }

    /** @param columns the first is that of the rows' names */
    void openTable(String name, String kind, List<String> columns) {
        html.open("table", "class", kind).element("caption", name);
        html.open("thead").open("tr");
        html.element("th", columns.get(0), "scope", "col");
        for (String column : columns.subList(1, columns.size())) {
            html.element("th", column, "scope", "col", "class", "fc-number");
        }
        html.close("tr").close("thead").open("tbody");
    }

    void closeTable() {
        html.close("tbody").close("table");
    }

    /** Begins a row with its name. */
    void openRow(String title, String code) {
        html.open("tr").open("th", "scope", "row").text(title);
        code(title, code);
        html.close("th");
    }

    void closeRow() {
        html.close("tr");
    }

    /** @param column by which the cell is called where there is no room for a row of them */
    void number(String column, String text) {
        html.element("td", text, "class", "fc-number", "data-label", column);
    }

    void number(String column, Amounts.Written amount) {
        open(column);
        written(amount);
        close();
    }

    /** Begins a cell of numbers. */
    void open(String column) {
        html.open("td", "class", "fc-number", "data-label", column);
    }

    void close() {
        html.close("td");
    }

    /** A number, with its bounds in small print. */
    void written(Amounts.Written amount) {
        html.text(amount.main());
        amount.range().ifPresent(range -> html.text(" ").element("small", range, "class", "fc-range"));
    }
}
