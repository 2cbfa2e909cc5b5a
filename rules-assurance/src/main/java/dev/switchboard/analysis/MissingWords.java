package dev.switchboard.analysis;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.FindingKind;
import dev.switchboard.catalog.Item;
import dev.switchboard.catalog.Line;
import dev.switchboard.catalog.Topic;
import dev.switchboard.catalog.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds titles that are missing in a language in which a catalogue has others, and phrases that are missing. */
final class MissingWords {

    /** A language that a title is in. */
    private enum Language {
        RUSSIAN("русского", "Russian", "title"),
        ENGLISH("английского", "English", "title:en");

        private final String russian;
        private final String english;
        private final String column;

        Language(String russian, String english, String column) {
            this.russian = russian;
            this.english = english;
            this.column = column;
        }

        boolean has(Text title) {
            return !(this == RUSSIAN ? title.russian() : title.english()).isEmpty();
        }
    }

    private final Vocabulary words;
    private final List<Finding> findings = new ArrayList<>();

    private MissingWords(Vocabulary words) {
        this.words = words;
    }

    static List<Finding> of(Vocabulary words) {
        MissingWords missing = new MissingWords(words);
        Stream.of(Language.values()).filter(missing::isUsed).forEach(missing::titles);
        words.declaredFacts().forEach(fact -> missing.values(fact.code(), fact.type()));
        words.outcomes().forEach(outcome -> outcome.type().ifPresent(type -> missing.values(outcome.code(), type)));
        words.lines().stream()
                .filter(line ->
                        line.mode() != TransferMode.NONE && line.phrase().isEmpty())
                .forEach(missing::phrase);
        return List.copyOf(missing.findings);
    }

    private boolean isUsed(Language language) {
        return Stream.of(
                        words.lines().stream().map(Line::title),
                        words.topics().stream().map(Topic::title),
                        words.items().stream().map(Item::title))
                .flatMap(Function.identity())
                .anyMatch(language::has);
    }

    private void titles(Language language) {
        Predicate<Text> lacks = Predicate.not(language::has);
        words.lines().stream()
                .filter(line -> lacks.test(line.title()))
                .map(MissingWords::name)
                .forEach(line -> title(Text.format("линии `%s`", "line `%s`", line), "line " + line, language));
        words.topics().stream()
                .filter(topic -> lacks.test(topic.title()))
                .map(Topic::code)
                .forEach(topic -> title(Text.format("темы `%s`", "topic `%s`", topic), "topic " + topic, language));
        words.items().stream()
                .filter(item -> lacks.test(item.title()))
                .map(Item::code)
                .forEach(item -> title(Text.format("пункта `%s`", "item `%s`", item), "item " + item, language));
    }

    /** Of codes that have titles, some have none, or none in one language. */
    private void values(String owner, FactType type) {
        Collection<Text> titles = type.titles().byCode().values();
        for (Language language : Language.values()) {
            if (titles.stream().anyMatch(language::has)) {
                type.codes().stream()
                        .filter(code -> !language.has(type.titles().title(code)))
                        .forEach(code -> title(
                                Text.format(
                                        "значения `%s` факта или результата `%s`", "value `%s` of `%s`", code, owner),
                                "value " + owner + " " + code,
                                language,
                                new Text(" таблицы `values`", " of the table `values`")));
            }
        }
    }

    private void title(Text whose, String subject, Language language) {
        title(whose, subject, language, Text.EMPTY);
    }

    private void title(Text whose, String subject, Language language, Text table) {
        findings.add(Finding.aboutWords(
                FindingKind.MISSING_TITLE,
                subject + " " + language.column,
                new Text(
                        "у %s нет %s названия, хотя у других оно есть: заполните столбец `%s`%s"
                                .formatted(whose.russian(), language.russian, language.column, table.russian()),
                        "%s has no %s title, though others have one: fill in the column `%s`%s"
                                .formatted(whose.english(), language.english, language.column, table.english()))));
    }

    private void phrase(Line line) {
        findings.add(Finding.aboutWords(
                FindingKind.MISSING_PHRASE,
                name(line),
                Text.format(
                        "перед переводом на линию `%s` сотруднику нечего сказать: заполните столбец `phrase`",
                        "the agent has nothing to say before a transfer to line `%s`: fill in the column `phrase`",
                        name(line))));
    }

    private static String name(Line line) {
        return line.code() + " " + line.mode().code();
    }
}
