package dev.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends what is not taken is told what came and what was expected, in the language of the request. */
class RequestProblemsTest {

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.with();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            GET  | /nowhere                | ""               | ""        | 404 | `/nowhere`
            GET  | /static/card.js         | ""               | ""        | 404 | `/static/card.js`
            GET  | /error                  | ""               | ""        | 404 | `/error`
            POST | /nowhere                | application/json | {}        | 404 | `/nowhere`
            GET  | /decide                 | ""               | ""        | 405 | `POST`
            GET  | /ask                    | ""               | ""        | 405 | `GET /ask`
            PUT  | /topics                 | application/json | {}        | 405 | `GET`
            POST | /catalog                | application/json | {}        | 405 | `POST /catalog`
            POST | /decide                 | text/plain       | {}        | 415 | `Content-Type: text/plain`
            POST | /ask                    | ""               | {}        | 415 | `Content-Type`
            GET  | /META-INF/MANIFEST.MF   | ""               | ""        | 404 | `/META-INF/MANIFEST.MF`
            POST | /decide?explain=perhaps | application/json | {}        | 400 | `perhaps`
            POST | /decide                 | application/json | ""        | 400 | `{
            POST | /decide                 | application/json | "   "     | 400 | `{
            POST | /decide                 | application/json | topic     | 400 | 1
            POST | /ask                    | application/json | {} {}     | 400 | 4
            POST | /ask                    | application/json | {'a': 1,} | 400 | 9
            POST | /decide                 | application/json | {}        | 422 | `topic`
            POST | /decide                 | application/json | []        | 422 | {
            POST | /decide                 | application/json | null      | 422 | `null`
            POST | /decide                 | application/json | {'topic': 'charges', 'topic': 'debt'}    | 422 | `topic`
            POST | /decide                 | application/json | {'topic': 'charges', 'numberCuont': 1}   | 422 | `numberCount`
            POST | /ask                    | application/json | {'topic': 'none-such'}                   | 422 | `none-such`
            POST | /ask?cannotSay=nothing  | application/json | {}        | 422 | `nothing`
            """)
    void isAProblemInBothLanguages(String method, String path, String type, String body, int status, String named)
            throws Exception {
        Answer english = send(method, path, type, body, "en");
        Answer russian = send(method, path, type, body, "ru");

        assertThat(english.status()).as(english.body()).isEqualTo(status);
        assertThat(russian.status()).isEqualTo(status);
        assertThat(english.type()).isEqualTo("application/problem+json");
        assertThat(english.text("detail")).contains(named);
        assertThat(russian.text("detail")).contains(named);
        assertThat(english.text("title") + english.text("detail")).doesNotContainPattern("\\p{IsCyrillic}");
        assertThat((russian.text("title") + " " + russian.text("detail")).replaceAll("`[^`]*`|UTF-8|JSON", ""))
                .containsPattern("\\p{IsCyrillic}")
                .doesNotContainPattern("[A-Za-z]{2,}");
        assertThat(english.text("instance")).isEqualTo(path.replaceFirst("\\?.*", ""));
    }

    private static Answer send(String method, String path, String type, String body, String language) throws Exception {
        return type.isEmpty()
                ? server.send(method, path, body, "Accept-Language", language)
                : server.send(method, path, body.replace('\'', '"'), "Accept-Language", language, "Content-Type", type);
    }

    @Test
    void aWrongMethodIsToldTheRightOne() throws Exception {
        assertThat(server.get("/decide", RunningServer.ENGLISH).header("Allow")).isEqualTo("POST");
        assertThat(server.send("POST", "/decide", "{}", "Content-Type", "text/csv")
                        .header("Accept"))
                .isEqualTo("application/json");
    }

    @Test
    void anAnswerThatIsNotJsonIsNotThere() throws Exception {
        Answer answer = server.send("GET", "/topics", "", "Accept", "text/csv");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.text("detail")).contains("`Accept: text/csv`");
    }

    @Test
    void allThatIsWrongWithAnInquiryIsSaidAtOnce() throws Exception {
        Answer answer = server.post(
                "/decide", "{\"topic\": \"charges\", \"numberCount\": 0, \"conflict\": 1}", RunningServer.ENGLISH);

        assertThat(answer.text("type")).isEqualTo("urn:switchboard:invalid-inquiry");
        assertThat(answer.json().get("problems")).hasSize(2);
    }

    @Test
    void aBodyIsTakenUpToItsLimitAndNoFurther() throws Exception {
        String inquiry = "{\"topic\": \"charges\"}";
        String fits = inquiry + " ".repeat(JsonBody.MOST_BYTES - inquiry.length());

        assertThat(server.post("/decide", fits, RunningServer.ENGLISH).status()).isEqualTo(200);
        for (Locale locale : new Locale[] {RunningServer.ENGLISH, RunningServer.RUSSIAN}) {
            Answer refused = server.post("/decide", fits + " ", locale);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(refused.text("detail")).contains("65536");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"topic\": \"other\", \"a\": ["})
    void whatIsNestedWithoutEndIsRefused(String beginning) throws Exception {
        String nested = beginning + "[".repeat(20_000);

        assertThat(server.post("/decide", nested, RunningServer.ENGLISH).text("detail"))
                .contains("its nesting");
        assertThat(server.post("/ask", nested, RunningServer.RUSSIAN).status()).isEqualTo(400);
    }

    @Test
    void theBodyIsUtf8WithOrWithoutAMark() throws Exception {
        byte[] inquiry = "{\"topic\": \"тема\"}".getBytes(Charset.forName("windows-1251"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/decide"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(inquiry))
                .build();

        assertThat(Answer.of(server.client().send(request, BodyHandlers.ofString()))
                        .text("detail"))
                .startsWith("The body is not in UTF-8");
        assertThat(server.post("/decide", "\uFEFF{\"topic\": \"other\"}", RunningServer.ENGLISH)
                        .status())
                .isEqualTo(200);
    }

    /** Without a length nobody knows how much will come. */
    @Test
    void aBodyWithoutEndIsNotReadToItsEnd() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write("""
                    POST /decide HTTP/1.1
                    Host: localhost
                    Content-Type: application/json
                    Transfer-Encoding: chunked

                    """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            String chunk = "1000\r\n" + " ".repeat(0x1000) + "\r\n";
            for (int sent = 0; sent <= JsonBody.MOST_BYTES; sent += 0x1000) {
                out.write(chunk.getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();

            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    private static String firstLine(InputStream in) throws Exception {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.append((char) read);
        }
        return line.toString();
    }
}
