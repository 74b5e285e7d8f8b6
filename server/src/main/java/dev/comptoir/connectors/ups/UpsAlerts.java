package dev.comptoir.connectors.ups;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingSubscriptions.RefusedSubscription;
import dev.comptoir.webhooks.spi.HookAddress;
import dev.comptoir.webhooks.spi.HookDoubt;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookUnreadable;
import dev.comptoir.webhooks.spi.HookVerdict;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Track Alert: UPS tells about parcels that were registered with it, for fourteen days each. It
 * signs nothing. Its portal keeps, beside our address, either a credential that comes with each
 * message, or the address where UPS gets a token of OAuth for it; we are that address too, below
 * our own ({@code oauth/token}, with the credential as client secret).
 */
final class UpsAlerts {

    static final Duration LIFE = Duration.ofDays(14);
    static final int PER_CALL = 100;

    private static final String TOKEN_PATH = "oauth/token";
    private static final Duration TOKEN_LIFE = Duration.ofHours(4);
    private static final String LOCALE = "en_US";
    private static final String NONE_VALID = "VSS210";
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private UpsAlerts() {}

    static HookVerdict check(HookAddress address, HookRequest request) {
        var credential = address.credential();
        if (request.path().replaceFirst("^/", "").equals(TOKEN_PATH)) {
            return token(credential, request);
        }
        var given = request.header("credential").orElseGet(() -> bearer(request));
        return same(given, credential.reveal()) || same(given, derived(credential))
                ? new HookVerdict.Genuine(null)
                : new HookVerdict.Forged(
                        given.isEmpty() ? HookDoubt.NO_PROOF : HookDoubt.WRONG_PROOF);
    }

    /** What UPS is to show with its messages, for a client that knows the credential. */
    private static HookVerdict token(Secret credential, HookRequest request) {
        if (!request.method().equals("POST") || !same(password(request), credential.reveal())) {
            return new HookVerdict.Forged(HookDoubt.WRONG_PROOF);
        }
        var body =
                "{\"token_type\":\"Bearer\",\"access_token\":\"%s\",\"expires_in\":\"%d\"}"
                        .formatted(derived(credential), TOKEN_LIFE.toSeconds());
        return new HookVerdict.Handshake(200, "application/json", body);
    }

    private static String bearer(HookRequest request) {
        var header = request.header("authorization").orElse("");
        return header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).strip() : "";
    }

    private static String password(HookRequest request) {
        var header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return "";
        }
        try {
            var pair =
                    new String(
                            Base64.getDecoder().decode(header.substring(6).strip()),
                            StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** A token that only who knows the credential can make, so that none has to be kept. */
    private static String derived(Secret credential) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = credential.reveal().getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var token = mac.doFinal("ups-track-alert".getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * One event of one parcel.
     *
     * @throws HookUnreadable when the message is none of those
     */
    static List<TrackingAnswer> read(HookRequest request) {
        try {
            var told = JSON.readValue(request.body(), UpsTrackWire.Told.class);
            if (told == null || told.trackingNumber() == null || told.trackingNumber().isBlank()) {
                throw new HookUnreadable("no tracking number in what UPS sent");
            }
            var day = UpsEvents.date(told.scheduledDeliveryDate());
            return List.of(
                    new TrackingAnswer.Known(
                            told.trackingNumber().strip(),
                            UpsEvents.read(told).stream().toList(),
                            day == null ? Delivery.unknown() : new Delivery(day, null, null, false),
                            told.receivedBy() == null || told.receivedBy().isBlank()
                                    ? null
                                    : told.receivedBy().strip()));
        } catch (JacksonException noJson) {
            throw new HookUnreadable("what UPS sent is not the JSON of an alert");
        }
    }

    static List<RefusedSubscription> subscribe(
            Opened<UpsSettings> connection, List<String> numbers) {
        var answer = ask(connection, numbers);
        var taken = new HashSet<String>();
        UpsBooked.list(answer.validTrackingNumbers())
                .forEach(number -> taken.add(number.toUpperCase(Locale.ROOT)));
        var named = Set.copyOf(UpsBooked.list(answer.invalidTrackingNumbers()));
        return numbers.stream()
                .filter(number -> !taken.contains(number.toUpperCase(Locale.ROOT)))
                .map(number -> new RefusedSubscription(number, reason(named.contains(number))))
                .toList();
    }

    /** A list without any number that it registers is an error to UPS. */
    private static UpsTrackWire.Subscribed ask(
            Opened<UpsSettings> connection, List<String> numbers) {
        try {
            return UpsSession.api(connection)
                    .subscribe(
                            UpsSession.transactionId(),
                            UpsSession.SOURCE,
                            new UpsTrackWire.Subscription(
                                    LOCALE, connection.settings().accountCountry(), numbers));
        } catch (ProviderFault fault) {
            if (fault.providerCode().orElse("").equals(NONE_VALID)) {
                return new UpsTrackWire.Subscribed(List.of(), numbers);
            }
            throw fault;
        }
    }

    private static Reason reason(boolean named) {
        return new Reason(
                null,
                named
                        ? "UPS does not register this number."
                        : "UPS's answer does not name this number.");
    }
}
