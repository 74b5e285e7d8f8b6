package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.csv.TableExport;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.shipping.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes shipments as a table with a row for each parcel, page by page: neither the server's memory
 * nor a transaction holds more than a page.
 */
final class ShipmentExport {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "reference",
                    "kind",
                    "orderNumber",
                    "carrier",
                    "environment",
                    "serviceCode",
                    "serviceName",
                    "purchaseState",
                    "trackingState",
                    "shipDate",
                    "price",
                    "currency",
                    "name",
                    "company",
                    "line1",
                    "line2",
                    "postalCode",
                    "city",
                    "state",
                    "country",
                    "parcel",
                    "weightGrams",
                    "trackingNumber",
                    "voidedAt",
                    "createdAt",
                    "labelledAt");

    private ShipmentExport() {}

    static void write(Shipments shipments, ShipmentFilter filter, TableExport table) {
        table.row(COLUMNS);
        @Nullable Cursor after = null;
        do {
            var found = shipments.list(filter, new PageRequest(after, PageRequest.MAX_LIMIT));
            for (var shipment : found.items()) {
                shipment.plan().parcels().forEach(parcel -> table.row(cells(shipment, parcel)));
            }
            after = found.nextCursor() == null ? null : Cursor.decode(found.nextCursor());
        } while (after != null);
    }

    private static List<@Nullable String> cells(Shipment shipment, KeptParcel parcel) {
        var cells = new ArrayList<@Nullable String>();
        var purchase = shipment.purchase();
        cells.addAll(what(shipment));
        cells.addAll(where(shipment.plan().to()));
        cells.addAll(
                Arrays.asList(
                        Integer.toString(parcel.position()),
                        Integer.toString(parcel.box().weightGrams()),
                        parcel.trackingNumber(),
                        text(parcel.voidedAt()),
                        shipment.createdAt().toString(),
                        text(purchase.labelledAt())));
        return cells;
    }

    private static List<@Nullable String> what(Shipment shipment) {
        var carrier = shipment.carrier();
        var price = shipment.purchase().price();
        return Arrays.asList(
                shipment.id().toString(),
                shipment.reference(),
                shipment.kind().id(),
                shipment.origin().orderNumber(),
                carrier == null ? null : carrier.type(),
                carrier == null ? null : carrier.environment().id(),
                carrier == null ? null : carrier.serviceCode(),
                carrier == null ? null : carrier.serviceName(),
                shipment.state().id(),
                shipment.whereabouts().state().id(),
                text(shipment.plan().shipDate()),
                price == null ? null : price.toDecimal().toPlainString(),
                price == null ? null : price.currency().getCurrencyCode());
    }

    private static List<@Nullable String> where(@Nullable Place to) {
        return Arrays.asList(
                to == null ? null : to.name(),
                to == null ? null : to.company(),
                to == null ? null : to.line1(),
                to == null ? null : to.line2(),
                to == null ? null : to.postalCode(),
                to == null ? null : to.city(),
                to == null ? null : to.state(),
                to == null ? null : to.country());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
