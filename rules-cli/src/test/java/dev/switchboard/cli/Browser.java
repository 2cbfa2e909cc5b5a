package dev.switchboard.cli;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Chromium without a window, driven by its DevTools protocol: one page at a time. */
final class Browser {

    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final List<String> logged = new ArrayList<>();
    private int sent;
    private String session = "";

    /** The browser of this machine, if it has one. */
    static Optional<Path> installed() {
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
    Browser(Path program, Path profile) throws Exception {
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

    /** Opens an address in a fresh tab, with what is to be set up before it is loaded, such as a width. */
    void open(String address, String... setUp) throws Exception {
        session = "";
        Object target =
                call("Target.createTarget", "{\"url\": \"about:blank\"}").get("targetId");
        session = (String) Objects.requireNonNull(
                call("Target.attachToTarget", "{\"targetId\": \"%s\", \"flatten\": true}".formatted(target))
                        .get("sessionId"));
        logged.clear();
        for (String domain : List.of("Page", "Runtime", "Log")) {
            call(domain + ".enable", "{}");
        }
        for (int i = 0; i < setUp.length; i += 2) {
            call(setUp[i], setUp[i + 1]);
        }
        call("Page.navigate", "{\"url\": %s}".formatted(quoted(address)));
        while (!"Page.loadEventFired".equals(next().get("method"))) {
            // Others are kept by next() where they matter.
        }
    }

    /** What an expression of JavaScript gives in the page. */
    @Nullable
    Object evaluate(String expression) throws Exception {
        Map<String, Object> answer =
                call("Runtime.evaluate", "{\"expression\": %s, \"returnByValue\": true}".formatted(quoted(expression)));
        if (answer.containsKey("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        return member(answer, "result").get("value");
    }

    /** What the page has logged since it was opened, errors that nobody caught among it. */
    List<String> logged() throws Exception {
        evaluate("0");
        return logged;
    }

    /** Asks it to go, so that it tidies up. */
    void stop() throws Exception {
        session = "";
        call("Browser.close", "{}");
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private Map<String, Object> call(String method, String parameters) throws Exception {
        int id = ++sent;
        String from = session.isEmpty() ? "" : "\"sessionId\": \"%s\", ".formatted(session);
        socket.sendText(
                        "{\"id\": %d, %s\"method\": \"%s\", \"params\": %s}".formatted(id, from, method, parameters),
                        true)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        while (true) {
            Map<String, Object> message = next();
            if (Objects.equals(message.get("id"), id)) {
                if (message.containsKey("error")) {
                    throw new AssertionError(method + ": " + message.get("error"));
                }
                return member(message, "result");
            }
        }
    }

    private Map<String, Object> next() throws InterruptedException, IOException {
        String text = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("the browser is silent");
        }
        Map<String, Object> message = Json.object(text);
        if (message.get("method") instanceof String method
                && List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
                        .contains(method)) {
            logged.add(text);
        }
        return message;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(Map<String, Object> object, String name) {
        return (Map<String, Object>) Objects.requireNonNull(object.get(name), name);
    }

    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
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
