package dev.comptoir.testing.sample;

import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.webhooks.spi.HookDoubt;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** What the sample provider sends of its own accord, signed with the connection's webhook key. */
public final class SampleHooks {

    public static final String SIGNATURE = "x-sample-signature";
    public static final String ID = "x-sample-id";
    public static final String WEBHOOK_KEY = "webhook-key-0123456789";

    private static final JsonMapper JSON = JsonMapper.shared();

    private SampleHooks() {}

    /** How the provider proves a body. */
    public static String sign(String webhookKey, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(webhookKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static HookVerdict check(SampleSettings settings, HookRequest request) {
        if (request.path().equals("challenge")) {
            return new HookVerdict.Handshake(
                    200, "text/plain", new String(request.body(), StandardCharsets.UTF_8));
        }
        Secret key = settings.webhookKey();
        var told = request.header(SIGNATURE).orElse("");
        if (key == null) {
            return new HookVerdict.Forged(HookDoubt.NOT_SET_UP);
        }
        return MessageDigest.isEqual(bytes(sign(key.reveal(), request.body())), bytes(told))
                ? new HookVerdict.Genuine(request.header(ID).orElse(null))
                : new HookVerdict.Forged(HookDoubt.WRONG_PROOF);
    }

    static List<TrackingAnswer> read(HookRequest request) {
        return JSON.readValue(request.body(), SampleWire.Parcels.class).parcels().stream()
                .map(SampleWire.Parcel::answer)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
