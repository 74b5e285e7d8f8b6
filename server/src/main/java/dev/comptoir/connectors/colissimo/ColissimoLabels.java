package dev.comptoir.connectors.colissimo;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.ManifestOutcome;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Buys, checks and prints labels, and lists them on delivery slips. */
final class ColissimoLabels {

    private ColissimoLabels() {}

    static BookingOutcome book(Opened<ColissimoSettings> connection, ShipmentOrder order) {
        var complaints = ShipmentRules.outward(order);
        if (!complaints.isEmpty()) {
            return new BookingOutcome.Rejected(complaints);
        }
        var request = LabelRequests.outward(connection.settings(), order);
        try {
            var answer = api(connection).generateLabel(key(connection), request);
            return new BookingOutcome.Booked(
                    LabelAnswers.of(answer).sold(DocumentKind.LABEL, notices(order, true)));
        } catch (ProviderFault fault) {
            return new BookingOutcome.Rejected(List.of(refusal(fault)));
        }
    }

    /**
     * The way back. With {@link ColissimoSettings#securedReturns()}, and within France, the
     * customer gets a code instead of a label.
     */
    static BookingOutcome bookReturn(
            Opened<ColissimoSettings> connection,
            ShipmentOrder order,
            @Nullable ShipmentRef outward) {
        var complaints = ShipmentRules.back(order, outward);
        if (!complaints.isEmpty()) {
            return new BookingOutcome.Rejected(complaints);
        }
        var request = LabelRequests.back(connection.settings(), order, outward);
        var code =
                connection.settings().securedReturns()
                        && order.serviceCode().equals(Product.CORE.name());
        try {
            var answer =
                    code
                            ? api(connection).generateToken(key(connection), request)
                            : api(connection).generateLabel(key(connection), request);
            return new BookingOutcome.Booked(
                    LabelAnswers.of(answer)
                            .sold(
                                    code ? DocumentKind.QR_CODE : DocumentKind.RETURN_LABEL,
                                    notices(order, false)));
        } catch (ProviderFault fault) {
            return new BookingOutcome.Rejected(List.of(refusal(fault)));
        }
    }

    static List<Reason> check(Opened<ColissimoSettings> connection, ShipmentOrder order) {
        var complaints = ShipmentRules.outward(order);
        if (!complaints.isEmpty()) {
            return complaints;
        }
        var request = LabelRequests.outward(connection.settings(), order);
        try {
            LabelAnswers.of(api(connection).checkGenerateLabel(key(connection), request));
            return List.of();
        } catch (ProviderFault fault) {
            return List.of(refusal(fault));
        }
    }

    static List<ShippingDocument> reprint(
            Opened<ColissimoSettings> connection, ShipmentRef shipment, LabelStock stock) {
        var kind =
                Product.find(shipment.serviceCode()).filter(Product::back).isPresent()
                        ? DocumentKind.RETURN_LABEL
                        : DocumentKind.LABEL;
        var request =
                new ColissimoWire.LabelAgain(
                        shipment.parcels().getFirst().trackingNumber(),
                        LabelRequests.printing(connection.settings(), stock));
        try {
            return LabelAnswers.of(api(connection).getLabel(key(connection), request)).papers(kind);
        } catch (ProviderFault fault) {
            refusal(fault); // thrown on unless Colissimo says that it has no such label
            return List.of();
        }
    }

    /** One slip for all of them, or none: Colissimo leaves out no parcel of a list. */
    static ManifestOutcome close(
            Opened<ColissimoSettings> connection, List<ShipmentRef> shipments) {
        var numbers =
                shipments.stream()
                        .flatMap(shipment -> shipment.parcels().stream())
                        .map(parcel -> parcel.trackingNumber())
                        .toList();
        var request = new ColissimoWire.SlipRequest(new ColissimoWire.SlipParcels(numbers));
        try {
            var answer =
                    LabelAnswers.of(
                            api(connection)
                                    .generateBordereauByParcelsNumbers(key(connection), request));
            var header = answer.infos().bordereauHeader();
            return new ManifestOutcome.Closed(
                    header == null ? null : header.bordereauNumber(),
                    answer.papers(DocumentKind.OTHER),
                    Map.of());
        } catch (ProviderFault fault) {
            return new ManifestOutcome.Refused(List.of(refusal(fault)));
        }
    }

    private static List<Notice> notices(ShipmentOrder order, boolean outward) {
        var notices = new ArrayList<Notice>();
        if (!LabelRequests.printable(order)) {
            notices.add(Notice.of("order-number-not-printed", Map.of()));
        }
        var toPoint = outward && order.serviceCode().equals(Product.HD.name());
        if (!toPoint && !LabelRequests.machinable(order.parcels().getFirst())) {
            notices.add(Notice.of("not-machinable", Map.of()));
        }
        return notices;
    }

    /**
     * Why Colissimo will not do it.
     *
     * @throws ProviderFault the fault itself, when it is none of Colissimo's rules that speaks
     */
    static Reason refusal(ProviderFault fault) {
        var code = fault.providerCode().orElse(null);
        if (fault.kind() != FaultKind.INVALID_REQUEST || code == null) {
            throw fault;
        }
        return new Reason(code, fault.words());
    }

    static ColissimoApi api(Opened<ColissimoSettings> connection) {
        return connection.api(ColissimoApi.class);
    }

    static String key(Opened<ColissimoSettings> connection) {
        return Objects.requireNonNull(connection.settings().apiKey()).reveal();
    }
}
