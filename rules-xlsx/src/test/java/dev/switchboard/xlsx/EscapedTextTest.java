package dev.switchboard.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** ECMA-376, part 1, 22.9.2.19: characters that XML cannot hold, and texts that look as if they were escaped. */
class EscapedTextTest {

    private static final List<String> PIECES = List.of(
            "_", "x", "_x", "005F", "000D", "_x005F", "_x000D_", "\r", "\u0001", "\uFFFF", "\uD800", "a", "0041");

    /** Also where a character that has to be escaped stands directly behind what looks like the beginning of an escape. */
    @Test
    void whatIsWrittenIsReadAlike() {
        Random random = new Random(22);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            assertThat(EscapedText.decode(WorkbookXmlText.escape(text.toString())))
                    .isEqualTo(text.toString());
        }
    }
}
