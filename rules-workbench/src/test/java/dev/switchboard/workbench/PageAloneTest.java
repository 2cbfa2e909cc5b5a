package dev.switchboard.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One file: it loads nothing, sends nothing, and is ready with the catalogue that it brings along. */
@ExtendWith(InBrowser.class)
class PageAloneTest {

    private static final List<String> VIEWS = List.of("Tables", "Try it", "Check", "Cases", "Changes", "Rules");

    @Test
    void isOneSmallFile(WorkbenchInBrowser page) throws IOException {
        assertThat(WorkbenchPage.empty().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(2 << 20);

        page.empty();

        assertThat(page.browser().number("document.querySelectorAll('[src], [href]').length"))
                .isZero();
    }

    @Test
    void isReadyWithTheBundledWorkbook(WorkbenchInBrowser page) throws IOException {
        page.bundled();

        page.browser().until("document.querySelectorAll('.rule').length > 0");
        assertThat(page.seen()).contains("mobile-support", "Senior specialists", "Found: 78");
        assertThat(page.browser().logged()).isEmpty();
    }

    @Test
    void loadsNothingWhateverIsDone(WorkbenchInBrowser page) throws IOException {
        page.bundled();
        for (String view : VIEWS) {
            page.view(view).browser().until("!document.querySelector('.empty')");
        }

        assertThat(page.browser()
                        .text("performance.getEntriesByType('resource').map(({name}) => name.split(':')[0]).join()"))
                .matches("(blob)?");
        assertThat(page.browser().logged()).isEmpty();
    }

    @Test
    void nothingIsSentAnywhere(WorkbenchInBrowser page) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "'http://127.0.0.1:" + server.getAddress().getPort() + "'";
            page.empty();
            assertThat(page.browser().text("fetch(" + address + ").then(() => 'sent', () => 'refused')"))
                    .isEqualTo("refused");
            assertThat(page.browser().text("""
                    new Promise((done) => document.body.append(Object.assign(
                      new Image(), {onload: () => done('sent'), onerror: () => done('refused'), src: %s})))
                    """.formatted(address))).isEqualTo("refused");
            assertThat(page.browser().text("""
                    new Promise((done) => document.body.append(Object.assign(
                      document.createElement('script'), {onload: () => done('sent'), onerror: () => done('refused'), src: %s})))
                    """.formatted(address))).isEqualTo("refused");
        } finally {
            server.stop(0);
        }
        assertThat(asked).hasValue(0);
    }
}
