package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.switchboard.Text;
import dev.switchboard.TransferMode;
import dev.switchboard.fixtures.CatalogText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two codes of one kind that look the same are refused in a catalogue that is built in Java, as they are in files. */
class LookAlikeCodesTest {

    private static final String LATIN = "COA";
    private static final String CYRILLIC = "СОА";

    static Stream<UnaryOperator<Vocabulary.Builder>> pairs() {
        return Stream.of(
                words ->
                        words.lines(List.of(line(LATIN, TransferMode.ONE_STEP), line(CYRILLIC, TransferMode.TWO_STEP))),
                words -> words.topics(List.of(new Topic(LATIN, Text.EMPTY), new Topic(CYRILLIC, Text.EMPTY))),
                words -> words.items(List.of(new Item(LATIN, Text.EMPTY, ""), new Item(CYRILLIC, Text.EMPTY, ""))),
                words -> words.facts(Stream.concat(
                                CatalogText.small().load().vocabulary().facts().stream(),
                                Stream.of(flag(LATIN), flag(CYRILLIC)))
                        .toList()),
                words -> words.facts(List.of(new Fact(
                        "kind", new FactType.Choice(List.of(LATIN, CYRILLIC), LATIN), Text.EMPTY, Text.EMPTY))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aPairIsRefused(UnaryOperator<Vocabulary.Builder> pair) {
        assertThatThrownBy(() -> pair.apply(Vocabulary.builder()
                                .facts(List.copyOf(
                                        CatalogText.small().load().vocabulary().facts())))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the code `" + CYRILLIC + "` looks exactly like `" + LATIN + "`");
    }

    @Test
    void oneLineHasSeveralModes() {
        assertThatCode(() -> Vocabulary.builder()
                        .facts(List.copyOf(
                                CatalogText.small().load().vocabulary().facts()))
                        .lines(List.of(line(LATIN, TransferMode.ONE_STEP), line(LATIN, TransferMode.TWO_STEP)))
                        .build())
                .doesNotThrowAnyException();
    }

    private static Line line(String code, TransferMode mode) {
        return new Line(code, mode, Text.EMPTY, "", "", Text.EMPTY);
    }

    private static Fact flag(String code) {
        return new Fact(code, new FactType.Flag(false), Text.EMPTY, Text.EMPTY);
    }
}
