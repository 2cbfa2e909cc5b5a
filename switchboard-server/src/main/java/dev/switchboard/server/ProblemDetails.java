package dev.switchboard.server;

import dev.switchboard.Text;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem details (RFC 9457) in a language. Their type is {@code about:blank}: the status says which problem it is. */
final class ProblemDetails {

    private ProblemDetails() {}

    static ProblemDetail of(HttpStatusCode status, Text detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail.in(locale));
        problem.setTitle(title(status.value()).in(locale));
        return problem;
    }

    private static Text title(int status) {
        return switch (status) {
            case 404 -> new Text("Такого адреса нет", "No such address");
            case 405 -> new Text("Метод не подходит", "Wrong method");
            case 406 -> new Text("Такого ответа нет", "No such form of answer");
            case 413 -> new Text("Запрос слишком велик", "Request too large");
            case 415 -> new Text("Тип содержимого не подходит", "Wrong type of content");
            case 422 -> new Text("Обращение не решено", "Inquiry not decided");
            case 503 -> new Text("Сервис останавливается", "The service is stopping");
            default ->
                status < 500
                        ? new Text("Запрос не понят", "Request not understood")
                        : new Text("Ошибка сервиса", "Failure of the service");
        };
    }
}
