package dev.switchboard.workbench;

import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.Condition;
import dev.switchboard.catalog.Fact;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.ModeTitles;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import dev.switchboard.catalog.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a catalogue calls things, in the language of the page. */
final class Titles {

    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Locale locale;

    Titles(Vocabulary vocabulary, Locale locale) {
        this.vocabulary = vocabulary;
        this.wording = new Wording(vocabulary);
        this.locale = locale;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String in(Text text) {
        return text.in(locale);
    }

    /** A code with its title, which is the code itself where there is none. */
    Map<String, Object> coded(String code, Text title) {
        return Json.object("code", code, "title", title.isEmpty() ? code : in(title));
    }

    /** The title of a code with its title. */
    static String titleOf(Map<String, Object> coded) {
        return String.valueOf(coded.get("title"));
    }

    Map<String, Object> topic(String code) {
        return coded(code, vocabulary.topic(code).map(Topic::title).orElse(Text.EMPTY));
    }

    Map<String, Object> item(String code) {
        return coded(code, vocabulary.item(code).map(Item::title).orElse(Text.EMPTY));
    }

    Map<String, Object> line(String code, TransferMode mode) {
        return coded(code, vocabulary.line(code, mode).map(Line::title).orElse(Text.EMPTY));
    }

    /** A line by its title for any way to transfer to it. */
    Map<String, Object> line(String code) {
        return vocabulary.modes(code).stream()
                .findFirst()
                .map(mode -> line(code, mode))
                .orElseGet(() -> coded(code, Text.EMPTY));
    }

    Map<String, Object> mode(TransferMode mode) {
        return Json.object("code", mode.code(), "title", in(ModeTitles.of(mode)));
    }

    String condition(Condition condition) {
        return in(wording.condition(condition));
    }

    String fact(String code) {
        return in(wording.title(code));
    }

    String value(String fact, Object value) {
        return in(wording.valueAlone(fact, value));
    }

    /** A value as files have it, in words. */
    String written(String fact, String value) {
        return vocabulary
                .fact(fact)
                .flatMap(known -> known.type().read(value))
                .map(read -> value(fact, read))
                .orElse(value);
    }

    /** The facts of an inquiry in words, without its topic. */
    String facts(Inquiry inquiry) {
        return inquiry.stated().entrySet().stream()
                .filter(stated -> !stated.getKey().equals("topic"))
                .map(stated -> in(wording.value(stated.getKey(), stated.getValue())))
                .collect(Collectors.joining(", "));
    }

    /** The facts of an inquiry as files have them, the topic among them. */
    List<Map<String, Object>> stated(Inquiry inquiry) {
        return inquiry.stated().entrySet().stream()
                .map(stated -> Json.object(
                        "fact", stated.getKey(),
                        "value",
                                vocabulary
                                        .fact(stated.getKey())
                                        .map(Fact::type)
                                        .map(type -> type.write(stated.getValue()))
                                        .orElse(stated.getValue().toString())))
                .toList();
    }
}
