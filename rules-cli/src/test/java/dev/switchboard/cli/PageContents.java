package dev.switchboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page has inside, as a browser would find it. */
record PageContents(String html) {

    private static final Pattern CATALOG =
            Pattern.compile("<script type=\"application/json\" id=\"catalog\">([^<]*)</script>");

    static PageContents of(Path page) throws IOException {
        return new PageContents(Files.readString(page));
    }

    /** The catalogue as text; empty in a page that waits for one. */
    String catalogText() {
        return text(CATALOG);
    }

    Map<String, Object> catalog() throws IOException {
        return Json.object(catalogText());
    }

    /** The catalogue's files by their names. */
    Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        ((Map<?, ?>) catalog().get("files"))
                .forEach((name, content) ->
                        files.put((String) name, Base64.getDecoder().decode((String) content)));
        return files;
    }

    String policy() {
        return text(Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">"));
    }

    /** What the page runs at once: the one script that is not data. */
    byte[] script() {
        return text(Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL)).getBytes(UTF_8);
    }

    byte[] style() {
        return text(Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL)).getBytes(UTF_8);
    }

    private String text(Pattern pattern) {
        Matcher found = pattern.matcher(html);
        if (!found.find()) {
            throw new AssertionError("the page has no " + pattern);
        }
        return found.group(1);
    }
}
