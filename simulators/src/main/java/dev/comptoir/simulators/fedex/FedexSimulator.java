package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.Simulator;
import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.Settings;
import dev.comptoir.simulators.kit.VirtualClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** FedEx's REST APIs, in production and in the test environment. */
public final class FedexSimulator implements Simulator {

    public static final String PRODUCTION = "apis.fedex.com";
    public static final String SANDBOX = "apis-sandbox.fedex.com";
    public static final String DOCUMENTS = "documentapi.prod.fedex.com";
    public static final String TEST_DOCUMENTS = "documentapitest.prod.fedex.com";

    /** {@code on}: each number was also that of another parcel two years ago. */
    public static final String DUPLICATES = "duplicates";

    /** Where the invoice is: {@code documented}, or {@code elsewhere}, as recordings show. */
    public static final String INVOICE = "invoice";

    private final Settings settings = Settings.of(Map.of(DUPLICATES, "off", INVOICE, "documented"));
    private final FedexTokens tokens = new FedexTokens();
    private final FedexDesk desk = new FedexDesk();

    @Override
    public String code() {
        return "fedex";
    }

    @Override
    public Set<String> hosts() {
        return Set.of(PRODUCTION, SANDBOX, DOCUMENTS, TEST_DOCUMENTS);
    }

    @Override
    public Routes routes(VirtualClock clock) {
        var rates = new FedexRates(tokens, clock);
        var shipping = new FedexShipping(tokens, desk, settings, clock);
        var tracks = new FedexTracks(tokens, desk, settings, clock);
        var pickups = new FedexPickups(tokens, desk, clock);
        var addresses = new FedexAddresses(tokens, clock);
        var documents = new FedexDocuments(tokens, desk, clock);
        return new Routes()
                .post("/oauth/token", answering(request -> tokens.issue(request, clock.instant())))
                .post("/rate/v1/rates/quotes", answering(rates::quote))
                .post("/ship/v1/shipments", answering(shipping::ship))
                .post("/ship/v1/shipments/packages/validate", answering(shipping::check))
                .on("PUT", "/ship/v1/shipments/cancel", answering(shipping::cancel))
                .post("/track/v1/trackingnumbers", answering(tracks::numbers))
                .post("/track/v1/referencenumbers", answering(tracks::references))
                .post("/pickup/v1/pickups", answering(pickups::create))
                .on("PUT", "/pickup/v1/pickups/cancel", answering(pickups::cancel))
                .post("/address/v1/addresses/resolve", answering(addresses::resolve))
                .post("/documents/v1/etds/upload", answering(documents::upload))
                .post("/sandbox/documents/v1/etds/upload", answering(documents::upload));
    }

    /**
     * What FedEx pushes about a parcel that it carries.
     *
     * @param now until when it has travelled
     */
    public byte[] pushed(String number, Instant now) {
        var consignment = desk.ofNumber(number).orElseThrow();
        var result = new TrackAnswers(desk, consignment, now).result(number, true);
        return Json.write(Map.of("trackResults", List.of(result)));
    }

    /** The value of {@code fdx-signature} for a message of a webhook project. */
    public static String signature(byte[] message, String securityToken) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = securityToken.getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(message));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The demo accounts, for tests that need their values. */
    public List<FedexAccount> accounts() {
        return FedexTokens.accountsOnFile();
    }

    @Override
    public Response refuse(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED_TOKEN -> FedexRefusal.expiredToken().response();
            case RATE_LIMITED -> FedexRefusal.tooMany().response();
            case UNAVAILABLE -> FedexRefusal.down().response();
            case ERROR_INSIDE_200 -> FedexRefusal.unexpected().response().withStatus(200);
        };
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Ledger ledger() {
        return desk.ledger;
    }

    @Override
    public Journeys journeys() {
        return desk.journeys;
    }

    @Override
    public void reset() {
        tokens.forget();
        desk.clear();
    }

    /** Turns refusals into FedEx's error bodies. */
    private static Routes.Handler answering(Function<Request, Response> operation) {
        return (request, variables) -> {
            try {
                return operation.apply(request);
            } catch (FedexRefusal refusal) {
                return refusal.response();
            } catch (DateTimeParseException unreadable) {
                return FedexRefusal.invalid("DATE.INVALID", "A date is invalid.").response();
            }
        };
    }
}
