package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.access.ActorNames;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.web.FaultWords;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words shipments for the viewer of the running request. */
@Component
final class ShipmentWording {

    private final Texts texts;
    private final FaultWords words;
    private final ActorNames names;
    private final CarrierDesk desk;
    private final OverShipped overShipped;

    ShipmentWording(
            Texts texts,
            FaultWords words,
            ActorNames names,
            CarrierDesk desk,
            OverShipped overShipped) {
        this.texts = texts;
        this.words = words;
        this.names = names;
        this.desk = desk;
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
                carrier == null ? null : providerName(carrier.type()),
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
                origin.outwardId(),
                whole.returns(),
                origin.orderId(),
                origin.orderNumber(),
                carrier == null ? null : carrier.integrationId(),
                type,
                type == null ? null : providerName(type),
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
                purchase.price(),
                purchase.carrierId(),
                purchase.notices().stream().map(notice -> notice(type, notice)).toList(),
                purchase.reasons().stream().map(reason -> reason(type, reason)).toList(),
                trouble(type, purchase.fault()),
                desk.canBeAsked(shipment),
                overShipped.in(shipment),
                whole.documents(),
                purchase.sentAt(),
                purchase.labelledAt(),
                names.of(List.of(shipment.createdBy())).apply(shipment.createdBy()),
                shipment.createdAt(),
                shipment.updatedAt(),
                shipment.version());
    }

    ShippingDesk.Told told(Shipment shipment) {
        var carrier = shipment.carrier();
        var type = carrier == null ? null : carrier.type();
        var purchase = shipment.purchase();
        return new ShippingDesk.Told(
                summary(shipment),
                shipment.origin().quotedPrice(),
                purchase.reasons().stream().map(reason -> reason(type, reason)).toList(),
                trouble(type, purchase.fault()));
    }

    private String providerName(String type) {
        return texts.find("provider." + type + ".name", Map.of(), ViewerLocale.current())
                .orElse(type);
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

    private ShipmentReason reason(@Nullable String type, Reason reason) {
        return new ShipmentReason(
                reason.code(),
                reason.message(),
                told(type, "meaning", reason),
                told(type, "remedy", reason));
    }

    private @Nullable String told(@Nullable String type, String part, Reason reason) {
        var key = "provider.%s.%s.%s".formatted(type, part, reason.code());
        var params = Map.<String, Object>of("message", reason.message());
        return texts.find(key, params, ViewerLocale.current()).orElse(null);
    }

    private @Nullable ShipmentTrouble trouble(@Nullable String type, @Nullable KeptFault fault) {
        return fault == null ? null : words(type, fault);
    }

    ShipmentTrouble words(@Nullable String type, KeptFault fault) {
        var language = ViewerLocale.current();
        var thrown = fault.asThrown();
        return new ShipmentTrouble(
                fault.kind(),
                fault.code(),
                fault.message(),
                words.meaning(type, thrown, language),
                words.remedy(type, thrown, language).orElse(null),
                fault.requestId(),
                fault.at());
    }
}
