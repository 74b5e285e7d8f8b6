package dev.comptoir.testing.sample;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.AddressVerdict;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.PickupPoint;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.ShippingOption;
import dev.comptoir.shipping.spi.VoidOutcome;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Between the sample provider's words and ours. */
final class SampleShipping {

    /** No PNG, and no pick-up points: so that a wish can be one that it does not have. */
    static final BookingTerms TERMS =
            new BookingTerms(
                    Set.of(
                            new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6),
                            new LabelStock(LabelFormat.ZPL, LabelSize.LABEL_4X6)),
                    Set.of(
                            ShippingOption.INSURANCE,
                            ShippingOption.SIGNATURE,
                            ShippingOption.CUSTOMS),
                    5,
                    false);

    private SampleShipping() {}

    static SampleApi.Order order(ShipmentOrder order, String kind) {
        return new SampleApi.Order(
                order.reference(),
                order.serviceCode(),
                order.parcels().size(),
                order.totalGrams(),
                kind,
                order.papers());
    }

    static BookingOutcome outcome(SampleApi.Sold sold) {
        var rejection = rejection(sold);
        return rejection.isEmpty()
                ? new BookingOutcome.Booked(shipment(sold))
                : new BookingOutcome.Rejected(rejection);
    }

    static List<Reason> rejection(SampleApi.Sold sold) {
        return sold.error() == null
                ? List.of()
                : List.of(new Reason(sold.error(), requireNonNull(sold.message())));
    }

    static ShippingDocument proof(SampleApi.Proof proof, int position) {
        var content = Base64.getDecoder().decode(proof.paper());
        return new ShippingDocument(
                DocumentKind.PROOF_OF_DELIVERY, "application/pdf", content, position);
    }

    static CarrierShipment shipment(SampleApi.Sold sold) {
        var numbers = requireNonNull(sold.numbers());
        var parcels =
                IntStream.range(0, numbers.size())
                        .mapToObj(i -> new CarrierParcel(i + 1, numbers.get(i)))
                        .toList();
        return new CarrierShipment(
                requireNonNull(sold.id()),
                parcels,
                labels(sold),
                new Money(790L * numbers.size(), Currency.getInstance("EUR")),
                Map.of("desk", "7"),
                List.of());
    }

    static List<ShippingDocument> labels(SampleApi.Sold sold) {
        var labels = requireNonNullElse(sold.labels(), List.<String>of());
        return IntStream.range(0, labels.size())
                .mapToObj(i ->
                        new ShippingDocument(
                                DocumentKind.LABEL,
                                "application/pdf",
                                Base64.getDecoder().decode(labels.get(i)),
                                i + 1))
                .toList();
    }

    static SampleApi.Numbers numbers(ShipmentRef shipment, Set<Integer> positions) {
        return new SampleApi.Numbers(
                shipment.parcels().stream()
                        .filter(parcel -> positions.contains(parcel.position()))
                        .map(CarrierParcel::trackingNumber)
                        .toList());
    }

    static VoidOutcome outcome(SampleApi.TakenBack answer, ShipmentRef shipment) {
        var refused = answer.refused();
        if (refused != null) {
            return new VoidOutcome.Refused(
                    new Reason(refused, "We do not take it back."), answer.later());
        }
        var numbers = requireNonNull(answer.numbers());
        return new VoidOutcome.Voided(
                shipment.parcels().stream()
                        .filter(parcel -> numbers.contains(parcel.trackingNumber()))
                        .map(CarrierParcel::position)
                        .collect(Collectors.toSet()));
    }

    static PickupPoint point(SampleApi.Point point, Address near) {
        return new PickupPoint(point.id(), point.name(), "shop", near, null, null, 120, null, null);
    }

    static AddressVerdict verdict(SampleApi.Verdict answer, Address asked) {
        return switch (answer.verdict()) {
            case "confirmed" -> new AddressVerdict.Confirmed(asked);
            case "suggested" ->
                    new AddressVerdict.Suggested(
                            List.of(
                                    new Address(
                                            asked.name(),
                                            asked.company(),
                                            asked.line1(),
                                            asked.line2(),
                                            asked.postalCode(),
                                            requireNonNull(answer.city()),
                                            asked.state(),
                                            asked.country(),
                                            asked.phone(),
                                            asked.email(),
                                            asked.residential())));
            case "unknown" ->
                    new AddressVerdict.Unknown(
                            List.of(new Reason("no-place", "We know no such place.")));
            default -> new AddressVerdict.NotCovered();
        };
    }
}
