package dev.switchboard.tests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.switchboard.browser.Browser;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** The engine that is in the page, in a worker of its own in a browser. */
final class EngineInBrowser {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String START = """
            (async () => {
              const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
              const packed = new Blob([bytes(document.getElementById("engine").textContent.trim())]);
              const code = await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).blob();
              const worker = new Worker(URL.createObjectURL(new Blob([code], {type: "text/javascript"})));
              const waiting = new Map();
              worker.onmessage = ({data}) => waiting.get(data.id)(data.failure ? {failure: data.failure} : data.answer);
              const ask = ({name, texts, contents}) => new Promise((resolve) => {
                waiting.set(waiting.size, resolve);
                worker.postMessage({id: waiting.size - 1, name, texts, contents: contents.map(bytes)});
              });
              window.askAll = async (calls) => JSON.stringify(await Promise.all(calls.map(ask)));
            })()
            """;

    /** A call of one of the page's functions. */
    record Call(String name, List<String> texts, List<byte[]> contents) {

        Call(String name, String... texts) {
            this(name, List.of(texts), List.of());
        }

        static Call open(Map<String, byte[]> files) {
            List<String> texts = new ArrayList<>(List.of("catalog"));
            texts.addAll(files.keySet());
            return new Call("open", texts, List.copyOf(files.values()));
        }

        private Map<String, Object> asJson() {
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    "name",
                    name,
                    "texts",
                    texts,
                    "contents",
                    contents.stream().map(base64::encodeToString).toList());
        }
    }

    private final Browser browser;
    private final String page = WorkbenchPage.empty();

    /** @param folder where the page may be put */
    EngineInBrowser(Browser browser, Path folder) throws IOException {
        this.browser = browser;
        Path file = Files.writeString(folder.resolve("switchboard.html"), page);
        browser.anew().open(file.toUri().toString());
        browser.evaluate(START);
    }

    /** The answers, in order. */
    JsonNode answers(List<Call> calls) throws IOException {
        String asked = JSON.writeValueAsString(calls.stream().map(Call::asJson).toList());
        return JSON.readTree(browser.text("askAll(" + asked + ")"));
    }

    /** The workbook that the page brings along. */
    byte[] bundled() throws IOException {
        String start = "id=\"bundled\">";
        int from = page.indexOf(start) + start.length();
        byte[] packed = Base64.getDecoder()
                .decode(page.substring(from, page.indexOf('<', from)).strip().getBytes(UTF_8));
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }
}
