package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.access.ActorNames;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.shipping.CarrierWords;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Reprinting;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words shipments for the viewer of the running request. */
@Component
final class ShipmentWording {

    private final Texts texts;
    private final CarrierWords words;
    private final ActorNames names;
    private final CarrierDesk desk;
    private final Voids voids;
    private final DraftChecks checks;
    private final TradePapers papers;
    private final DeliveryProofs proofs;
    private final OverShipped overShipped;

    ShipmentWording(
            Texts texts,
            CarrierWords words,
            ActorNames names,
            CarrierDesk desk,
            Voids voids,
            DraftChecks checks,
            TradePapers papers,
            DeliveryProofs proofs,
            OverShipped overShipped) {
        this.texts = texts;
        this.words = words;
        this.names = names;
        this.desk = desk;
        this.voids = voids;
        this.checks = checks;
        this.papers = papers;
        this.proofs = proofs;
        this.overShipped = overShipped;
    }

    ShipmentSummary summary(Shipment shipment) {
        var carrier = shipment.carrier();
        var plan = shipment.plan();
        var to = plan.to();
        return new ShipmentSummary(
                shipment.id(),
                shipment.reference(),
                shipment.kind(),
                shipment.origin().orderId(),
                shipment.origin().orderNumber(),
                carrier == null ? null : carrier.type(),
                carrier == null ? null : words.name(carrier.type()),
                carrier == null ? null : carrier.environment(),
                carrier == null ? null : service(carrier),
                to == null ? null : to.name() == null ? to.company() : to.name(),
                to == null ? null : to.city(),
                to == null ? null : to.country(),
                plan.parcels().size(),
                plan.parcels().stream()
                        .map(KeptParcel::trackingNumber)
                        .filter(Objects::nonNull)
                        .toList(),
                shipment.purchase().price(),
                shipment.state(),
                shipment.whereabouts().state(),
                shipment.whereabouts().flags(),
                shipment.createdAt(),
                shipment.purchase().labelledAt());
    }

    ShipmentView view(Shipments.Whole whole) {
        var shipment = whole.shipment();
        var carrier = shipment.carrier();
        var type = carrier == null ? null : carrier.type();
        var plan = shipment.plan();
        var purchase = shipment.purchase();
        var origin = shipment.origin();
        return new ShipmentView(
                shipment.id(),
                shipment.reference(),
                shipment.kind(),
                shipment.state(),
                shipment.whereabouts().state(),
                shipment.whereabouts().flags(),
                shipment.whereabouts().at(),
                shipment.whereabouts().deliveredOn(),
                origin.outwardId(),
                whole.returns(),
                origin.orderId(),
                origin.orderNumber(),
                carrier == null ? null : carrier.integrationId(),
                type,
                type == null ? null : words.name(type),
                carrier == null ? null : carrier.environment(),
                carrier == null ? null : carrier.serviceCode(),
                carrier == null ? null : carrier.serviceName(),
                plan.from(),
                plan.to(),
                plan.parcels().stream().map(ShipmentView.Parcel::of).toList(),
                plan.shipDate(),
                plan.label(),
                plan.options(),
                plan.contents(),
                plan.customs(),
                origin.quoteId(),
                origin.quotedPrice(),
                shipment.promisedOn(),
                purchase.price(),
                purchase.carrierId(),
                purchase.notices().stream().map(notice -> notice(type, notice)).toList(),
                words.told(type, purchase.reasons()),
                words.trouble(type, purchase.fault()),
                desk.canBeAsked(shipment),
                shipment.state() == PurchaseState.ANSWERED && desk.can(shipment, Reprinting.class),
                voids.isOffered(shipment),
                checks.isOffered(shipment),
                papers.isOffered(shipment),
                proofs.isOffered(whole),
                overShipped.in(shipment),
                whole.documents(),
                purchase.sentAt(),
                purchase.labelledAt(),
                names.of(List.of(shipment.createdBy())).apply(shipment.createdBy()),
                shipment.createdAt(),
                shipment.updatedAt(),
                shipment.version());
    }

    ShipmentValidation check(DraftChecks.Checked checked) {
        var carrier = checked.shipment().carrier();
        var reasons = words.told(carrier == null ? null : carrier.type(), checked.reasons());
        return new ShipmentValidation(reasons.isEmpty(), reasons);
    }

    ShippingDesk.Told told(Shipment shipment) {
        var carrier = shipment.carrier();
        var type = carrier == null ? null : carrier.type();
        var purchase = shipment.purchase();
        return new ShippingDesk.Told(
                summary(shipment),
                shipment.origin().quotedPrice(),
                words.told(type, purchase.reasons()),
                words.trouble(type, purchase.fault()));
    }

    CarrierWords.@Nullable Trouble trouble(@Nullable String type, KeptFault fault) {
        return words.trouble(type, fault);
    }

    private static @Nullable String service(CarrierChoice carrier) {
        return carrier.serviceName() == null ? carrier.serviceCode() : carrier.serviceName();
    }

    private String notice(@Nullable String type, Notice notice) {
        var language = ViewerLocale.current();
        return texts.find("shipments.notice." + notice.code(), notice.params(), language)
                .or(() ->
                        texts.find(
                                "provider.%s.notice.%s".formatted(type, notice.code()),
                                notice.params(),
                                language))
                .orElse(requireNonNullElse(notice.words(), notice.code()));
    }
}
