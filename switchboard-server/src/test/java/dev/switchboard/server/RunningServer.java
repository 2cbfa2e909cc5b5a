package dev.switchboard.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The server on a free port, and requests to it, whose answers are held to what {@code openapi.yaml} says of them. */
record RunningServer(ConfigurableApplicationContext context, HttpClient client, Contract contract)
        implements AutoCloseable {

    static final Locale ENGLISH = Locale.ENGLISH;
    static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** As it is, but for the port and the properties. */
    static RunningServer with(String... properties) {
        Stream<String> forTests =
                Stream.of("server.port=0", "logging.level.com.networknt=error", "logging.level.dev.switchboard=warn");
        String[] arguments = Stream.concat(forTests, Stream.of(properties))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new RunningServer(
                SpringApplication.run(Server.class, arguments), HttpClient.newHttpClient(), Contract.ofTheServer());
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    Answer get(String path, Locale locale) throws IOException, InterruptedException {
        return send("GET", path, "", "Accept-Language", locale.toLanguageTag());
    }

    Answer post(String path, String json, Locale locale) throws IOException, InterruptedException {
        return send("POST", path, json, "Accept-Language", locale.toLanguageTag(), "Content-Type", "application/json");
    }

    Answer send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        Answer answer = Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        contract.check(method, path.replaceFirst("\\?.*", ""), answer);
        return answer;
    }

    @Override
    public void close() {
        context.close();
    }
}
