package dev.switchboard.server;

import dev.switchboard.Text;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What goes wrong before a request reaches any of our methods, or after. */
@RestController
final class OtherErrors implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, Locale locale) {
        Object known = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        HttpStatusCode status = known instanceof Integer code ? HttpStatusCode.valueOf(code) : HttpStatus.NOT_FOUND;
        String asked = path == null ? request.getRequestURI() : path.toString();
        ProblemDetail problem = ProblemDetails.of(status, detail(status, asked), locale);
        problem.setInstance(UriComponentsBuilder.fromPath(asked).build(true).toUri());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Of what no more is known than its status. */
    static Text detail(HttpStatusCode status, String path) {
        if (status.value() == HttpStatus.NOT_FOUND.value()) {
            return Text.format(
                    "`%s` здесь нет; что есть, описано в `/openapi.yaml`",
                    "There is no `%s` here; `/openapi.yaml` describes what there is", path);
        }
        return status.is5xxServerError()
                ? new Text("Подробности — в журнале сервиса", "The service's log says more")
                : new Text(
                        "Как обращаться к сервису, описано в `/openapi.yaml`",
                        "`/openapi.yaml` describes how to use the service");
    }
}
