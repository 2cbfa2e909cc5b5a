package dev.switchboard.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.switchboard.Text;
import org.junit.jupiter.api.Test;

/** What is wrong and what may help is one sentence in each language. */
class SentenceTest {

    private static final Text QUESTION = new Text("возможно, `a`", "did you mean `a`?");
    private static final Text STATEMENT = new Text("бывает: `a`", "it is one of `a`");

    @Test
    void nothingFollowsAQuestion() {
        assertThat(Sentence.of("неизвестно", "unknown", QUESTION, STATEMENT))
                .isEqualTo(new Text(
                        "неизвестно; возможно, `a`; бывает: `a`", "unknown; it is one of `a`; did you mean `a`?"));
    }

    @Test
    void emptyHintsSayNothing() {
        assertThat(Sentence.of("неизвестно", "unknown", Text.EMPTY, STATEMENT, Text.EMPTY))
                .isEqualTo(new Text("неизвестно; бывает: `a`", "unknown; it is one of `a`"));
        assertThat(Sentence.of(Text.EMPTY, QUESTION)).isEqualTo(QUESTION);
    }
}
