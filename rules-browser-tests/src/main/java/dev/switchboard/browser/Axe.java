package dev.switchboard.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** What axe-core finds that keeps people from using a page. */
public final class Axe {

    private static final String SCRIPT = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

    private static final String SERIOUS = """
            axe.run(document, {resultTypes: ["violations"]}).then(({violations}) => violations
              .filter(({impact}) => ["serious", "critical"].includes(impact))
              .flatMap(({id, help, nodes}) => nodes.map(({html, failureSummary}) =>
                `${id}: ${help}: ${html}: ${failureSummary.replaceAll("\\n", " ")}`))
              .join("\\u0000"))
            """;

    private Axe() {}

    /** The violations that are serious or critical in what is to be seen now, one for each element. */
    public static List<String> serious(Browser browser) throws IOException {
        if (!browser.holds("window.axe")) {
            browser.evaluate(script());
        }
        String found = browser.text(SERIOUS);
        return Arrays.stream(found.split("\0")).filter(each -> !each.isEmpty()).toList();
    }

    private static String script() throws IOException {
        try (InputStream script = Axe.class.getClassLoader().getResourceAsStream(SCRIPT)) {
            if (script == null) {
                throw new IOException("`" + SCRIPT + "` is missing from the class path");
            }
            return new String(script.readAllBytes(), UTF_8) + ";0";
        }
    }
}
