package dev.switchboard.workbench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.switchboard.workbench.page.WorkbenchPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Serves the page: only pages of a server may have files of the browser's own, whose handles can be written without asking anybody. */
final class PageServer implements AutoCloseable {

    private final HttpServer server;

    PageServer() throws IOException {
        byte[] page = WorkbenchPage.empty().getBytes(UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
