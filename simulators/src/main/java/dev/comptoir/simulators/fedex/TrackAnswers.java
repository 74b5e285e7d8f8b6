package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Journeys.Scan;
import dev.comptoir.simulators.kit.Journeys.Stage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How FedEx words where a parcel is: codes of its reference guide. */
final class TrackAnswers {

    private static final ZoneId PLACE = ZoneId.of("Europe/Paris");

    record Complete(String trackingNumber, List<Result> trackResults) {}

    record Result(
            NumberInfo trackingNumberInfo,
            @Nullable Additional additionalTrackingInfo,
            @Nullable Status latestStatusDetail,
            @Nullable List<Moment> dateAndTimes,
            @Nullable Pieces packageDetails,
            @Nullable Delivered deliveryDetails,
            @Nullable List<Event> scanEvents,
            @Nullable Failure error) {}

    record NumberInfo(
            String trackingNumber,
            @Nullable String trackingNumberUniqueId,
            @Nullable String carrierCode) {}

    record Additional(List<Identifier> packageIdentifiers, boolean hasAssociatedShipments) {}

    record Identifier(String type, List<String> values, String trackingNumberUniqueId) {}

    record Status(String code, String derivedCode, String description, String statusByLocale) {}

    record Moment(String type, String dateTime) {}

    record Pieces(String sequenceNumber, String count) {}

    record Delivered(@Nullable String receivedByName, String deliveryAttempts) {}

    record Event(
            String date,
            String eventType,
            String eventDescription,
            String exceptionCode,
            String exceptionDescription,
            Place scanLocation,
            String derivedStatusCode,
            String derivedStatus) {}

    record Place(String city, String countryCode, boolean residential) {}

    record Failure(String code, String message) {}

    /** FedEx's words for a stage. */
    private record Words(String code, String derived, String text, String exception) {}

    private final FedexDesk desk;
    private final Consignment consignment;
    private final Instant now;

    TrackAnswers(FedexDesk desk, Consignment consignment, Instant now) {
        this.desk = desk;
        this.now = now;
        this.consignment = consignment;
    }

    static Result notFound(String number) {
        return new Result(
                new NumberInfo(number, null, null),
                null,
                null,
                null,
                null,
                null,
                null,
                new Failure(
                        "TRACKING.TRACKINGNUMBER.NOTFOUND",
                        "Tracking number cannot be found. Please correct it and try again."));
    }

    Result result(String number, boolean withScans) {
        var scans = desk.journeys.scans(number, now);
        var latest = words(scans.getLast().stage());
        var delivered = scans.getLast().stage() == Stage.DELIVERED;
        return new Result(
                new NumberInfo(number, unique(number), "FDXE"),
                new Additional(identifiers(number), consignment.numbers().size() > 1),
                new Status(latest.code(), latest.derived(), latest.text(), latest.text()),
                moments(scans),
                new Pieces(
                        Integer.toString(consignment.numbers().indexOf(number) + 1),
                        Integer.toString(consignment.numbers().size())),
                delivered ? new Delivered(consignment.receiver(), "1") : null,
                withScans ? scans.reversed().stream().map(this::event).toList() : null,
                null);
    }

    /** Another parcel that had the same number two years ago. */
    Result older(String number) {
        var then = now.minus(700, ChronoUnit.DAYS);
        var words = words(Stage.DELIVERED);
        return new Result(
                new NumberInfo(number, "1~" + number + "~old", "FDXE"),
                null,
                new Status(words.code(), words.derived(), words.text(), words.text()),
                List.of(new Moment("SHIP", at(then)), new Moment("ACTUAL_DELIVERY", at(then))),
                new Pieces("1", "1"),
                new Delivered("SOMEBODY ELSE", "1"),
                List.of(event(new Scan(Stage.DELIVERED, then))),
                null);
    }

    private String unique(String number) {
        return "%s~%s~FX".formatted(consignment.shipDate(), number);
    }

    private List<Identifier> identifiers(String number) {
        var references =
                consignment.references().stream()
                        .map(value -> new Identifier("CUSTOMER_REFERENCE", List.of(value), ""));
        var master =
                consignment.numbers().size() > 1
                        ? Stream.of(
                                new Identifier(
                                        "STANDARD_MPS",
                                        List.of(consignment.master()),
                                        unique(number)))
                        : Stream.<Identifier>empty();
        return Stream.concat(references, master).toList();
    }

    private List<Moment> moments(List<Scan> scans) {
        var ship = new Moment("SHIP", consignment.shipDate() + "T00:00:00+01:00");
        var last = scans.getLast();
        return last.stage() == Stage.DELIVERED
                ? List.of(ship, new Moment("ACTUAL_DELIVERY", at(last.at())))
                : List.of(
                        ship,
                        new Moment(
                                "ESTIMATED_DELIVERY",
                                at(scans.getFirst().at().plus(51, ChronoUnit.HOURS))));
    }

    private Event event(Scan scan) {
        var words = words(scan.stage());
        var failed = !words.exception().isEmpty();
        var early = scan.stage().compareTo(Stage.ARRIVED) < 0 || scan.stage() == Stage.CANCELLED;
        return new Event(
                at(scan.at()),
                words.code(),
                words.text(),
                words.exception(),
                failed ? "Customer not available or business closed" : "",
                new Place(
                        early ? consignment.fromCity() : consignment.toCity(),
                        early ? consignment.fromCountry() : consignment.toCountry(),
                        false),
                words.derived(),
                words.text());
    }

    private static String at(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(PLACE).toOffsetDateTime());
    }

    private static Words words(Stage stage) {
        return switch (stage) {
            case ANNOUNCED -> new Words("OC", "IN", "Shipment information sent to FedEx", "");
            case ACCEPTED -> new Words("PU", "PU", "Picked up", "");
            case IN_TRANSIT -> new Words("DP", "IT", "Left FedEx origin facility", "");
            case ARRIVED -> new Words("AR", "IT", "Arrived at FedEx location", "");
            case CUSTOMS -> new Words("CD", "CD", "Clearance delay", "");
            case OUT_FOR_DELIVERY -> new Words("OD", "OD", "On FedEx vehicle for delivery", "");
            case ATTEMPT_FAILED -> new Words("DE", "DE", "Delivery exception", "007");
            case AT_PICKUP_POINT -> new Words("HP", "HP", "Ready for recipient pickup", "");
            case EXCEPTION -> new Words("SE", "SE", "Shipment exception", "099");
            case DELIVERED -> new Words("DL", "DL", "Delivered", "");
            case RETURNING, RETURNED -> new Words("RS", "RS", "Returning package to shipper", "");
            case CANCELLED -> new Words("CA", "CA", "Shipment cancelled by sender", "");
        };
    }
}
