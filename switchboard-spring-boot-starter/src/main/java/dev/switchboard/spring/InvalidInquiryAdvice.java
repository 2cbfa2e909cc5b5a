package dev.switchboard.spring;

import dev.switchboard.InvalidInquiryException;
import dev.switchboard.Problem;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * An inquiry that does not fit the catalogue as problem details (RFC 9457), in the language of the request; also one whose JSON
 * states nothing. It comes before Spring's own, which knows only that a body cannot be read.
 */
@RestControllerAdvice
@Order(-1)
final class InvalidInquiryAdvice {

    private static final URI TYPE = URI.create("urn:switchboard:invalid-inquiry");

    /** Spring finds the exception also as a cause of others. */
    @ExceptionHandler
    ProblemDetail invalidInquiry(InvalidInquiryException invalid, Locale locale) {
        List<String> problems =
                invalid.problems().stream().map(problem -> problem.in(locale)).toList();
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, String.join("\n", problems));
        detail.setType(TYPE);
        detail.setTitle(locale.getLanguage().equals("ru") ? "Обращение не подходит каталогу" : "Invalid inquiry");
        detail.setProperty(
                "problems",
                invalid.problems().stream()
                        .map(problem -> told(problem, locale))
                        .toList());
        return detail;
    }

    /** As the JSON of problems has them. */
    private static Map<String, Object> told(Problem problem, Locale locale) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("code", problem.kind().code());
        problem.fact().ifPresent(fact -> told.put("fact", fact));
        told.put("message", problem.in(locale));
        return told;
    }
}
