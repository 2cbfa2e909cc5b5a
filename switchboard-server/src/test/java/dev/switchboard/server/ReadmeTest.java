package dev.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The requests that the README shows are answered. */
class ReadmeTest {

    private static final Pattern REQUEST = Pattern.compile("^    curl localhost:8080(/\\S+)(.*)$", Pattern.MULTILINE);
    private static final Pattern HEADER = Pattern.compile("-H '([^:]+): ([^']+)'");
    private static final Pattern BODY = Pattern.compile("-d '([^']+)'");

    @Test
    void eachRequestIsAnswered() throws Exception {
        Matcher request = REQUEST.matcher(Files.readString(Path.of("../README.md")));
        int requests = 0;
        try (RunningServer server = RunningServer.with()) {
            while (request.find()) {
                List<String> headers = new ArrayList<>();
                HEADER.matcher(request.group(2))
                        .results()
                        .forEach(header -> headers.addAll(List.of(header.group(1), header.group(2))));
                Matcher body = BODY.matcher(request.group(2));
                Answer answer = body.find()
                        ? server.send("POST", request.group(1), body.group(1), headers.toArray(String[]::new))
                        : server.send("GET", request.group(1), "");
                assertThat(answer.status()).as(request.group()).isEqualTo(200);
                requests++;
            }
        }
        assertThat(requests).isEqualTo(3);
    }
}
