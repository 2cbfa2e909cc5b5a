package dev.switchboard.server;

import dev.switchboard.EngineClosedException;
import dev.switchboard.OpaqueRulesException;
import dev.switchboard.SwitchboardException;
import dev.switchboard.Text;
import dev.switchboard.UndecidedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What is wrong with a request, said to whoever wrote it: what came, what was expected, in the language of the request. Inquiries
 * that do not fit the catalogue are for the starter.
 */
@RestControllerAdvice
final class RequestProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RequestProblems.class);

    @ExceptionHandler
    ProblemDetail refused(RefusedRequestException refused, Locale locale) {
        return ProblemDetails.of(refused.status(), refused.why(), locale);
    }

    @ExceptionHandler
    ProblemDetail undecided(SwitchboardException why, Locale locale) {
        HttpStatus status = status(why);
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("an inquiry was not decided", why);
        }
        String problems =
                why.problems().stream().map(problem -> problem.in(locale)).collect(Collectors.joining("\n"));
        return ProblemDetails.of(status, new Text(problems, problems), locale);
    }

    private static HttpStatus status(SwitchboardException why) {
        if (why instanceof UndecidedException) {
            return HttpStatus.UNPROCESSABLE_ENTITY;
        } else if (why instanceof OpaqueRulesException) {
            return HttpStatus.NOT_IMPLEMENTED;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    @ExceptionHandler
    ProblemDetail stopping(EngineClosedException closed, Locale locale) {
        return ProblemDetails.of(
                HttpStatus.SERVICE_UNAVAILABLE, new Text("Повторите запрос позже", "Try again later"), locale);
    }

    @ExceptionHandler
    ProblemDetail defect(RuntimeException defect, Locale locale) {
        LOG.error("a defect of Switchboard", defect);
        return ProblemDetails.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new Text(
                        "Ошибка в Switchboard: сообщите о ней, приложив журнал сервиса",
                        "A defect of Switchboard: please report it, with the service's log"),
                locale);
    }

    /** What Spring refuses, in our words. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception why, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest asked = ((ServletWebRequest) request).getRequest();
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetails.of(status, detail(why, status, asked), locale(request)));
    }

    private static Locale locale(WebRequest request) {
        return request.getLocale();
    }

    private static Text detail(Exception why, HttpStatusCode status, HttpServletRequest request) {
        if (why instanceof HttpRequestMethodNotSupportedException wrong) {
            String[] methods = wrong.getSupportedMethods();
            return Text.format(
                    "Получено `%s %s`, ожидается %s",
                    "Got `%s %s`, expected %s",
                    request.getMethod(),
                    request.getRequestURI(),
                    quoted(methods == null ? new String[0] : methods));
        } else if (why instanceof HttpMediaTypeNotSupportedException) {
            if (request.getContentType() == null) {
                return new Text(
                        "Нет `Content-Type`, ожидается `application/json`",
                        "There is no `Content-Type`, expected `application/json`");
            }
            return Text.format(
                    "Получено `Content-Type: %s`, ожидается `application/json`",
                    "Got `Content-Type: %s`, expected `application/json`", header(request, HttpHeaders.CONTENT_TYPE));
        } else if (why instanceof MethodArgumentTypeMismatchException wrong) {
            return Text.format(
                    "`%s`: получено `%s`, ожидается `true` или `false`",
                    "`%s`: got `%s`, expected `true` or `false`", wrong.getName(), wrong.getValue());
        } else if (status.value() == HttpStatus.NOT_ACCEPTABLE.value()) {
            return Text.format(
                    "Получено `Accept: %s`, а ответ бывает только `application/json`",
                    "Got `Accept: %s`, but the answer is `application/json`", header(request, HttpHeaders.ACCEPT));
        }
        return OtherErrors.detail(status, request.getRequestURI());
    }

    private static String quoted(String[] methods) {
        return Arrays.stream(methods).map(method -> "`" + method + "`").collect(Collectors.joining(", "));
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
