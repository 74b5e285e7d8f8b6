package dev.comptoir.platform.errors;

import org.springframework.http.HttpStatus;

/**
 * A stable name of something that can go wrong, such as {@code integrations.label-taken}, and the
 * status that it is answered with. Each module lists its own as constants of one class; the texts
 * are {@code problem.<code>.title}, {@code .detail} and {@code .remedy}.
 */
public interface ProblemCode {

    static ProblemCode of(String code, HttpStatus status) {
        return new Named(code, status);
    }

    /** Never changes once released: texts, clients and alerts hang on it. */
    String code();

    HttpStatus status();

    /** What {@link #of} gives. */
    record Named(String code, HttpStatus status) implements ProblemCode {}
}
