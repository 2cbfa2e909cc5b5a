package dev.switchboard.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts as files have them. */
final class Bytes {

    private Bytes() {}

    static byte[] of(String text) {
        return text.getBytes(UTF_8);
    }
}
