package dev.switchboard.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Chromium without a window, driven by its DevTools protocol: one page at a time. */
public final class Browser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<String> logged = new ArrayList<>();
    private int sent;
    private String session = "";

    /** The browser of this machine, if it has one. */
    public static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts a browser.
     *
     * @param profile an empty folder
     */
    public Browser(Path program, Path profile) throws Exception {
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox", // it opens nothing but our own pages, and root may not have one
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking", // nor does it look for news of its own
                        "--disable-component-update",
                        "--disable-sync",
                        "--disable-quic",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(profile.resolve("DevToolsActivePort")), new Listener())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Opens an address in a fresh tab, and waits until it is loaded. */
    public void open(String address) throws Exception {
        open(address, Map.of());
    }

    /** The same, with what is to be set up before, such as a width: commands of the protocol and their parameters. */
    public void open(String address, Map<String, Object> setUp) throws Exception {
        session = "";
        String target = call("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .textValue();
        session = call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .textValue();
        logged.clear();
        for (String domain : List.of("Page", "Runtime", "Log")) {
            call(domain + ".enable", Map.of());
        }
        for (Map.Entry<String, Object> each : setUp.entrySet()) {
            call(each.getKey(), each.getValue());
        }
        call("Page.navigate", Map.of("url", address));
        while (!next().path("method").asText().equals("Page.loadEventFired")) {
            // What is logged is kept by next().
        }
    }

    /** What an expression of JavaScript gives in the page, such as a text or an integer; a promise is waited for. */
    public @Nullable Object evaluate(String expression) throws Exception {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonNode value = answer.at("/result/value");
        return value.isMissingNode() ? null : JSON.treeToValue(value, Object.class);
    }

    /** Waits until something holds in the page. */
    public void until(String expression) throws Exception {
        for (long waited = 0; !Boolean.TRUE.equals(evaluate("Boolean(" + expression + ")")); waited += 20) {
            if (waited > PATIENCE_SECONDS * 1000) {
                throw new AssertionError("never: " + expression + ", but " + evaluate("document.body.innerText"));
            }
            Thread.sleep(20);
        }
    }

    /** Presses keys as a person does, such as {@code Enter}, {@code Escape}, or a letter or digit. */
    public void press(String... keys) throws Exception {
        for (String key : keys) {
            String code = key.length() > 1
                    ? key
                    : (Character.isDigit(key.charAt(0)) ? "Digit" : "Key") + key.toUpperCase(Locale.ROOT);
            String text = key.equals("Enter") ? "\r" : key.length() > 1 ? "" : key;
            call("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", code, "text", text));
            call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", code));
        }
    }

    /** What the page has logged since it was opened: errors that nobody caught, and what its policy forbids. */
    public List<String> logged() throws Exception {
        evaluate("0");
        return logged;
    }

    /** Asks it to go, so that it tidies up. */
    public void stop() throws Exception {
        session = "";
        call("Browser.close", Map.of());
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private JsonNode call(String method, Object parameters) throws Exception {
        int id = ++sent;
        Map<String, Object> message = session.isEmpty()
                ? Map.of("id", id, "method", method, "params", parameters)
                : Map.of("id", id, "method", method, "params", parameters, "sessionId", session);
        socket.sendText(JSON.writeValueAsString(message), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (true) {
            JsonNode answer = next();
            if (answer.path("id").asInt() == id) {
                if (answer.has("error")) {
                    throw new AssertionError(method + ": " + answer.get("error"));
                }
                return answer.get("result");
            }
        }
    }

    private JsonNode next() throws Exception {
        String text = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("the browser is silent");
        }
        JsonNode message = JSON.readTree(text);
        if (List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
                .contains(message.path("method").asText())) {
            logged.add(text);
        }
        return message;
    }

    /** The browser writes its port, and on a second line a path, once it listens. */
    private static URI address(Path file) throws Exception {
        for (long waited = 0; waited < PATIENCE_SECONDS * 1000; waited += 50) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() == 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the browser does not start");
    }

    /** Puts together messages that come in pieces. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean isLast) {
            message.append(piece);
            if (isLast) {
                received.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
