package dev.switchboard.dmn;

import java.util.List;
import java.util.Random;

/** What becomes of files in XML that were cut, joined, and edited by hand. */
final class MutatedXml {

    private static final List<String> SCRAPS = List.of(
            "\"",
            "<",
            "&amp;",
            "not(",
            "null",
            "[1..",
            "..",
            "99999999999999999999",
            "-0.0000000001",
            ">= ",
            "date(\"2026-02-30\")",
            "<text/>",
            "hitPolicy=\"NONE\"",
            "\u0000",
            "\uFFFF",
            "</rule>",
            "<!DOCTYPE d [<!ENTITY a \"b\">]>",
            "&a;",
            "true",
            "-",
            ",,",
            "\n",
            "é",
            "я",
            "Line");

    private MutatedXml() {}

    /** The text with one change. */
    static String of(String text, Random random) {
        int at = random.nextInt(text.length());
        int length = Math.min(random.nextInt(40), text.length() - at);
        String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
        return switch (random.nextInt(5)) {
            case 0 -> text.substring(0, at) + scrap + text.substring(at);
            case 1 -> text.substring(0, at) + text.substring(at + length);
            case 2 -> inText(text, random, scrap);
            case 3 -> inText(text, random, "");
            default -> attribute(text, random, scrap);
        };
    }

    /** Another text in a cell. */
    private static String inText(String text, Random random, String scrap) {
        int start = text.indexOf("<text>", random.nextInt(text.length()));
        int end = start < 0 ? -1 : text.indexOf("</text>", start);
        return end < 0 ? text : text.substring(0, start + 6) + scrap.replace("<", "&lt;") + text.substring(end);
    }

    private static String attribute(String text, Random random, String scrap) {
        int start = text.indexOf("=\"", random.nextInt(text.length()));
        int end = start < 0 ? -1 : text.indexOf('"', start + 2);
        String plain = scrap.replace("<", "&lt;").replace("\"", "");
        return end < 0 ? text : text.substring(0, start + 2) + plain + text.substring(end);
    }
}
