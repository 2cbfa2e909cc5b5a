package dev.switchboard.workbench.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.switchboard.loading.CatalogFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The page, with a catalogue inside or without one. */
public final class WorkbenchPage {

    private static final String PAGE = "dev/switchboard/workbench/switchboard.html";

    /** Where the catalogue goes. */
    private static final String PLACE = "<script type=\"application/json\" id=\"catalog\">";

    private WorkbenchPage() {}

    /**
     * The catalogue that a page opens with.
     *
     * @param name of its workbook or folder
     * @param agent whether the page only decides, for agents, and changes nothing
     * @param from since when it is in force, in words; empty where nobody says
     */
    public record Inside(String name, List<CatalogFile> files, boolean agent, Locale locale, Optional<String> from) {
        public Inside {
            files = List.copyOf(files);
        }
    }

    /** The page that waits for a catalogue. */
    public static String empty() {
        try (InputStream page = WorkbenchPage.class.getClassLoader().getResourceAsStream(PAGE)) {
            if (page == null) {
                throw new IllegalStateException("`" + PAGE + "` is missing from the jar");
            }
            return new String(page.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException("`" + PAGE + "` cannot be read", failure);
        }
    }

    /** The page that opens with a catalogue. */
    public static String with(Inside inside) {
        String page = empty();
        int place = page.indexOf(PLACE) + PLACE.length();
        return page.substring(0, place) + json(inside) + page.substring(place);
    }

    private static String json(Inside inside) {
        StringBuilder json = new StringBuilder("{\"name\":").append(quoted(inside.name));
        json.append(",\"agent\":").append(inside.agent);
        json.append(",\"language\":").append(inside.locale.getLanguage().equals("ru") ? "\"ru\"" : "\"en\"");
        inside.from.ifPresent(from -> json.append(",\"from\":").append(quoted(from)));
        json.append(",\"files\":{");
        String before = "";
        for (CatalogFile file : inside.files) {
            json.append(before).append(quoted(file.name())).append(":\"");
            json.append(Base64.getEncoder().encodeToString(file.content())).append('"');
            before = ",";
        }
        return json.append("}}").toString();
    }

    /** As JSON in HTML: no sign in it ends a text or the element. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '<') {
                quoted.append("\\u").append(Integer.toHexString(c | 0x10000).substring(1));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
