package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.Purpose;
import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingOutcome;
import dev.comptoir.shipping.spi.BookingRecovery;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DryRun;
import dev.comptoir.shipping.spi.ProofsOfDelivery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.Reprinting;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.shipping.spi.ServiceOffer;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.TradeDocuments;
import dev.comptoir.shipping.spi.VoidOutcome;
import dev.comptoir.shipping.spi.Voiding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks carriers; writes nothing. */
@Component
class CarrierDesk {

    private final Integrations integrations;

    CarrierDesk(Integrations integrations) {
        this.integrations = integrations;
    }

    /** What can be ordered on a connection. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    BookingTerms terms(UUID integration) {
        return integrations.consult(
                integration,
                Booking.class,
                (booking, opened) -> (BookingTerms) booking.terms(opened.settings()));
    }

    /** The services of a connection that have names before its carrier is asked. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    List<ServiceOffer> namedServices(UUID integration, Country from) {
        return integrations.consult(
                integration,
                Booking.class,
                (booking, opened) ->
                        (List<ServiceOffer>) booking.namedServices(opened.settings(), from));
    }

    /**
     * Sends the merchant's own papers ahead of a shipment.
     *
     * @return the carrier's names of them
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    List<String> upload(Shipment shipment, List<ShippingDocument> papers) {
        return integrations.call(
                connection(shipment),
                TradeDocuments.class,
                about("shipment.send-papers", shipment),
                (documents, opened) ->
                        papers.stream()
                                .map(paper ->
                                        documents.upload(
                                                opened,
                                                shipment.order(),
                                                paper,
                                                DocumentFile.name(shipment, paper)))
                                .toList());
    }

    /**
     * Buys the shipment.
     *
     * @param papers the merchant's own, as {@link #upload} named them
     * @param outward of a return: what comes back, where that is known
     * @param sending becomes true when the purchase itself is on its way
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    BookingOutcome book(
            Shipment shipment,
            List<String> papers,
            @Nullable ShipmentRef outward,
            AtomicBoolean sending) {
        if (shipment.kind() == ShipmentKind.RETURN) {
            return integrations.call(
                    connection(shipment),
                    Returns.class,
                    about("shipment.book-return", shipment),
                    (returns, opened) -> {
                        sending.set(true);
                        return returns.bookReturn(opened, shipment.order(), outward);
                    });
        }
        return integrations.call(
                connection(shipment),
                Booking.class,
                about("shipment.book", shipment),
                (booking, opened) -> {
                    booking.prepare(opened);
                    sending.set(true);
                    return booking.book(opened, shipment.order().withPapers(papers));
                });
    }

    /** Whether the carrier can be asked what became of a purchase. */
    boolean canBeAsked(Shipment shipment) {
        return can(shipment, BookingRecovery.class);
    }

    boolean can(Shipment shipment, Class<? extends Capability> capability) {
        var carrier = shipment.carrier();
        return carrier != null
                && carrier.integrationId() != null
                && integrations.can(carrier.type(), capability);
    }

    /** How long after sending the carrier's word is believed that it sold nothing. */
    @SuppressWarnings("rawtypes") // the settings' type is the connector's affair
    Duration believableAfter(Shipment shipment) {
        return integrations.consult(
                connection(shipment),
                BookingRecovery.class,
                (BookingRecovery recovery, Opened<?> opened) -> recovery.believableAfter());
    }

    /** What the carrier sold under the shipment's reference. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    Optional<CarrierShipment> find(Shipment shipment) {
        return integrations.call(
                connection(shipment),
                BookingRecovery.class,
                about("shipment.find", shipment),
                (recovery, opened) ->
                        (Optional<CarrierShipment>) recovery.find(opened, shipment.order()));
    }

    /** The labels once more; none when the carrier does not have them. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    List<ShippingDocument> reprint(Shipment shipment) {
        return integrations.call(
                connection(shipment),
                Reprinting.class,
                about("shipment.reprint", shipment),
                (reprinting, opened) ->
                        (List<ShippingDocument>)
                                reprinting.reprint(
                                        opened,
                                        shipment.ref(),
                                        requireNonNull(shipment.plan().label())));
    }

    /** Why the carrier would reject the shipment; nothing is bought. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    List<Reason> check(Shipment ready) {
        return integrations.call(
                connection(ready),
                DryRun.class,
                about("shipment.validate", ready),
                (dryRun, opened) -> (List<Reason>) dryRun.check(opened, ready.order()));
    }

    /** Who took a parcel; empty while there is no proof of it. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    Optional<ShippingDocument> proof(Shipment shipment, int position) {
        return integrations.call(
                connection(shipment),
                ProofsOfDelivery.class,
                about("shipment.proof", shipment),
                (proofs, opened) ->
                        (Optional<ShippingDocument>)
                                proofs.proof(opened, shipment.ref(), position));
    }

    /** Whether single parcels of a shipment can be taken back. */
    @SuppressWarnings("rawtypes") // the settings' type is the connector's affair
    boolean voidsPartly(UUID integration) {
        return integrations.consult(
                integration,
                Voiding.class,
                (Voiding voiding, Opened<?> opened) -> voiding.partly());
    }

    /** Asks the carrier to take parcels back. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    VoidOutcome takeBack(Shipment shipment) {
        return integrations.call(
                connection(shipment),
                Voiding.class,
                about("shipment.void", shipment),
                (voiding, opened) ->
                        voiding.takeBack(
                                opened, shipment.ref(), shipment.purchase().voidPositions()));
    }

    /** The services that bring parcels back. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    List<ServiceOffer> returnServices(UUID integration, Place from, Place to) {
        return integrations.call(
                integration,
                Returns.class,
                "shipment.return-services",
                (returns, opened) ->
                        (List<ServiceOffer>)
                                returns.returnServices(opened, from.address(), to.address()));
    }

    private static Purpose about(String operation, Shipment shipment) {
        return new Purpose(operation, Set.of(shipment.id()));
    }

    /**
     * @throws Problem when the connection was deleted: then nobody can ask any more
     */
    private static UUID connection(Shipment shipment) {
        var carrier = shipment.carrier();
        var id = carrier == null ? null : carrier.integrationId();
        if (id == null) {
            throw new Problem(ShipmentsProblem.NO_CONNECTION);
        }
        return id;
    }
}
