package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.ProblemCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        var params =
                Map.of(
                        "path",
                        text(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)),
                        "method",
                        text(request.getAttribute(RequestDispatcher.ERROR_METHOD)),
                        "allowed",
                        "",
                        "line",
                        0,
                        "column",
                        0);
        return switch (status(request)) {
            case 400 -> problems.answer(badRequest(request), params, List.of(), request);
            case 403, 431 -> problems.answer(RequestProblem.REFUSED, params, List.of(), request);
            case 404 -> problems.answer(RequestProblem.UNKNOWN_PATH, params, List.of(), request);
            case 405 ->
                    problems.answer(RequestProblem.METHOD_NOT_ALLOWED, params, List.of(), request);
            case 408 -> problems.answer(RequestLimits.tooSlow(request), request);
            case 413 -> problems.answer(RequestProblem.TOO_LARGE, params, List.of(), request);
            case 503 -> problems.answer(RequestProblem.UNAVAILABLE, params, List.of(), request);
            default -> problems.answer(RequestProblem.INTERNAL, params, List.of(), request);
        };
    }

    /** The container also says 400 when the client went away, or ended the body too early. */
    private static ProblemCode badRequest(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException
                ? RequestProblem.UNREADABLE
                : RequestProblem.REFUSED;
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : 404;
    }

    private static String text(@Nullable Object attribute) {
        return attribute == null ? "" : attribute.toString();
    }
}
