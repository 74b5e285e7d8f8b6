package dev.comptoir.connectors.chronopost;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.connectors.chronopost.ShippingWire.SoldParcel;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Buys shipments, finds them again, and fetches their labels. */
final class ChronopostShipments {

    /** Under which Chronopost keeps the labels of a purchase. */
    private static final String RESERVATION = "reservation";

    private final ChronopostCalls calls;

    ChronopostShipments(ChronopostCalls calls) {
        this.calls = calls;
    }

    BookingOutcome buy(ShipmentOrder order, Address payer, DocumentKind kind, LocalTime now) {
        var broken = ChronopostRules.broken(order);
        if (!broken.isEmpty()) {
            return new BookingOutcome.Rejected(broken);
        }
        var sold = calls.buy(ChronopostOrders.of(calls, order, payer, now));
        var code = requireNonNullElse(sold.errorCode(), 0);
        return code == 0
                ? new BookingOutcome.Booked(shipment(order, sold, kind))
                : new BookingOutcome.Rejected(
                        List.of(
                                new Reason(
                                        Integer.toString(code),
                                        requireNonNullElse(
                                                sold.errorMessage(),
                                                "Chronopost gives no reason."))));
    }

    private CarrierShipment shipment(
            ShipmentOrder order, ShippingWire.Sold sold, DocumentKind kind) {
        var parcels = new ArrayList<CarrierParcel>();
        var documents = new ArrayList<ShippingDocument>();
        for (var parcel : sold(order, sold)) {
            var position = parcels.size() + 1;
            parcels.add(
                    new CarrierParcel(
                            position,
                            Objects.requireNonNull(parcel.skybillNumber()),
                            order.international() ? parcel.geoPostNumeroColis() : null));
            readable(parcel.pdfEtiquette())
                    .map(content -> document(kind, content, position))
                    .ifPresent(documents::add);
        }
        var reservation = sold.reservationNumber();
        if (documents.size() < parcels.size() && reservation != null) {
            documents.clear();
            documents.addAll(later(reservation, order.label(), kind));
        }
        return new CarrierShipment(
                parcels.getFirst().trackingNumber(),
                parcels,
                documents,
                null,
                reservation == null ? Map.of() : Map.of(RESERVATION, reservation),
                List.of());
    }

    /** A number for each parcel, or else nobody knows what was bought. */
    private static List<SoldParcel> sold(ShipmentOrder order, ShippingWire.Sold sold) {
        var parcels = requireNonNullElse(sold.resultMultiParcelValue(), List.<SoldParcel>of());
        var numbered =
                parcels.stream()
                        .filter(Objects::nonNull)
                        .filter(parcel -> parcel.skybillNumber() != null)
                        .toList();
        if (numbered.size() != order.parcels().size()) {
            throw ChronopostFaults.garbage(
                    "Chronopost numbered %d parcels of %d."
                            .formatted(numbered.size(), order.parcels().size()));
        }
        return numbered;
    }

    /** What was bought is bought: a label that does not come now can be asked for again. */
    private List<ShippingDocument> later(String reservation, LabelStock stock, DocumentKind kind) {
        try {
            return label(reservation, stock, kind, null).stream().toList();
        } catch (ProviderFault notNow) {
            return List.of();
        }
    }

    private static Optional<byte[]> readable(@Nullable String base64) {
        try {
            return decoded(base64);
        } catch (ProviderFault spoilt) {
            return Optional.empty();
        }
    }

    /**
     * What Chronopost knows under our reference. It tells numbers in no order that is documented;
     * they are handed out one after the other.
     */
    Optional<CarrierShipment> find(ShipmentOrder order, DocumentKind kind) {
        var found = calls.trackReference(order.reference());
        var code = requireNonNullElse(found.errorCode(), 0);
        if (code != 0) {
            throw ProviderFault.of(
                            FaultKind.INVALID_REQUEST,
                            requireNonNullElse(found.errorMessage(), "Chronopost gives no reason."))
                    .withProviderCode(Integer.toString(code));
        }
        var numbers =
                requireNonNullElse(found.listParcel(), List.<TrackingWire.Events>of()).stream()
                        .filter(Objects::nonNull)
                        .flatMap(parcel -> Optional.ofNullable(parcel.skybillNumber()).stream())
                        .distinct()
                        .sorted()
                        .toList();
        return numbers.isEmpty() ? Optional.empty() : Optional.of(found(order, numbers, kind));
    }

    /** Parcels get known one after the other; more than were ordered are for a person to judge. */
    private static void requireAll(ShipmentOrder order, List<String> numbers) {
        var difference = Integer.compare(numbers.size(), order.parcels().size());
        if (difference != 0) {
            throw ProviderFault.of(
                    difference < 0 ? FaultKind.UNAVAILABLE : FaultKind.CONFLICT,
                    "Under the reference %s Chronopost knows %d parcels, and %d were ordered."
                            .formatted(order.reference(), numbers.size(), order.parcels().size()));
        }
    }

    private CarrierShipment found(ShipmentOrder order, List<String> numbers, DocumentKind kind) {
        requireAll(order, numbers);
        var parcels =
                IntStream.range(0, numbers.size())
                        .mapToObj(n -> new CarrierParcel(n + 1, numbers.get(n)))
                        .toList();
        return new CarrierShipment(
                numbers.getFirst(),
                parcels,
                labels(parcels, order.label(), kind),
                null,
                Map.of(),
                List.of());
    }

    /** The labels once more: all in one by the reservation, else one by one. */
    List<ShippingDocument> reprint(ShipmentRef shipment, LabelStock stock) {
        var reservation = shipment.handles().get(RESERVATION);
        return reservation == null
                ? labels(shipment.parcels(), stock, DocumentKind.LABEL)
                : label(reservation, stock, DocumentKind.LABEL, null).stream().toList();
    }

    private List<ShippingDocument> labels(
            List<CarrierParcel> parcels, LabelStock stock, DocumentKind kind) {
        var labels = new ArrayList<ShippingDocument>();
        for (var parcel : parcels) {
            var label = label(parcel.trackingNumber(), stock, kind, parcel.position());
            if (label.isEmpty()) {
                return List.of();
            }
            labels.add(label.get());
        }
        return labels;
    }

    /** Empty when Chronopost has it no more, or not under that number. */
    private Optional<ShippingDocument> label(
            String number, LabelStock stock, DocumentKind kind, @Nullable Integer parcel) {
        var answer = calls.label(number, ChronopostOrders.mode(stock));
        return requireNonNullElse(answer.errorCode(), 0) == 0
                ? decoded(answer.skybill()).map(content -> document(kind, content, parcel))
                : Optional.empty();
    }

    static ShippingDocument document(DocumentKind kind, byte[] content, @Nullable Integer parcel) {
        return new ShippingDocument(kind, mediaType(content), content, parcel);
    }

    /** What it is, whatever was asked for. */
    private static String mediaType(byte[] content) {
        var head =
                new String(content, 0, Math.min(content.length, 512), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        return head.contains("^XA") ? "application/zpl" : "application/octet-stream";
    }

    /**
     * The bytes of a paper, written as base64 with or without line breaks.
     *
     * @throws ProviderFault when it is something else
     */
    static Optional<byte[]> decoded(@Nullable String base64) {
        if (base64 == null || base64.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(base64.replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            throw ChronopostFaults.garbage("The paper is no base64.").causedBy(e);
        }
    }
}
