package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.ShipValidation.list;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Settings;
import dev.comptoir.simulators.ups.ShipRequests.Reference;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code POST /api/shipments/{version}/ship}: checks as UPS does, sells, and answers. */
final class UpsShipping {

    private final UpsCalls calls;
    private final UpsShipments shipments;
    private final Settings settings;
    private final Clock clock;

    UpsShipping(UpsCalls calls, UpsShipments shipments, Settings settings, Clock clock) {
        this.calls = calls;
        this.shipments = shipments;
        this.settings = settings;
        this.clock = clock;
    }

    Response ship(Request request, Map<String, String> path) {
        var account = calls.caller(request, "shipping");
        var asked =
                UpsCalls.read(
                        request,
                        ShipRequests.Envelope.class,
                        ShipRequests.Envelope::shipmentRequest);
        var shipment = asked.shipment();
        if (shipment == null) {
            throw UpsRefusal.invalid("9120003", "Missing shipment information.");
        }
        ShipValidation.check(asked, shipment, account);
        var priced =
                UpsCalls.read(
                        request, ShipRequests.Rated.class, ShipRequests.Rated::shipmentRequest);
        var rated = Objects.requireNonNull(priced.shipment());
        var consignment = inShippingsWords(() -> RateValidation.check(rated, account));
        var service = inShippingsWords(() -> UpsRating.service(rated, consignment));
        var sold = sell(shipment, consignment, service, account);
        var answer = new ShipAnswer(asked, rated, consignment, account, service).envelope(sold);
        var tree = UpsCalls.MAPPER.valueToTree(answer);
        Singles.of(settings.value(UpsSimulator.SINGLES), path.getOrDefault("version", "v2409"))
                .collapse(tree);
        return Response.json(200, tree);
    }

    private UpsShipments.Sold sell(
            ShipRequests.Shipment shipment,
            Consignment consignment,
            UpsService service,
            UpsAccount account) {
        var pieces = consignment.pieces().size();
        var numbers = shipments.numbers(account.shipperNumber(), service.code(), pieces);
        var references =
                Stream.concat(
                                list(shipment.referenceNumber()).stream(),
                                list(shipment.packages()).stream()
                                        .flatMap(parcel -> list(parcel.referenceNumber()).stream()))
                        .map(Reference::value)
                        .map(ShipValidation::text)
                        .distinct()
                        .toList();
        var lines = new ArrayList<List<String>>();
        for (int n = 0; n < pieces; n++) {
            lines.add(
                    lines(shipment, service, numbers.get(n), "%d OF %d".formatted(n + 1, pieces)));
        }
        var sold =
                new UpsShipments.Sold(
                        numbers.getFirst(),
                        account.shipperNumber(),
                        references,
                        numbers,
                        lines,
                        shipment.returnService() != null,
                        consignment.origin().code(),
                        consignment.destination().code(),
                        clock.instant());
        shipments.sell(sold);
        return sold;
    }

    private static List<String> lines(
            ShipRequests.Shipment shipment, UpsService service, String number, String count) {
        var to = Objects.requireNonNull(shipment.shipTo());
        var address = Objects.requireNonNull(to.address());
        return List.of(
                service.label(),
                number,
                count,
                ShipValidation.text(to.name()),
                String.join(" ", list(address.addressLine())),
                ShipValidation.text(address.postalCode())
                        + " "
                        + ShipValidation.text(address.city())
                        + " "
                        + ShipValidation.text(address.countryCode()));
    }

    /** Shipping's codes for what it has in common with Rating begin with 12 instead of 11. */
    private static <T> T inShippingsWords(Supplier<T> checks) {
        try {
            return checks.get();
        } catch (UpsRefusal refusal) {
            throw refusal.withCode(refusal.code().replaceFirst("^(9?1)1", "$12"));
        }
    }
}
