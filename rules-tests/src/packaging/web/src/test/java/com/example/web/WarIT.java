package com.example.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive in a server, whose class loader for the program has Switchboard and Drools, and no other. */
class WarIT {

    @TempDir
    private Path folder;

    @Test
    void itDecidesOnBothEngines() throws Exception {
        assertThrows(ClassNotFoundException.class, () -> Class.forName("dev.switchboard.Inquiry"));
        Tomcat server = new Tomcat();
        server.setBaseDir(folder.toString());
        server.getHost().setAppBase(folder.toString());
        server.setPort(0);
        server.setAddDefaultWebXmlToWebapp(false);
        server.addWebapp("", System.getProperty("war"));
        server.getConnector();
        server.start();
        try {
            assertEquals("couriers", line(server, "DIAGRAM"));
            assertEquals("couriers", line(server, "DROOLS"));
        } finally {
            server.stop();
            server.destroy();
        }
    }

    private static String line(Tomcat server, String engine) throws Exception {
        int port = server.getConnector().getLocalPort();
        URI line = URI.create("http://localhost:" + port + "/line?daysLate=5&engine=" + engine);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(line).build(), BodyHandlers.ofString())
                .body();
    }
}
