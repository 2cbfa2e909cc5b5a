package dev.switchboard.cli;

import dev.switchboard.Text;
import dev.switchboard.TopicSuggestion;
import dev.switchboard.catalog.FactType;
import dev.switchboard.catalog.Members;
import dev.switchboard.catalog.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person may choose from: each by its number, its code, its title, or a part of code or title.
 *
 * @param all at least one, in the order of their numbers, which start at 1
 */
record Options(List<Option> all) {

    /**
     * One of them.
     *
     * @param number such as {@code 1}; a code never looks like that
     */
    record Option(String number, String code, Text title) {

        /** Beside options of other numbers. */
        Option unnumbered() {
            return new Option("", code, title);
        }
    }

    Options {
        all = List.copyOf(all);
    }

    /** What a fact may be stated to be, and of a set its members; empty for flags and numbers, which are written. */
    static Options of(FactType type, Vocabulary words) {
        if (type instanceof FactType.Topic) {
            return numbered(words.topics().stream().map(topic -> new Option("", topic.code(), topic.title())));
        }
        if (type instanceof Members members) {
            return numbered(members.codes().stream()
                    .map(code -> new Option("", code, members.titles().title(code))));
        }
        return type instanceof FactType.Choice choice
                ? numbered(choice.codes().stream()
                        .map(code -> new Option("", code, choice.titles().title(code))))
                : new Options(List.of());
    }

    /** The topics that a client's words speak of. */
    static Options of(List<TopicSuggestion> found) {
        return numbered(found.stream().map(each -> new Option("", each.topic(), each.title())));
    }

    /** Those that somebody has made up, each with a code and a title. */
    static Options numbered(Stream<Option> options) {
        List<Option> all = options.toList();
        return new Options(IntStream.range(0, all.size())
                .mapToObj(i -> new Option(
                        Integer.toString(i + 1), all.get(i).code(), all.get(i).title()))
                .toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What was meant: one where number, code or title is as typed, else all of which a part is. */
    List<Option> meant(String typed) {
        String plain = plain(typed);
        List<Option> exact = all(option -> names(option).anyMatch(plain::equals));
        if (!exact.isEmpty() || plain.isEmpty()) {
            return exact;
        }
        return all(option -> names(option).skip(1).anyMatch(name -> name.contains(plain)));
    }

    /** One line for each of the options. */
    static List<String> lines(List<Option> options, Locale locale) {
        return AlignedRows.of(options.stream()
                .map(option ->
                        List.of(option.number(), option.code(), option.title().in(locale)))
                .toList());
    }

    private List<Option> all(Predicate<Option> fits) {
        return all.stream().filter(fits).toList();
    }

    /** The number first. */
    private static Stream<String> names(Option option) {
        return Stream.of(
                        option.number(),
                        option.code(),
                        option.title().russian(),
                        option.title().english())
                .map(Options::plain);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
