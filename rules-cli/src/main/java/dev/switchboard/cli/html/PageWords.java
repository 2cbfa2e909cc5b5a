package dev.switchboard.cli.html;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.cases.Case;
import dev.switchboard.cases.Expectation;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Outcome;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.text.StatingOptions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Phrases that the sections of the page share, in the reader's language. */
final class PageWords {

    private final Vocabulary vocabulary;
    private final Locale locale;

    PageWords(Vocabulary vocabulary, Locale locale) {
        this.vocabulary = vocabulary;
        this.locale = locale;
    }

    String say(String russian, String english, Object... arguments) {
        return new Text(russian, english).in(locale).formatted(arguments);
    }

    String say(Text text) {
        return text.in(locale);
    }

    /** Code and title, such as {@code senior — Senior specialists}. */
    String line(String code) {
        String title = lineTitle(code);
        return title.isEmpty() ? code : code + " — " + title;
    }

    /** A line's title; empty for one that has none. */
    String lineTitle(String code) {
        return vocabulary.lines().stream()
                .filter(line -> line.code().equals(code))
                .map(Line::title)
                .filter(title -> !title.isEmpty())
                .findFirst()
                .map(this::say)
                .orElse("");
    }

    /** An item's title; empty for one that has none. */
    String itemTitle(String code) {
        return vocabulary.item(code).map(Item::title).map(this::say).orElse("");
    }

    /** Where a rule or a decision sends an inquiry: the line, and the mode, unless there is no transfer. */
    static String place(String line, TransferMode mode) {
        return new Outcome(line, mode, "").toString();
    }

    /** The facts that a case states, as a command line takes them. */
    static String facts(Case stated) {
        return StatingOptions.of(stated.inquiry());
    }

    /** Line, mode and item that a case expects; what it does not expect, or expects not to be, is left out. */
    static String decision(Case expecting) {
        return Stream.of(Expectation.LINE, Expectation.MODE, Expectation.ITEM)
                .map(expecting.expected()::get)
                .filter(expected -> expected != null && !expected.equals(Expectation.NONE))
                .collect(Collectors.joining(" "));
    }

    /** The line that a case expects, if it expects one. */
    static List<String> lines(Case expecting) {
        return Stream.ofNullable(expecting.expected().get(Expectation.LINE)).toList();
    }
}
