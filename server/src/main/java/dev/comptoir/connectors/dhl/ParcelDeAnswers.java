package dev.comptoir.connectors.dhl;

import static dev.comptoir.connectors.dhl.ExpressRates.list;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Parcel DE answered about shipments: one item for each, in their order. */
final class ParcelDeAnswers {

    private ParcelDeAnswers() {}

    /**
     * The items of an answer.
     *
     * @throws ProviderFault {@code PROTOCOL} when they are not as many as were asked about
     */
    static List<ParcelDeWire.Sold> items(ParcelDeWire.Answer answer, int expected) {
        var items = list(answer.items());
        if (items.size() != expected) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    NetworkCause.GARBAGE,
                    "DHL's answer about %d parcels holds %d.".formatted(expected, items.size()));
        }
        return items;
    }

    /** All parcels were sold. */
    static CarrierShipment bought(List<ParcelDeWire.Sold> items) {
        var parcels = new ArrayList<CarrierParcel>();
        var documents = new ArrayList<ShippingDocument>();
        var notices = new ArrayList<Notice>();
        for (var item : items) {
            var position = parcels.size() + 1;
            parcels.add(new CarrierParcel(position, number(item)));
            paper(DocumentKind.LABEL, item.label(), position).ifPresent(documents::add);
            paper(DocumentKind.RETURN_LABEL, item.returnLabel(), position)
                    .ifPresent(documents::add);
            paper(DocumentKind.CUSTOMS_DECLARATION, item.customsDoc(), position)
                    .ifPresent(documents::add);
            list(item.validationMessages())
                    .forEach(message -> notices.add(Notice.words("warning", message.words())));
        }
        return new CarrierShipment(
                parcels.getFirst().trackingNumber(), parcels, documents, null, Map.of(), notices);
    }

    static String number(ParcelDeWire.Sold item) {
        var number = item.shipmentNo();
        if (number == null || number.isBlank()) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    NetworkCause.GARBAGE,
                    "DHL says that it made a label, and names no shipment number.");
        }
        return number;
    }

    /** Why items were not done; each message is a reason. */
    static List<Reason> refusals(List<ParcelDeWire.Sold> items) {
        return items.stream()
                .filter(item -> !item.done())
                .flatMap(item -> refusals(item).stream())
                .toList();
    }

    static List<Reason> refusals(ParcelDeWire.Sold item) {
        var messages =
                list(item.validationMessages()).stream()
                        .map(ParcelDeWire.Message::words)
                        .filter(words -> !words.isBlank())
                        .map(words -> new Reason(null, words))
                        .toList();
        var status = item.sstatus();
        return messages.isEmpty()
                ? List.of(
                        new Reason(
                                null,
                                status == null ? "DHL gave no words for it." : status.words()))
                : messages;
    }

    private static Optional<ShippingDocument> paper(
            DocumentKind kind, ParcelDeWire.@Nullable Paper paper, int position) {
        if (paper == null) {
            return Optional.empty();
        }
        var zpl = paper.zpl2();
        return zpl == null || zpl.isBlank()
                ? DhlPapers.of(kind, paper.b64(), paper.fileFormat(), position)
                : Optional.of(
                        new ShippingDocument(
                                kind,
                                "application/zpl",
                                Objects.requireNonNull(zpl).getBytes(StandardCharsets.UTF_8),
                                position));
    }
}
