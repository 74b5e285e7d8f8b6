package dev.comptoir.connectors.fedex;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.shipping.spi.Reason;
import java.util.List;

/** Reads what FedEx makes of an order that it only checks. */
final class FedexCheck {

    private static final String WARNING = "WARNING";

    private FedexCheck() {}

    /** FedEx's warnings; its notes say that all is well. */
    static List<Reason> warnings(FedexShipWire.CheckOutput output) {
        return FedexWire.list(output.alerts()).stream()
                .filter(alert -> WARNING.equals(alert.alertType()))
                .map(alert -> new Reason(alert.code(), requireNonNullElse(alert.message(), "")))
                .toList();
    }
}
