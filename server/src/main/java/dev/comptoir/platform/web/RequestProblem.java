package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.ProblemCode;
import org.springframework.http.HttpStatus;

/** What can be wrong with any request, whatever it asks for. */
public final class RequestProblem {

    public static final ProblemCode INVALID =
            ProblemCode.of("request.invalid", HttpStatus.BAD_REQUEST);

    public static final ProblemCode UNREADABLE =
            ProblemCode.of("request.unreadable", HttpStatus.BAD_REQUEST);

    public static final ProblemCode UNKNOWN_PATH =
            ProblemCode.of("request.unknown-path", HttpStatus.NOT_FOUND);

    public static final ProblemCode NOT_FOUND =
            ProblemCode.of("request.not-found", HttpStatus.NOT_FOUND);

    public static final ProblemCode METHOD_NOT_ALLOWED =
            ProblemCode.of("request.method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED);

    public static final ProblemCode NOT_ACCEPTABLE =
            ProblemCode.of("request.not-acceptable", HttpStatus.NOT_ACCEPTABLE);

    public static final ProblemCode UNSUPPORTED_MEDIA_TYPE =
            ProblemCode.of("request.unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE);

    public static final ProblemCode TOO_LARGE =
            ProblemCode.of("request.too-large", HttpStatus.CONTENT_TOO_LARGE);

    public static final ProblemCode TOO_SLOW =
            ProblemCode.of("request.too-slow", HttpStatus.REQUEST_TIMEOUT);

    public static final ProblemCode TOO_MANY =
            ProblemCode.of("request.too-many", HttpStatus.TOO_MANY_REQUESTS);

    public static final ProblemCode REFUSED =
            ProblemCode.of("request.refused", HttpStatus.FORBIDDEN);

    public static final ProblemCode KEY_REUSED =
            ProblemCode.of("idempotency.key-reused", HttpStatus.UNPROCESSABLE_CONTENT);

    public static final ProblemCode KEY_INVALID =
            ProblemCode.of("idempotency.key-invalid", HttpStatus.BAD_REQUEST);

    public static final ProblemCode STILL_RUNNING =
            ProblemCode.of("idempotency.still-running", HttpStatus.CONFLICT);

    public static final ProblemCode DATABASE_UNAVAILABLE =
            ProblemCode.of("database.unavailable", HttpStatus.SERVICE_UNAVAILABLE);

    public static final ProblemCode DATABASE_FULL =
            ProblemCode.of("database.full", HttpStatus.SERVICE_UNAVAILABLE);

    public static final ProblemCode UNAVAILABLE =
            ProblemCode.of("server.unavailable", HttpStatus.SERVICE_UNAVAILABLE);

    public static final ProblemCode INTERNAL =
            ProblemCode.of("server.internal", HttpStatus.INTERNAL_SERVER_ERROR);

    private RequestProblem() {}
}
