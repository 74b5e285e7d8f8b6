package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.Simulator;
import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.Settings;
import dev.comptoir.simulators.kit.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** DHL: MyDHL of Express, Parcel DE, and Unified tracking of both. */
public final class DhlSimulator implements Simulator {

    public static final String EXPRESS = "express.api.dhl.com";
    public static final String PARCEL_DE = "api-eu.dhl.com";
    public static final String PARCEL_DE_SANDBOX = "api-sandbox.dhl.com";

    /** Calls to Unified tracking in a day, of each key. */
    public static final String TRACKING_PER_DAY = "trackingPerDay";

    private static final String ORDERS = "/parcel/de/shipping/v2/orders";

    private static final String RETURNS = "/parcel/de/shipping/returns/v1";

    private final Settings settings = Settings.of(Map.of(TRACKING_PER_DAY, "250"));
    private final DhlAccounts accounts = DhlAccounts.seeded();
    private final Ledger ledger = new Ledger();
    private final Journeys journeys = new Journeys();
    private final List<Runnable> resets = new ArrayList<>();

    @Override
    public String code() {
        return "dhl";
    }

    @Override
    public Set<String> hosts() {
        return Set.of(EXPRESS, PARCEL_DE, PARCEL_DE_SANDBOX);
    }

    @Override
    public Routes routes(VirtualClock clock) {
        var numbers = new ExpressNumbers();
        var routes = new Routes();
        var express = new Express(accounts, numbers, ledger, journeys, clock);
        express.serve(routes, "/mydhlapi");
        express.serve(routes, "/mydhlapi/test");
        resets.add(express::forget);
        parcelDe(routes, numbers, clock);
        return routes;
    }

    private void parcelDe(Routes routes, ExpressNumbers numbers, VirtualClock clock) {
        var tokens = new ParcelTokens(accounts, clock);
        var shipping = new ParcelShipping(tokens, numbers, ledger, journeys, clock);
        var returns = new ParcelReturns(tokens, numbers, ledger, journeys, clock);
        var tracking = new UnifiedDesk(accounts, journeys, settings, clock);
        routes.post("/parcel/de/account/auth/ropc/v1/token", answering(tokens::token))
                .post(ORDERS, answering(shipping::order))
                .on("DELETE", ORDERS, answering(shipping::delete))
                .post("/parcel/de/shipping/v2/manifests", answering(shipping::close))
                .get(RETURNS + "/locations", answering(returns::locations))
                .post(RETURNS + "/orders", answering(returns::order))
                .get("/track/shipments", answering(tracking::track));
        resets.addAll(List.of(tokens::forget, shipping::forget, tracking::forget));
    }

    /** The demo accounts, for tests that need their values. */
    public DhlAccounts accounts() {
        return accounts;
    }

    @Override
    public Response refuse(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED_TOKEN -> ParcelRefusal.unauthorized().response();
            case RATE_LIMITED -> ParcelRefusal.tooMany().response();
            case UNAVAILABLE -> ExpressRefusal.down().response("");
            case ERROR_INSIDE_200 -> ExpressRefusal.down().response("").withStatus(200);
        };
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Journeys journeys() {
        return journeys;
    }

    @Override
    public void reset() {
        ledger.clear();
        journeys.clear();
        settings.reset();
        resets.forEach(Runnable::run);
    }

    private static Routes.Handler answering(Function<Request, Response> operation) {
        return (request, variables) -> {
            try {
                return operation.apply(request);
            } catch (ParcelRefusal refusal) {
                return refusal.response();
            }
        };
    }
}
