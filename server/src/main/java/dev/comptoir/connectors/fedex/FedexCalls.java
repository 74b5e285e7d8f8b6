package dev.comptoir.connectors.fedex;

import dev.comptoir.integrations.spi.AccessTokens;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpEntity;
import org.springframework.util.MultiValueMap;

/** Calls FedEx on one connection: with the right keys, its language, and a trace of ours. */
final class FedexCalls {

    private static final String TRACKING = "tracking";

    private final Opened<FedexSettings> connection;

    FedexCalls(Opened<FedexSettings> connection) {
        this.connection = connection;
    }

    FedexSettings settings() {
        return connection.settings();
    }

    /** With all keys that there are: a test's tokens are new ones. */
    void signIn() {
        connection.tokens().get(this::issue);
        if (settings().separateTracking()) {
            trackingTokens().get(this::issueForTracking);
        }
    }

    FedexRateWire.Output quote(FedexRateWire.Quote quote) {
        return present(
                shipping().quote(transaction(), locale(), quote).output(), "a price request");
    }

    /**
     * @param reference ours: FedEx's support finds the call by it
     */
    FedexShipWire.Answer ship(String reference, FedexShipWire.Message message) {
        return shipping().ship(reference, locale(), message);
    }

    FedexShipWire.CheckOutput check(FedexShipWire.Message message) {
        return present(shipping().check(transaction(), locale(), message).output(), "a check");
    }

    FedexPickupWire.Output pickup(String reference, FedexPickupWire.Message message) {
        return present(shipping().pickup(reference, locale(), message).output(), "a pickup");
    }

    FedexPickupWire.CancelOutput cancelPickup(FedexPickupWire.CancelMessage message) {
        return present(
                shipping().cancelPickup(transaction(), locale(), message).output(),
                "a cancellation");
    }

    FedexAddressWire.Output resolve(FedexAddressWire.Question question) {
        return present(
                shipping().resolve(transaction(), locale(), question).output(), "an address");
    }

    FedexDocumentWire.Answer upload(
            String reference, HttpEntity<String> document, HttpEntity<Resource> attachment) {
        var place =
                connection.environment() == Environment.SANDBOX
                        ? FedexConnector.SANDBOX_DOCUMENTS
                        : FedexConnector.DOCUMENTS;
        return connection
                .apiAt(place, FedexDocumentsApi.class, connection.tokens().bearer(this::issue))
                .upload(reference, document, attachment);
    }

    FedexShipWire.CancelOutput cancel(FedexShipWire.CancelMessage message) {
        return present(
                shipping().cancel(transaction(), locale(), message).output(), "a cancellation");
    }

    FedexTrackWire.Answer track(FedexTrackWire.Numbers numbers) {
        var answer = tracking().track(transaction(), locale(), numbers);
        present(answer.output(), "a tracking request");
        return answer;
    }

    FedexTrackWire.Answer trackReference(FedexTrackWire.References references) {
        var answer = tracking().trackReference(transaction(), locale(), references);
        present(answer.output(), "a tracking request");
        return answer;
    }

    private FedexApi shipping() {
        return connection.api(FedexApi.class, connection.tokens().bearer(this::issue));
    }

    private FedexApi tracking() {
        return settings().separateTracking()
                ? connection.api(FedexApi.class, trackingTokens().bearer(this::issueForTracking))
                : shipping();
    }

    private AccessTokens trackingTokens() {
        return connection.tokens().other(TRACKING);
    }

    private IssuedToken issue() {
        return issue(settings().clientId(), settings().clientSecret());
    }

    private IssuedToken issueForTracking() {
        var id = settings().trackingClientId();
        var secret = settings().trackingClientSecret();
        return id == null || secret == null ? issue() : issue(id, secret);
    }

    private IssuedToken issue(String id, Secret secret) {
        var form =
                MultiValueMap.fromSingleValue(
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                id,
                                "client_secret",
                                secret.reveal()));
        var answer = connection.api(FedexApi.class).token(form);
        if (FedexParties.blank(answer.accessToken()) || answer.expiresIn() == null) {
            throw foreign("The answer to the sign-in holds no access token with its time.");
        }
        return new IssuedToken(
                Secret.of(answer.accessToken()),
                Instant.now().plus(Duration.ofSeconds(answer.expiresIn())));
    }

    private String locale() {
        return settings().language().locale;
    }

    private static String transaction() {
        return UUID.randomUUID().toString();
    }

    private static <T> T present(@Nullable T output, String question) {
        if (output == null) {
            throw foreign("FedEx's answer to %s holds no output.".formatted(question));
        }
        return output;
    }

    private static ProviderFault foreign(String message) {
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.GARBAGE, message);
    }
}
