package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.Simulator;
import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Refusal;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import dev.comptoir.simulators.kit.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** DHL: MyDHL of Express, in production and in its test environment. */
public final class DhlSimulator implements Simulator {

    public static final String EXPRESS = "express.api.dhl.com";

    private static final List<String> ENVIRONMENTS = List.of("/mydhlapi", "/mydhlapi/test");

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
        return Set.of(EXPRESS);
    }

    @Override
    public Routes routes(VirtualClock clock) {
        var numbers = new ExpressNumbers();
        var desk = new ExpressDesk(accounts);
        var books = new ExpressBooks(numbers, ledger, journeys, clock);
        var pickups = new ExpressPickups(desk, numbers, ledger, clock);
        resets.add(books::forget);
        resets.add(pickups::forget);
        var routes = new Routes();
        ENVIRONMENTS.forEach(at -> express(routes, at, desk, books, pickups, clock));
        return routes;
    }

    private void express(
            Routes routes,
            String at,
            ExpressDesk desk,
            ExpressBooks books,
            ExpressPickups pickups,
            VirtualClock clock) {
        var rating = new ExpressRating(desk);
        var shipping = new ExpressShipping(desk, books);
        var tracking = new ExpressTracking(desk, books, journeys, clock);
        routes.get(
                        at + "/address-validate",
                        answering((request, path) -> rating.addresses(request)))
                .post(at + "/rates", answering((request, path) -> rating.rates(request)))
                .post(at + "/shipments", answering((request, path) -> shipping.ship(request)))
                .get(at + "/tracking", answering((request, path) -> tracking.search(request)))
                .get(at + "/shipments/{number}/tracking", answering(tracking::shipment))
                .get(at + "/shipments/{number}/proof-of-delivery", answering(tracking::proof))
                .post(at + "/pickups", answering((request, path) -> pickups.order(request)))
                .on("DELETE", at + "/pickups/{number}", answering(pickups::cancel));
    }

    /** The demo accounts, for tests that need their values. */
    public DhlAccounts accounts() {
        return accounts;
    }

    @Override
    public Response refuse(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED_TOKEN -> ExpressRefusal.wrongCredentials().response("");
            case RATE_LIMITED -> ExpressRefusal.tooMany().response("");
            case UNAVAILABLE -> ExpressRefusal.down().response("");
            case ERROR_INSIDE_200 ->
                    ExpressRefusal.accountNotAllowed().response("").withStatus(200);
        };
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
        resets.forEach(Runnable::run);
    }

    private static Routes.Handler answering(Routes.Handler operation) {
        return (request, variables) -> answer(operation, request, variables);
    }

    private static Response answer(
            Routes.Handler operation, Request request, Map<String, String> variables) {
        try {
            return operation.handle(request, variables);
        } catch (ExpressRefusal refusal) {
            return refusal.response(request.path());
        }
    }
}
