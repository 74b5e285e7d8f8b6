package dev.comptoir.benchmarks;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.webhooks.spi.HookAddress;
import dev.comptoir.webhooks.spi.HookDoubt;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookVerdict;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * A provider that signs what it sends with HMAC-SHA256 over the raw body, as most do, and is called never. It is in the
 * class path of the measured server, which finds it as it finds every connector.
 */
@Component
final class HookedConnector implements Connector<HookedConnector.HookedSettings>, ReceivesHooks<HookedConnector.HookedSettings> {

    static final String TYPE = "bench_hooks";
    static final String SIGNATURE = "x-bench-signature";
    static final String ID = "x-bench-id";
    static final String KEY = "bench-signing-key-0123456789";

    record HookedSettings(@Setting Secret signingKey) {}

    static String sign(byte[] body) {
        return Base64.getEncoder().encodeToString(hmac(KEY, body));
    }

    private static byte[] hmac(String key, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public HookVerdict check(Opened<HookedSettings> connection, HookAddress address, HookRequest request) {
        var proof = hmac(connection.settings().signingKey().reveal(), request.body());
        var told = Base64.getDecoder().decode(request.header(SIGNATURE).orElse(""));
        return MessageDigest.isEqual(proof, told)
                ? new HookVerdict.Genuine(request.header(ID).orElse(null))
                : new HookVerdict.Forged(HookDoubt.WRONG_PROOF);
    }

    @Override
    public ProviderManifest manifest() {
        return new ProviderManifest(
                TYPE,
                "benchhooks",
                Category.CARRIER,
                Map.of(Environment.PRODUCTION, URI.create("https://hooks.bench.example/")),
                CallPolicy.defaults(),
                new Tile("BH", "#dfe7ef", "#22384d"),
                null,
                List.of());
    }

    @Override
    public Class<HookedSettings> settingsType() {
        return HookedSettings.class;
    }

    @Override
    public void signIn(Opened<HookedSettings> connection) {}

    @Override
    public AccountReport account(Opened<HookedSettings> connection) {
        return AccountReport.empty();
    }

    @Override
    public FaultReader faults() {
        return answer -> null;
    }
}
