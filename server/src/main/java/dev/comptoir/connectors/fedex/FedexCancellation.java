package dev.comptoir.connectors.fedex;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.util.List;
import java.util.Optional;

/** Takes shipments back. */
final class FedexCancellation {

    private static final String ALL = "DELETE_ALL_PACKAGES";

    private FedexCancellation() {}

    /** Why FedEx would not; empty when it did. */
    static Optional<Reason> refusal(FedexCalls calls, ShipmentRef shipment) {
        var message =
                new FedexShipWire.CancelMessage(
                        new FedexWire.Account(calls.settings().accountNumber()),
                        shipment.from().country().code(),
                        ALL,
                        shipment.id());
        try {
            var output = calls.cancel(message);
            return Boolean.TRUE.equals(output.cancelledShipment())
                    ? Optional.empty()
                    : Optional.of(reason(output));
        } catch (ProviderFault fault) {
            if (fault.kind() != FaultKind.INVALID_REQUEST && fault.kind() != FaultKind.NOT_FOUND) {
                throw fault;
            }
            return Optional.of(new Reason(fault.providerCode().orElse(null), fault.words()));
        }
    }

    private static Reason reason(FedexShipWire.CancelOutput output) {
        var alerts = FedexWire.list(output.alerts());
        var words = requireNonNullElse(output.message(), "");
        if (!words.isBlank() || alerts.isEmpty()) {
            return new Reason(
                    null, words.isBlank() ? "FedEx did not cancel, and says not why." : words);
        }
        var alert = alerts.getFirst();
        return new Reason(alert.code(), requireNonNullElse(alert.message(), ""));
    }

    /**
     * Whether tracking says that it had been cancelled before: FedEx documents no code by which a
     * second cancellation could be told from one that comes too late.
     */
    static boolean isCancelled(FedexCalls calls, ShipmentRef shipment) {
        var info = new FedexTrackWire.NumberInfo(shipment.id(), null, null);
        var answer =
                calls.track(
                        new FedexTrackWire.Numbers(
                                List.of(new FedexTrackWire.Wanted(info)), false));
        return FedexTracking.complete(answer).stream()
                .flatMap(complete -> FedexWire.list(complete.trackResults()).stream())
                .anyMatch(FedexRecovery::cancelled);
    }
}
