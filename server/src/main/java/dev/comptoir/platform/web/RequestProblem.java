package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with any request, whatever it asks for. */
public enum RequestProblem implements ProblemCode {
    INVALID("request.invalid", HttpStatus.BAD_REQUEST),
    UNREADABLE("request.unreadable", HttpStatus.BAD_REQUEST),
    UNKNOWN_PATH("request.unknown-path", HttpStatus.NOT_FOUND),
    NOT_FOUND("request.not-found", HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED("request.method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("request.not-acceptable", HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_MEDIA_TYPE("request.unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_LARGE("request.too-large", HttpStatus.CONTENT_TOO_LARGE),
    TOO_SLOW("request.too-slow", HttpStatus.REQUEST_TIMEOUT),
    TOO_MANY("request.too-many", HttpStatus.TOO_MANY_REQUESTS),
    REFUSED("request.refused", HttpStatus.FORBIDDEN),
    KEY_REUSED("idempotency.key-reused", HttpStatus.UNPROCESSABLE_CONTENT),
    KEY_INVALID("idempotency.key-invalid", HttpStatus.BAD_REQUEST),
    STILL_RUNNING("idempotency.still-running", HttpStatus.CONFLICT),
    DATABASE_UNAVAILABLE("database.unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    UNAVAILABLE("server.unavailable", HttpStatus.SERVICE_UNAVAILABLE),
    INTERNAL("server.internal", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String code;
    private final HttpStatus status;

    RequestProblem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
