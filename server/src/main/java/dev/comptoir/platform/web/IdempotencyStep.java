package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Does a request with an {@code Idempotency-Key} once. Its successful answer is kept for a day and
 * repeated; one that failed changed nothing, is not kept, and may be corrected and sent again with
 * the same key. If the server dies between doing and remembering, the key is free again after a few
 * minutes.
 */
@Component
@Order(IdempotencyStep.ORDER)
final class IdempotencyStep implements OperationStep {

    /** After the caller is allowed: a remembered answer is for no others. */
    static final int ORDER = 200;

    private final IdempotencyRows rows;

    IdempotencyStep(IdempotencyRows rows) {
        this.rows = rows;
    }

    @Override
    public void around(Operation operation, HttpServletResponse response, Next next)
            throws Exception {
        var key = operation.request().getHeader(Idempotent.HEADER);
        if (key == null || !operation.method().hasMethodAnnotation(Idempotent.class)) {
            next.proceed(response);
            return;
        }
        if (!key.matches("[\\x21-\\x7e]{1," + Idempotent.MAX_KEY + "}")) {
            throw new Problem(RequestProblem.KEY_INVALID);
        }
        var call =
                new IdempotencyRows.Call(
                        actor(), operation.name(), key, fingerprint(operation.request()));
        switch (rows.begin(call)) {
            case IdempotencyRows.Begun.New _ -> perform(call, response, next);
            case IdempotencyRows.Begun.Running(var fingerprint) -> {
                requireSame(call, fingerprint);
                throw new Problem(RequestProblem.STILL_RUNNING);
            }
            case IdempotencyRows.Begun.Done(var fingerprint, var status, var answer) -> {
                requireSame(call, fingerprint);
                repeat(response, status, answer);
            }
        }
    }

    private void perform(IdempotencyRows.Call call, HttpServletResponse response, Next next)
            throws Exception {
        var answer = new ContentCachingResponseWrapper(response);
        try {
            next.proceed(answer);
        } catch (Exception e) {
            rows.forget(call);
            throw e;
        }
        rows.finish(call, answer.getStatus(), answer.getContentAsByteArray());
        answer.copyBodyToResponse();
    }

    private static void repeat(HttpServletResponse response, int status, byte[] answer)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotent-Replayed", "true");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(answer);
    }

    private static void requireSame(IdempotencyRows.Call call, byte[] fingerprint) {
        if (!Arrays.equals(call.fingerprint(), fingerprint)) {
            throw new Problem(RequestProblem.KEY_REUSED);
        }
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("@Idempotent is for callers who are known");
        }
        return authentication.getName();
    }

    private static byte[] fingerprint(HttpServletRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    request.getRequestURI().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            try (var body = new DigestInputStream(request.getInputStream(), digest)) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (IOException e) {
            throw new HttpMessageNotReadableException(
                    "the body ended early", e, new ServletServerHttpRequest(request));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
