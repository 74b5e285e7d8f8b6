package dev.comptoir.connectors.fedex;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.connectors.fedex.FedexTrackWire.Complete;
import dev.comptoir.connectors.fedex.FedexTrackWire.DateAndTime;
import dev.comptoir.connectors.fedex.FedexTrackWire.Result;
import dev.comptoir.connectors.fedex.FedexTrackWire.Scan;
import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads where FedEx says that parcels are. */
final class FedexTracking {

    /** Delivery and shipment exceptions, told apart by a code of their own. */
    static final String EXCEPTION = "exception";

    /** Codes of events, which are also those of states. */
    static final String EVENT = "event";

    private static final List<String> EXPECTED =
            List.of("APPOINTMENT_DELIVERY", "ESTIMATED_DELIVERY", "COMMITMENT");

    private FedexTracking() {}

    /** All results of an answer or a push, whatever its outer parts are. */
    static List<Complete> complete(FedexTrackWire.Answer answer) {
        var output = answer.output();
        var inside = output == null ? null : output.completeTrackResults();
        var all =
                new ArrayList<>(
                        FedexWire.list(inside == null ? answer.completeTrackResults() : inside));
        FedexWire.list(answer.trackResults())
                .forEach(result -> all.add(new Complete(number(result), List.of(result))));
        return all;
    }

    static @Nullable String number(Result result) {
        var info = result.trackingNumberInfo();
        return info == null ? null : info.trackingNumber();
    }

    static TrackingAnswer read(String number, Result result) {
        var error = result.error();
        if (error != null) {
            return notKnown(number, error.code(), error.message());
        }
        var events =
                FedexWire.list(result.scanEvents()).stream()
                        .flatMap(scan -> event(scan).stream())
                        .toList();
        return new TrackingAnswer.Known(
                number, events, expected(result), receivedBy(result).orElse(null));
    }

    static TrackingAnswer.NotKnown notKnown(
            String number, @Nullable String code, @Nullable String message) {
        return new TrackingAnswer.NotKnown(
                number,
                new Reason(
                        code, requireNonNullElse(message, "FedEx says nothing of this parcel.")));
    }

    /** None for a scan without readable date or without any code. */
    private static Optional<TrackingEvent> event(Scan scan) {
        var keys = keys(scan);
        return keys.isEmpty()
                ? Optional.empty()
                : FedexTimes.local(scan.date())
                        .map(at ->
                                new TrackingEvent(
                                        at.dateTime(),
                                        at.offset(),
                                        keys,
                                        label(scan),
                                        place(scan),
                                        country(scan).orElse(null)));
    }

    /**
     * The exception first, since it says most, then the event, then the state that FedEx derives
     * from it.
     */
    private static List<StatusKey> keys(Scan scan) {
        var event = FedexParties.text(scan.eventType());
        var exception = FedexParties.text(scan.exceptionCode());
        var derived = FedexParties.text(scan.derivedStatusCode());
        var keys = new LinkedHashSet<StatusKey>();
        if (!event.isEmpty() && !exception.isEmpty()) {
            keys.add(new StatusKey(EXCEPTION, event + "/" + exception));
        }
        if (!event.isEmpty()) {
            keys.add(new StatusKey(EVENT, event));
        }
        if (!derived.isEmpty()) {
            keys.add(new StatusKey(EVENT, derived));
        }
        return List.copyOf(keys);
    }

    private static String label(Scan scan) {
        var words =
                Stream.of(
                                FedexParties.text(scan.eventDescription()),
                                FedexParties.text(scan.exceptionDescription()))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(": "));
        return words.isEmpty() ? "FedEx " + FedexParties.text(scan.eventType()) : words;
    }

    private static @Nullable String place(Scan scan) {
        var location = scan.scanLocation();
        if (location == null) {
            return null;
        }
        var words =
                Stream.of(
                                FedexParties.text(location.city()),
                                FedexParties.text(location.stateOrProvinceCode()))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    private static Optional<Country> country(Scan scan) {
        return Optional.ofNullable(scan.scanLocation())
                .map(FedexTrackWire.ScanLocation::countryCode)
                .map(code -> code.strip().toUpperCase(Locale.ROOT))
                .filter(Country::exists)
                .map(Country::valueOf);
    }

    private static Delivery expected(Result result) {
        var dates = FedexWire.list(result.dateAndTimes());
        var window = result.estimatedDeliveryTimeWindow();
        var told =
                Stream.concat(
                                EXPECTED.stream().flatMap(type -> ofType(dates, type)),
                                Stream.ofNullable(
                                                window == null || window.window() == null
                                                        ? null
                                                        : window.window().ends())
                                        .flatMap(text -> FedexTimes.local(text).stream()))
                        .findFirst();
        return told.map(at -> new Delivery(at.date(), at.time(), null, false))
                .orElseGet(Delivery::unknown);
    }

    static Stream<FedexTimes.Local> ofType(List<DateAndTime> dates, String type) {
        return dates.stream()
                .filter(date -> type.equals(date.type()))
                .flatMap(date -> FedexTimes.local(date.dateTime()).stream());
    }

    private static Optional<String> receivedBy(Result result) {
        return Optional.ofNullable(result.deliveryDetails())
                .map(details ->
                        FedexParties.blank(details.receivedByName())
                                ? FedexParties.text(details.signedByName())
                                : FedexParties.text(details.receivedByName()))
                .filter(name -> !name.isBlank());
    }
}
