package dev.comptoir.connectors.fedex;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.comptoir.connectors.fedex.FedexTrackWire.Complete;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.webhooks.spi.HookDoubt;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookUnreadable;
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
            return new HookVerdict.Forged(HookDoubt.NOT_SET_UP);
        }
        var told = request.header(SIGNATURE);
        if (told.isEmpty()) {
            return new HookVerdict.Forged(HookDoubt.NO_PROOF);
        }
        var proved =
                MessageDigest.isEqual(
                        sign(token, request.body()).getBytes(US_ASCII),
                        told.get().strip().getBytes(US_ASCII));
        return proved
                ? new HookVerdict.Genuine(null)
                : new HookVerdict.Forged(HookDoubt.WRONG_PROOF);
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

    /**
     * Parcels of a proved message.
     *
     * @throws HookUnreadable when there are none: how a push looks FedEx tells its customers alone,
     *     so ours may be another one
     */
    static List<TrackingAnswer> read(HookRequest request) {
        var parcels = parcels(request.body());
        if (parcels.isEmpty()) {
            throw new HookUnreadable("no tracking result in what FedEx sent");
        }
        return parcels;
    }

    private static List<TrackingAnswer> parcels(byte[] body) {
        try {
            var answer = JSON.readValue(body, FedexTrackWire.Answer.class);
            var told = answer == null ? List.<Complete>of() : FedexTracking.complete(answer);
            return told.stream()
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

    private static @Nullable String number(Complete complete, FedexTrackWire.Result result) {
        var own = FedexTracking.number(result);
        return own == null ? complete.trackingNumber() : own;
    }
}
