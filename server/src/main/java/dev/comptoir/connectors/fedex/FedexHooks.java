package dev.comptoir.connectors.fedex;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What FedEx pushes (Advanced Integrated Visibility). The header {@code fdx-signature} is the
 * Base64 of HMAC-SHA256 over the raw body, keyed by the token of the webhook project (business
 * rules page, read 2026-11-22). A message has no id of its own; its bytes tell it from others.
 */
final class FedexHooks {

    private static final String SIGNATURE = "fdx-signature";
    private static final String ALGORITHM = "HmacSHA256";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .build();

    private FedexHooks() {}

    static HookVerdict check(@Nullable Secret token, HookRequest request) {
        if (token == null) {
            return new HookVerdict.Forged("no security token is set");
        }
        var told = request.header(SIGNATURE);
        if (told.isEmpty()) {
            return new HookVerdict.Forged("fdx-signature is missing");
        }
        var proved =
                MessageDigest.isEqual(
                        sign(token, request.body()).getBytes(US_ASCII),
                        told.get().strip().getBytes(US_ASCII));
        return proved
                ? new HookVerdict.Genuine(null)
                : new HookVerdict.Forged("fdx-signature does not fit the body");
    }

    private static String sign(Secret token, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.reveal().getBytes(UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Parcels of a proved message; none in one that tells about something else. */
    static List<TrackingAnswer> read(HookRequest request) {
        try {
            var answer = JSON.readValue(request.body(), FedexTrackWire.Answer.class);
            return FedexTracking.complete(answer).stream()
                    .flatMap(complete ->
                            FedexWire.list(complete.trackResults()).stream()
                                    .flatMap(result ->
                                            Stream.ofNullable(number(complete, result))
                                                    .map(number ->
                                                            FedexTracking.read(number, result))))
                    .toList();
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }

    private static @Nullable String number(
            FedexTrackWire.Complete complete, FedexTrackWire.Result result) {
        var own = FedexTracking.number(result);
        return own == null ? complete.trackingNumber() : own;
    }
}
