package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.Simulator;
import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.Settings;
import dev.comptoir.simulators.kit.VirtualClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * UPS, in production and in the test environment (CIE): OAuth client credentials, Rating, Shipping,
 * Tracking, Track Alert, Pickup and Address Validation.
 */
public final class UpsSimulator implements Simulator {

    public static final String PRODUCTION = "onlinetools.ups.com";
    public static final String SANDBOX = "wwwcie.ups.com";

    /** Most tokens that one client gets in a minute before UPS answers 429; 0: any number. */
    public static final String TOKENS_PER_MINUTE = "tokensPerMinute";

    /**
     * Where UPS writes a list of one as an object: {@code documented} (versions before v2403, and
     * {@code RatedShipment} before v2409), or {@code objects}: always.
     */
    public static final String SINGLES = "singles";

    private final Settings settings =
            Settings.of(Map.of(TOKENS_PER_MINUTE, "0", SINGLES, "documented"));
    private final UpsAccounts accounts = new UpsAccounts();
    private final UpsTokens tokens = new UpsTokens();
    private final UpsShipments shipments = new UpsShipments();
    private @Nullable UpsTracks tracks;

    @Override
    public String code() {
        return "ups";
    }

    @Override
    public Set<String> hosts() {
        return Set.of(PRODUCTION, SANDBOX);
    }

    @Override
    public Routes routes(VirtualClock clock) {
        var oauth = new UpsOAuth(accounts, tokens, settings, clock);
        var calls = new UpsCalls(tokens, clock);
        var rating = new UpsRating(calls, settings, clock);
        var shipping = new UpsShipping(calls, shipments, settings, clock);
        var voids = new UpsVoiding(calls, shipments, settings, clock);
        var labels = new UpsLabels(calls, shipments, clock);
        var desk = new UpsPickupDesk(calls, shipments, clock);
        var book = new UpsAddressBook(calls);
        var alerts = new UpsTrackAlert(calls);
        tracks = new UpsTracks(calls, shipments, clock);
        return new Routes()
                .post(
                        "/security/v1/oauth/token",
                        answering((request, path) -> oauth.token(request)))
                .post("/api/rating/{version}/{option}", answering(rating::rate))
                .post("/api/shipments/{version}/ship", answering(shipping::ship))
                .on(
                        "DELETE",
                        "/api/shipments/{version}/void/cancel/{shipment}",
                        answering(voids::takeBack))
                .post(
                        "/api/labels/{version}/recovery",
                        answering((request, path) -> labels.recover(request)))
                .get("/api/track/v1/details/{number}", answering(tracks::track))
                .post(
                        "/api/track/{version}/subscription/{type}/package",
                        answering(alerts::subscribe))
                .post(
                        "/api/pickupcreation/{version}/pickup",
                        answering((request, path) -> desk.schedule(request)))
                .on("DELETE", "/api/shipments/{version}/pickup/{by}", answering(desk::cancel))
                .post("/api/addressvalidation/{version}/{option}", answering(book::validate));
    }

    /** What Track Alert tells about the newest event of a parcel. */
    public byte[] trackAlert(String number) {
        return Objects.requireNonNull(tracks).told(number);
    }

    /** The demo accounts, for tests that need their values. */
    public List<UpsAccount> accounts() {
        return accounts.all();
    }

    @Override
    public Response refuse(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED_TOKEN -> UpsRefusal.badToken().response();
            case RATE_LIMITED -> UpsRefusal.tooMany().response();
            case UNAVAILABLE -> UpsRefusal.down().response();
            case ERROR_INSIDE_200 -> UpsRefusal.down().response().withStatus(200);
        };
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Ledger ledger() {
        return shipments.ledger();
    }

    @Override
    public Journeys journeys() {
        return shipments.journeys();
    }

    @Override
    public void reset() {
        tokens.forget();
        shipments.clear();
    }

    /** Turns refusals into UPS's error bodies and gives the caller's transaction id back. */
    private static Routes.Handler answering(Routes.Handler operation) {
        return (request, variables) -> traced(request, answer(operation, request, variables));
    }

    private static Response answer(
            Routes.Handler operation, Request request, Map<String, String> variables) {
        try {
            return operation.handle(request, variables);
        } catch (UpsRefusal refusal) {
            return refusal.response();
        }
    }

    private static Response traced(Request request, Response response) {
        return request.headers()
                .first("transId")
                .map(id -> response.with("transid", id))
                .orElse(response);
    }
}
