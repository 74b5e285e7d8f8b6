package dev.comptoir.platform.web;

import dev.comptoir.platform.data.InvalidPageRequestException;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever a call throws into a problem that says what happened and what to try. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final long DATABASE_RETRY_SECONDS = 5;
    private static final String DISK_FULL = "53100";

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onProblem(Problem problem, HttpServletRequest request) {
        return problems.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onProviderFault(ProviderFault fault, HttpServletRequest request) {
        return problems.answer(fault, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onInvalidPage(
            InvalidPageRequestException invalid, HttpServletRequest request) {
        return invalid(List.of(new FieldProblem(invalid.parameter(), "invalid")), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onInvalidBody(
            MethodArgumentNotValidException invalid, HttpServletRequest request) {
        return invalid(FieldProblems.of(invalid), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onInvalidParameters(
            HandlerMethodValidationException invalid, HttpServletRequest request) {
        return invalid(FieldProblems.of(invalid), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onWrongType(
            MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        return invalid(List.of(new FieldProblem(wrong.getName(), "invalid")), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onMissingParameter(
            ServletRequestBindingException missing, HttpServletRequest request) {
        return invalid(FieldProblems.of(missing), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onUnreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        if (problemInside(unreadable) instanceof Problem problem) {
            return problems.answer(problem, request);
        }
        var field = UnreadableJson.field(unreadable);
        if (field.isPresent()) {
            return invalid(List.of(field.get()), request);
        }
        return problems.answer(
                RequestProblem.UNREADABLE, UnreadableJson.place(unreadable), List.of(), request);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemBody> onUnknownPath(Exception unknown, HttpServletRequest request) {
        return problems.answer(
                RequestProblem.UNKNOWN_PATH,
                Map.of("path", request.getRequestURI()),
                List.of(),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onMethod(
            HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        var allowed = wrong.getSupportedHttpMethods();
        var params = Map.of("method", wrong.getMethod(), "allowed", allowed == null ? "" : allowed);
        var answer = problems.answer(RequestProblem.METHOD_NOT_ALLOWED, params, List.of(), request);
        return withHeaders(answer, wrong.getHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onMediaType(
            HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        var params = Map.of("supported", wrong.getSupportedMediaTypes());
        return problems.answer(RequestProblem.UNSUPPORTED_MEDIA_TYPE, params, List.of(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onNotAcceptable(
            HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        var params = Map.of("supported", wrong.getSupportedMediaTypes());
        return problems.answer(RequestProblem.NOT_ACCEPTABLE, params, List.of(), request);
    }

    /**
     * The database cannot be reached, went away in the middle, or has no room; nothing half done
     * stays, because it rolls back by itself.
     */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<ProblemBody> onDatabase(Exception trouble, HttpServletRequest request) {
        var root = root(trouble);
        LOG.warn(
                "database unavailable for {} {}: {}",
                request.getMethod(),
                request.getRequestURI(),
                root.toString()); // as a Throwable it would be logged with its stack
        var full = root instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState());
        return problems.answer(
                full ? RequestProblem.DATABASE_FULL : RequestProblem.DATABASE_UNAVAILABLE,
                Map.of(Problems.RETRY_AFTER, DATABASE_RETRY_SECONDS),
                List.of(),
                request);
    }

    /** Nobody is there to read an answer, or the answer has begun already. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class})
    void onGone() {}

    @ExceptionHandler
    ResponseEntity<ProblemBody> onFrameworkError(
            ErrorResponseException error, HttpServletRequest request) {
        return byStatus(error, error, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> onAnythingElse(Exception error, HttpServletRequest request) {
        if (error instanceof ErrorResponse known) {
            return byStatus(known, error, request);
        }
        if (problemInside(error) instanceof Problem problem) {
            return problems.answer(problem, request);
        }
        return internal(error, request);
    }

    private ResponseEntity<ProblemBody> byStatus(
            ErrorResponse known, Exception error, HttpServletRequest request) {
        return switch (known.getStatusCode().value()) {
            case 400 -> invalid(List.of(), request);
            case 404 -> onUnknownPath(error, request);
            case 413 -> problems.answer(RequestProblem.TOO_LARGE, Map.of(), List.of(), request);
            case 503 -> problems.answer(RequestProblem.UNAVAILABLE, Map.of(), List.of(), request);
            default -> internal(error, request);
        };
    }

    /**
     * The one place where an unexpected failure is logged; its message may hold data, so it goes no
     * further.
     */
    private ResponseEntity<ProblemBody> internal(Exception error, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), error);
        return problems.answer(RequestProblem.INTERNAL, Map.of(), List.of(), request);
    }

    private ResponseEntity<ProblemBody> invalid(
            List<FieldProblem> fields, HttpServletRequest request) {
        return problems.answer(RequestProblem.INVALID, Map.of(), fields, request);
    }

    private static ResponseEntity<ProblemBody> withHeaders(
            ResponseEntity<ProblemBody> answer, HttpHeaders more) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .headers(more)
                .body(answer.getBody());
    }

    private static @Nullable Throwable problemInside(Throwable error) {
        var cause = error.getCause();
        while (cause != null && !(cause instanceof Problem)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Throwable root(Throwable error) {
        var root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
