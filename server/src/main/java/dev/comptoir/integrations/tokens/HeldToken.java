package dev.comptoir.integrations.tokens;

import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as we hold it.
 *
 * @param id ours, to speak of the token without showing it
 * @param scope what the provider said it is good for, if it did
 */
record HeldToken(
        UUID id, Secret value, Instant issuedAt, Instant expiresAt, @Nullable String scope) {

    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);

    static HeldToken of(IssuedToken issued, Instant now) {
        if (issued.value().reveal().isBlank() || !issued.expiresAt().isAfter(now)) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    "The provider issued an access token that is empty or already expired.");
        }
        return new HeldToken(Ids.next(), issued.value(), now, issued.expiresAt(), issued.scope());
    }

    /** Whether it is time to renew: in the last tenth of its life, at most five minutes ahead. */
    boolean due(Instant now) {
        return now.isAfter(expiresAt.minus(margin()));
    }

    /**
     * Whether a call begun now will still find it valid: kept apart from {@link #due} by most of
     * the margin.
     */
    boolean usable(Instant now) {
        return now.isBefore(expiresAt.minus(margin().dividedBy(5)));
    }

    private Duration margin() {
        var tenth = Duration.between(issuedAt, expiresAt).dividedBy(10);
        return tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
    }
}
