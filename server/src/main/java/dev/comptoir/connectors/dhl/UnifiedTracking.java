package dev.comptoir.connectors.dhl;

import static dev.comptoir.connectors.dhl.ExpressRates.list;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import dev.comptoir.shipping.spi.TrackingQuery;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * DHL's Shipment Tracking - Unified, of all its businesses: {@code GET /track/shipments} with the
 * key of an application. On the first tier 250 calls a day, at first one in five seconds (DHL's
 * page on rate limits).
 */
final class UnifiedTracking {

    /** Where it lives, in the manifest. */
    static final String PLACE = "track";

    static final Duration PAUSE = Duration.ofSeconds(5);

    private static final String SCOPE = "unified";

    private UnifiedTracking() {}

    /**
     * @param service which of DHL's businesses has the parcel: others may have one of this number
     */
    static TrackingAnswer track(
            Opened<?> connection, Secret key, String service, TrackingQuery parcel) {
        var number = parcel.trackingNumber();
        var query = new TreeMap<>(Map.of("trackingNumber", number, "service", service));
        if (parcel.postalCode() != null) {
            query.put("recipientPostalCode", parcel.postalCode());
        }
        try {
            var answer =
                    connection
                            .apiAt(
                                    PLACE,
                                    UnifiedApi.class,
                                    (request, body, execution) -> {
                                        request.getHeaders().set("DHL-API-Key", key.reveal());
                                        return execution.execute(request, body);
                                    })
                            .shipments(query);
            return read(number, service, answer);
        } catch (ProviderFault fault) {
            if (fault.kind() == FaultKind.NOT_FOUND) {
                return new TrackingAnswer.NotKnown(number, new Reason(null, fault.words()));
            }
            throw fault;
        }
    }

    static TrackingAnswer read(String number, String service, UnifiedWire.Answer answer) {
        if (answer.shipments() == null) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    NetworkCause.GARBAGE,
                    "The answer of DHL's tracking holds no shipments.");
        }
        return answer.shipments().stream()
                .filter(shipment ->
                        shipment.service() == null || service.equals(shipment.service()))
                .findFirst()
                .<TrackingAnswer>map(shipment -> known(number, service, shipment))
                .orElseGet(() ->
                        new TrackingAnswer.NotKnown(
                                number, new Reason(null, "DHL tells of no such parcel.")));
    }

    private static TrackingAnswer.Known known(
            String number, String service, UnifiedWire.Shipment shipment) {
        return new TrackingAnswer.Known(
                number,
                list(shipment.events()).stream()
                        .flatMap(event -> event(service, event).stream())
                        .toList(),
                expected(shipment.estimatedTimeOfDelivery()),
                signedBy(shipment).orElse(null));
    }

    /** Empty when it has no readable time or no code: such an event proves nothing. */
    private static Optional<TrackingEvent> event(String service, UnifiedWire.Event event) {
        var keys = new ArrayList<StatusKey>();
        if (event.status() != null && !event.status().isBlank()) {
            keys.add(new StatusKey(service, event.status().strip()));
        }
        if (event.statusCode() != null && !event.statusCode().isBlank()) {
            keys.add(new StatusKey(SCOPE, event.statusCode().strip()));
        }
        var written = event.timestamp();
        if (keys.isEmpty() || written == null) {
            return Optional.empty();
        }
        var label = Rules.first(event.description(), event.status()).orElse(keys.getFirst().code());
        try {
            var at = at(written);
            var place = place(event);
            return Optional.of(
                    new TrackingEvent(
                            at.toLocalDateTime(),
                            written.length() > 19 ? at.getOffset() : null,
                            List.copyOf(keys),
                            label,
                            place == null ? null : place.addressLocality(),
                            country(place)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** With the offset where there is one; without, as if it were UTC. */
    private static OffsetDateTime at(String written) {
        return written.length() > 19
                ? OffsetDateTime.parse(written)
                : LocalDateTime.parse(written).atOffset(ZoneOffset.UTC);
    }

    private static UnifiedWire.@Nullable Address place(UnifiedWire.Event event) {
        return event.location() == null ? null : event.location().address();
    }

    private static @Nullable Country country(UnifiedWire.@Nullable Address place) {
        var code = place == null ? null : place.countryCode();
        return code != null && Country.exists(code) ? new Country(code) : null;
    }

    private static Delivery expected(@Nullable String written) {
        try {
            return written == null || written.length() < 10
                    ? Delivery.unknown()
                    : new Delivery(LocalDate.parse(written.substring(0, 10)), null, null, false);
        } catch (DateTimeException unreadable) {
            return Delivery.unknown();
        }
    }

    private static Optional<String> signedBy(UnifiedWire.Shipment shipment) {
        return Optional.ofNullable(shipment.details())
                .map(UnifiedWire.Details::proofOfDelivery)
                .map(UnifiedWire.Proof::signed)
                .flatMap(person -> Rules.first(person.name(), person.familyName()));
    }
}
