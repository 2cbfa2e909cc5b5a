package dev.switchboard.catalog;

import dev.switchboard.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins what is wrong and what may help into one sentence; the parts need not know each other. */
public final class Sentence {

    private Sentence() {}

    /**
     * The parts with semicolons between them, a question behind all others, so that nothing follows its mark.
     *
     * @param hints empty ones say nothing
     */
    public static Text of(Text said, Text... hints) {
        return new Text(joined(Text::russian, said, hints), joined(Text::english, said, hints));
    }

    /** The same for what is said in Russian and in English. */
    public static Text of(String russian, String english, Text... hints) {
        return of(new Text(russian, english), hints);
    }

    /** All that is wrong with one thing, each said once. */
    public static Text all(List<Text> mistakes) {
        return new Text(
                listed(mistakes.stream().map(Text::russian), "ещё: "),
                listed(mistakes.stream().map(Text::english), "also: "));
    }

    private static String listed(Stream<String> mistakes, String also) {
        return mistakes.distinct().reduce("", (said, next) -> {
            String between = said.endsWith("?") ? " " : "; ";
            return said.isEmpty() ? next : said + between + also + next;
        });
    }

    private static String joined(Function<Text, String> language, Text said, Text... hints) {
        return Stream.concat(Stream.of(said), Arrays.stream(hints))
                .map(language)
                .filter(part -> !part.isEmpty())
                .sorted(Comparator.comparing(part -> part.endsWith("?")))
                .collect(Collectors.joining("; "));
    }
}
