package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.FaultKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 has it ({@code application/problem+json}), with what a client needs beyond
 * it.
 *
 * @param code stable name; everything else may be worded anew
 * @param params what title and detail mention, for clients that word it themselves
 * @param errors what is wrong with single fields
 * @param provider set when the trouble is at a provider
 * @param remedy what to try
 * @param correlationId what to quote when asking for help
 */
@Schema(name = "Problem")
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        Map<String, Object> params,
        List<FieldError> errors,
        @Nullable Provider provider,
        @Nullable String remedy,
        String correlationId) {

    /**
     * @param field path in the request's JSON, such as {@code parcels[0].weightGrams}, or name of
     *     the parameter
     */
    @Schema(name = "ProblemField")
    record FieldError(String field, String code, String message) {}

    /**
     * @param type integration type, such as {@code shipping_ups}
     * @param code the provider's own code
     * @param message the provider's own words
     * @param requestId what the provider's support asks for
     */
    @Schema(name = "ProblemProvider")
    record Provider(
            @Nullable String type,
            @Nullable String name,
            FaultKind kind,
            @Nullable String code,
            @Nullable String message,
            @Nullable String requestId,
            @Nullable Long retryAfterSeconds) {}
}
