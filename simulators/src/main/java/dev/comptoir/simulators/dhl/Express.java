package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Routes;
import java.time.Clock;
import java.util.Map;

/** DHL Express: the operations of MyDHL API. */
final class Express {

    private final ExpressBooks books;
    private final ExpressPickups pickups;
    private final ExpressRating rating;
    private final ExpressShipping shipping;
    private final ExpressTracking tracking;

    Express(
            DhlAccounts accounts,
            ExpressNumbers numbers,
            Ledger ledger,
            Journeys journeys,
            Clock clock) {
        var desk = new ExpressDesk(accounts);
        books = new ExpressBooks(numbers, ledger, journeys, clock);
        pickups = new ExpressPickups(desk, numbers, ledger, clock);
        rating = new ExpressRating(desk);
        shipping = new ExpressShipping(desk, books);
        tracking = new ExpressTracking(desk, books, journeys, clock);
    }

    /** Serves it below a path. */
    void serve(Routes routes, String at) {
        routes.get(
                        at + "/address-validate",
                        answering((request, path) -> rating.addresses(request)))
                .post(at + "/rates", answering((request, path) -> rating.rates(request)))
                .post(at + "/shipments", answering((request, path) -> shipping.ship(request)))
                .get(at + "/tracking", answering((request, path) -> tracking.search(request)))
                .get(at + "/shipments/{number}/tracking", answering(tracking::shipment))
                .get(at + "/shipments/{number}/proof-of-delivery", answering(tracking::proof))
                .post(at + "/pickups", answering((request, path) -> pickups.order(request)))
                .on("PATCH", at + "/pickups/{number}", answering(pickups::update))
                .on("DELETE", at + "/pickups/{number}", answering(pickups::cancel));
    }

    void forget() {
        books.forget();
        pickups.forget();
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
