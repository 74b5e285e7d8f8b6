package dev.comptoir.platform.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The last resort: what the servlet container itself refuses is a problem as well, and shows
 * nothing of the inside.
 */
@Hidden
@RestController
final class ProblemErrorController implements ErrorController {

    private final Problems problems;

    ProblemErrorController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemBody> showError(HttpServletRequest request) {
        var status =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                        ? code
                        : 404;
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var problem =
                switch (status) {
                    case 400, 403, 431 -> RequestProblem.REFUSED;
                    case 404 -> RequestProblem.UNKNOWN_PATH;
                    case 405 -> RequestProblem.METHOD_NOT_ALLOWED;
                    case 413 -> RequestProblem.TOO_LARGE;
                    case 503 -> RequestProblem.UNAVAILABLE;
                    default -> RequestProblem.INTERNAL;
                };
        var params =
                Map.of(
                        "path",
                        path == null ? "" : path,
                        "method",
                        request.getMethod(),
                        "allowed",
                        "");
        return problems.answer(problem, params, List.of(), request);
    }
}
