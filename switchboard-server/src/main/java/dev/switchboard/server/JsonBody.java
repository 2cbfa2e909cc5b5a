package dev.switchboard.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.switchboard.Inquiry;
import dev.switchboard.Text;
import dev.switchboard.json.InquiryJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The bodies of requests and answers: Switchboard's own JSON, in the language of the request. */
final class JsonBody {

    /** An inquiry has a few hundred bytes; what is larger is none, and is not taken into memory. */
    static final int MOST_BYTES = 64 << 10;

    private static final JsonFactory JSON = new JsonFactory();

    private static final Text EXAMPLE = new Text(
            "ожидается обращение в UTF-8, например `{\"topic\": \"charges\", \"numberCount\": 4}`",
            "expected an inquiry in UTF-8, such as `{\"topic\": \"charges\", \"numberCount\": 4}`");

    private JsonBody() {}

    /** What writes an answer. */
    interface Writing {
        void write(JsonGenerator json) throws IOException;
    }

    /** An answer. It is not kept, since the catalogue may change, and its language with the request. */
    static ResponseEntity<byte[]> answer(Locale locale, Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            writing.write(json);
        }
        bytes.write('\n');
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(bytes.toByteArray());
    }

    /**
     * The inquiry that a request states.
     *
     * @throws RefusedRequestException if its body is too large, or no JSON
     * @throws dev.switchboard.InvalidInquiryException if it states nothing in any catalogue
     */
    static Inquiry inquiry(HttpServletRequest request) throws IOException {
        return parsed(bytes(request));
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private static RefusedRequestException tooLarge() {
        return new RefusedRequestException(
                HttpStatus.PAYLOAD_TOO_LARGE,
                Text.format(
                        "Тело запроса больше %s байт; таких больших обращений не бывает",
                        "The body has more than %s bytes; no inquiry is as large", MOST_BYTES));
    }

    private static Inquiry parsed(byte[] bytes) {
        try (JsonParser json = JSON.createParser(text(bytes))) {
            if (json.nextToken() == null) {
                throw noJson(Text.format("Тело запроса пусто; %s", "The body is empty; %s", EXAMPLE));
            }
            Inquiry inquiry = InquiryJson.read(json);
            if (json.nextToken() != null) {
                throw noJson(at(json.currentTokenLocation()));
            }
            return inquiry;
        } catch (StreamConstraintsException excessive) {
            throw noJson(Text.format(
                    "JSON в теле запроса чрезмерен: вложенность, число или имя; %s",
                    "The JSON in the body is excessive: its nesting, a number or a name; %s", EXAMPLE));
        } catch (JsonProcessingException broken) {
            throw noJson(at(broken.getLocation()));
        } catch (IOException notUtf8) {
            throw noJson(Text.format("Тело запроса не в UTF-8; %s", "The body is not in UTF-8; %s", EXAMPLE));
        }
    }

    /** Some programs begin UTF-8 with a mark. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Text at(JsonLocation place) {
        return Text.format(
                "Тело запроса — не JSON в строке %s, столбце %s; %s",
                "The body is not JSON at line %s, column %s; %s", place.getLineNr(), place.getColumnNr(), EXAMPLE);
    }

    private static RefusedRequestException noJson(Text what) {
        return new RefusedRequestException(HttpStatus.BAD_REQUEST, what);
    }
}
