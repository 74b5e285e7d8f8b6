package dev.comptoir.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Something that happens around each operation, before its arguments are read and until its answer
 * is written: checking who may call it, repeating a remembered answer. Steps are beans and run in
 * their {@code @Order}; what they throw is answered like what a controller throws. In contrast to a
 * filter a step knows the controller method, and in contrast to an interceptor it encloses the
 * call, so that it can bind scoped values.
 */
public interface OperationStep {

    void around(Operation operation, HttpServletResponse response, Next next) throws Exception;

    /** The rest of the call. */
    @FunctionalInterface
    interface Next {
        void proceed(HttpServletResponse response) throws Exception;
    }
}
