package dev.comptoir.connectors.ups;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.StatusTable;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingPace;
import dev.comptoir.shipping.spi.TrackingQuery;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks where parcels are, one by one: UPS has no call for several. */
final class UpsTracking {

    /** UPS publishes no limit and answers 429 when it has had enough; this is prudence. */
    static final TrackingPace PACE = new TrackingPace(1, 20_000, Duration.ofMillis(250));

    static final StatusTable STATUSES = StatusTable.beside(UpsTracking.class);

    /** Nothing under the number yet, and a number that is none of UPS's. */
    private static final Set<String> NOT_KNOWN = Set.of("TW0001", "TV1002");

    private UpsTracking() {}

    static TrackingAnswer track(Opened<UpsSettings> connection, TrackingQuery query) {
        try {
            var answer =
                    UpsSession.api(connection)
                            .track(
                                    UpsSession.transactionId(),
                                    UpsSession.SOURCE,
                                    query.trackingNumber());
            return read(query.trackingNumber(), answer);
        } catch (ProviderFault fault) {
            var code = fault.providerCode().orElse("");
            if (NOT_KNOWN.contains(code)) {
                return new TrackingAnswer.NotKnown(
                        query.trackingNumber(), new Reason(code, fault.words()));
            }
            throw fault;
        }
    }

    static TrackingAnswer read(String number, UpsTrackWire.TrackAnswer answer) {
        if (answer.trackResponse() == null) {
            throw UpsSession.foreign("The answer to a tracking number holds no trackResponse.");
        }
        var shipments = UpsBooked.list(answer.trackResponse().shipment());
        var parcels =
                shipments.stream()
                        .flatMap(shipment -> UpsBooked.list(shipment.parcels()).stream())
                        .toList();
        return parcels.stream()
                .filter(parcel -> parcels.size() == 1 || number.equals(parcel.trackingNumber()))
                .findFirst()
                .map(parcel -> known(number, parcel))
                .orElseGet(() -> new TrackingAnswer.NotKnown(number, reason(answer)));
    }

    private static Reason reason(UpsTrackWire.TrackAnswer answer) {
        var response = answer.trackResponse();
        return UpsBooked.list(response == null ? null : response.shipment()).stream()
                .flatMap(shipment -> UpsBooked.list(shipment.warnings()).stream())
                .findFirst()
                .map(warning ->
                        new Reason(
                                warning.code(),
                                requireNonNullElse(warning.message(), "UPS gives no reason.")))
                .orElseGet(() -> new Reason(null, "UPS tells nothing of this number."));
    }

    private static TrackingAnswer known(String number, UpsTrackWire.Parcel parcel) {
        var taker =
                parcel.deliveryInformation() == null
                        ? null
                        : parcel.deliveryInformation().receivedBy();
        return new TrackingAnswer.Known(
                number,
                UpsBooked.list(parcel.activity()).stream()
                        .flatMap(activity -> UpsEvents.read(activity).stream())
                        .toList(),
                expected(parcel),
                taker == null || taker.isBlank() ? null : taker.strip());
    }

    /** The rescheduled day, else the scheduled one; none once it is delivered. */
    private static Delivery expected(UpsTrackWire.Parcel parcel) {
        var dates =
                UpsBooked.list(parcel.deliveryDate()).stream()
                        .filter(date -> date.type() != null && date.date() != null)
                        .collect(
                                Collectors.toMap(
                                        date -> requireNonNullElse(date.type(), ""),
                                        date -> requireNonNullElse(date.date(), ""),
                                        (first, second) -> first));
        var day = UpsEvents.date(dates.getOrDefault("RDD", dates.get("SDD")));
        var time = parcel.deliveryTime();
        return dates.containsKey("DEL") || day == null
                ? Delivery.unknown()
                : new Delivery(
                        day, time == null ? null : UpsEvents.time(time.endTime()), null, false);
    }
}
