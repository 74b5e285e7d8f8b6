package dev.comptoir.platform.http;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.errors.FaultKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to call a provider, as it may be stored and shown: every secret is masked already,
 * and bodies are cut at {@link #BODY_CAP} characters.
 *
 * @param operation the connector's method, such as {@code rate}; null for a call made without a
 *     proxy
 * @param attempt 1 for the first
 * @param at when it began
 * @param took until the answer was read, or the failure known
 * @param status null when no answer came
 * @param truncated whether one of the bodies was cut
 * @param fault what was wrong, null when the call succeeded
 * @param note our words or the provider's about the fault, null when the call succeeded
 */
public record Exchange(
        StoreId store,
        UUID connection,
        String correlationId,
        @Nullable String operation,
        int attempt,
        Instant at,
        Duration took,
        String method,
        String url,
        @Nullable Integer status,
        List<Header> requestHeaders,
        @Nullable String requestBody,
        List<Header> responseHeaders,
        @Nullable String responseBody,
        boolean truncated,
        @Nullable FaultKind fault,
        @Nullable String providerCode,
        @Nullable String note,
        Environment environment) {

    /** Longest body kept, in characters. */
    public static final int BODY_CAP = 64 * 1024;

    public Exchange {
        requestHeaders = List.copyOf(requestHeaders);
        responseHeaders = List.copyOf(responseHeaders);
    }
}
