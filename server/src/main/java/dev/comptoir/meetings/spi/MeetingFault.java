package dev.comptoir.meetings.spi;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a meeting was not made, or is not known to be; kept with it.
 *
 * @param code the provider's own code
 * @param message the provider's own words, or ours where it gave none; without secrets
 */
public record MeetingFault(
        FaultKind kind,
        @Nullable NetworkCause network,
        @Nullable String code,
        String message,
        @Nullable Integer status,
        @Nullable String requestId,
        Instant at) {

    private static final int LONGEST_MESSAGE = 1000;

    public static MeetingFault of(ProviderFault fault, Instant at) {
        var words = fault.words();
        return new MeetingFault(
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
