package dev.comptoir.connectors.fedex;

import dev.comptoir.connectors.fedex.FedexTrackWire.Result;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.ShipmentOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds a purchase whose answer was lost by our reference. FedEx tells its numbers and does not
 * give the label again, so a shipment that is found this way is to be cancelled and bought anew.
 */
final class FedexRecovery {

    /** FedEx takes a ship date in the past for today's. */
    private static final int DAYS_AFTER = 10;

    private static final String CANCELLED = "CA";
    private static final String MASTER = "STANDARD_MPS";

    private FedexRecovery() {}

    static FedexTrackWire.References question(FedexSettings settings, ShipmentOrder order) {
        var end = order.shipDate().plusDays(DAYS_AFTER).toString();
        return new FedexTrackWire.References(
                new FedexTrackWire.ReferenceInfo(
                        FedexOrders.OUR_REFERENCE,
                        order.reference(),
                        settings.accountNumber(),
                        order.shipDate().minusDays(1).toString(),
                        end,
                        end),
                false);
    }

    /** Empty when FedEx knows no parcel of this reference, or only cancelled ones. */
    static Optional<CarrierShipment> read(FedexTrackWire.Answer answer, int ordered) {
        var alive =
                FedexTracking.complete(answer).stream()
                        .flatMap(complete -> FedexWire.list(complete.trackResults()).stream())
                        .filter(result -> result.error() == null)
                        .filter(result -> FedexTracking.number(result) != null)
                        .filter(result -> !cancelled(result))
                        .toList();
        return alive.isEmpty() ? Optional.empty() : Optional.of(shipment(alive, ordered));
    }

    static boolean cancelled(Result result) {
        var status = result.latestStatusDetail();
        return status != null
                && (CANCELLED.equals(status.derivedCode()) || CANCELLED.equals(status.code()));
    }

    private static CarrierShipment shipment(List<Result> results, int ordered) {
        var parcels =
                results.stream()
                        .map(result -> parcel(result, ordered))
                        .sorted(Comparator.comparingInt(CarrierParcel::position))
                        .toList();
        return new CarrierShipment(
                master(results).orElse(parcels.getFirst().trackingNumber()),
                parcels,
                List.of(),
                null,
                Map.of(),
                List.of(Notice.of("label-lost", Map.of())));
    }

    private static CarrierParcel parcel(Result result, int ordered) {
        var number = String.valueOf(FedexTracking.number(result));
        var details = result.packageDetails();
        if (details != null && details.sequenceNumber() != null) {
            return new CarrierParcel(details.sequenceNumber(), number);
        }
        if (ordered == 1) {
            return new CarrierParcel(1, number);
        }
        throw ProviderFault.of(
                FaultKind.PROTOCOL,
                NetworkCause.GARBAGE,
                "FedEx knows the shipment, and does not say which number is which parcel's.");
    }

    private static Optional<String> master(List<Result> results) {
        return results.stream()
                .map(Result::additionalTrackingInfo)
                .flatMap(info -> Optional.ofNullable(info).stream())
                .flatMap(info -> FedexWire.list(info.packageIdentifiers()).stream())
                .filter(identifier -> MASTER.equals(identifier.type()))
                .flatMap(identifier -> FedexWire.list(identifier.value()).stream())
                .filter(number -> !number.isBlank())
                .findFirst();
    }
}
