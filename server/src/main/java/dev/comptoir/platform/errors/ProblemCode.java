package dev.comptoir.platform.errors;

import org.springframework.http.HttpStatus;

/**
 * A stable name of something that can go wrong, such as {@code integrations.label-taken}; an enum
 * per module implements it.
 */
public interface ProblemCode {

    /** Never changes once released: texts, clients and alerts hang on it. */
    String code();

    HttpStatus status();
}
