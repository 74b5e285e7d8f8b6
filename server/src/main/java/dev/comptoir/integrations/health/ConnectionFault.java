package dev.comptoir.integrations.health;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A provider's trouble, kept with a connection. Its meaning and remedy are rendered when it is
 * read, in the reader's language.
 *
 * @param code the provider's own code
 * @param message the provider's own words, without secrets
 */
public record ConnectionFault(
        FaultKind kind,
        @Nullable NetworkCause network,
        @Nullable String code,
        @Nullable String message,
        @Nullable Integer status,
        @Nullable String requestId,
        Instant at) {

    private static final int LONGEST_MESSAGE = 1000;

    public static ConnectionFault of(ProviderFault fault, Instant at) {
        var words = fault.words();
        return new ConnectionFault(
                fault.kind(),
                fault.network().orElse(null),
                fault.providerCode().orElse(null),
                words.isBlank()
                        ? null
                        : words.substring(0, Math.min(words.length(), LONGEST_MESSAGE)),
                fault.status().orElse(null),
                fault.requestId().orElse(null),
                at);
    }
}
