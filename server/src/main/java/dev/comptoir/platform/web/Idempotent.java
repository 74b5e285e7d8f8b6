package dev.comptoir.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On operations that honour the header {@code Idempotency-Key}: a repetition with the same key and
 * body within a day gets the first answer, and does nothing. Only for operations of one store that
 * answer at once, not for streams.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {

    String HEADER = "Idempotency-Key";

    int MAX_KEY = 255;
}
