package dev.comptoir.platform.errors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Trouble at a provider as it is kept with the record that it befell, for whoever looks later.
 *
 * @param code the provider's own code
 * @param message the provider's own words, or ours where it gave none; without secrets
 */
public record KeptFault(
        FaultKind kind,
        @Nullable NetworkCause network,
        @Nullable String code,
        String message,
        @Nullable Integer status,
        @Nullable String requestId,
        Instant at) {

    private static final int LONGEST_MESSAGE = 1000;

    public static KeptFault of(ProviderFault fault, Instant at) {
        var words = fault.words();
        return new KeptFault(
                fault.kind(),
                fault.network().orElse(null),
                fault.providerCode().orElse(null),
                words.substring(0, Math.min(words.length(), LONGEST_MESSAGE)),
                fault.status().orElse(null),
                fault.requestId().orElse(null),
                at);
    }

    /** The fault as it was thrown, for whoever words it. */
    public ProviderFault asThrown() {
        return new ProviderFault(kind, code, message, null, requestId, status, null)
                .withNetwork(network);
    }
}
