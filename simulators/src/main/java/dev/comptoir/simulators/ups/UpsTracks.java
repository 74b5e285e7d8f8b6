package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.UpsRefusal.invalid;

import dev.comptoir.simulators.kit.Journeys.Scan;
import dev.comptoir.simulators.kit.Journeys.Stage;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code GET /api/track/v1/details/{number}}, and the same event as Track Alert would tell it.
 * Local time is that of the country, roughly.
 */
final class UpsTracks {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    private static final Duration WAY = Duration.ofHours(51);
    private static final String TAKER = "FONTAINE";

    private final UpsCalls calls;
    private final UpsShipments shipments;
    private final Clock clock;

    UpsTracks(UpsCalls calls, UpsShipments shipments, Clock clock) {
        this.calls = calls;
        this.shipments = shipments;
        this.clock = clock;
    }

    Response track(Request request, Map<String, String> path) {
        calls.caller(request, "tracking");
        if (request.headers().first("transId").isEmpty()) {
            throw invalid("TV0001", "Missing transId");
        }
        if (request.headers().first("transactionSrc").isEmpty()) {
            throw invalid("TV0002", "Missing transactionSrc");
        }
        var number = path.getOrDefault("number", "").toUpperCase(Locale.ROOT);
        if (!number.matches("1Z[0-9A-Z]{16}")) {
            throw invalid("TV1002", "Invalid inquiry number");
        }
        var shipment =
                shipments
                        .ofNumber(number)
                        .map(sold -> known(sold, number))
                        .orElseGet(() ->
                                new TrackAnswers.Shipment(
                                        number,
                                        null,
                                        List.of(
                                                new TrackAnswers.Warning(
                                                        "TW0001",
                                                        "Tracking Information Not Found"))));
        return Response.json(
                200,
                Json.read(
                        Json.write(
                                new TrackAnswers.Envelope(
                                        new TrackAnswers.TrackResponse(List.of(shipment))))));
    }

    /** What Track Alert tells about the newest event of a parcel. */
    byte[] told(String number) {
        var sold = shipments.ofNumber(number).orElseThrow();
        var scan = shipments.journeys().scans(number, clock.instant()).getLast();
        var stage = TrackStage.of(scan.stage());
        var local = local(sold, scan);
        var delivered = scan.stage() == Stage.DELIVERED;
        return Json.write(
                new TrackAnswers.Told(
                        number,
                        local.format(DATE),
                        local.format(TIME),
                        new TrackAnswers.ToldPlace(city(country(sold, scan)), country(sold, scan)),
                        new TrackAnswers.ToldStatus(
                                stage.type(), stage.code(), stage.words(), stage.statusCode()),
                        due(sold).format(DATE),
                        delivered ? local.format(DATE) : null,
                        delivered ? local.format(TIME) : null,
                        gmt(scan.at()).format(DATE),
                        gmt(scan.at()).format(TIME),
                        local.getOffset().getId().replace("Z", "+00:00").replace(':', '.'),
                        delivered ? TAKER : null));
    }

    private TrackAnswers.Shipment known(UpsShipments.Sold sold, String number) {
        var scans = shipments.journeys().scans(number, clock.instant()).reversed();
        var last = scans.getFirst();
        var delivered = last.stage() == Stage.DELIVERED;
        var parcel =
                new TrackAnswers.Parcel(
                        number,
                        List.of(
                                delivered
                                        ? new TrackAnswers.DeliveryDate(
                                                "DEL", local(sold, last).format(DATE))
                                        : new TrackAnswers.DeliveryDate(
                                                "SDD", due(sold).format(DATE))),
                        new TrackAnswers.DeliveryTime(
                                delivered ? "DEL" : "EOD",
                                delivered ? local(sold, last).format(TIME) : "190000"),
                        delivered
                                ? new TrackAnswers.DeliveryInformation("Front Door", TAKER)
                                : null,
                        scans.stream().map(scan -> activity(sold, scan)).toList(),
                        status(last.stage()),
                        sold.numbers().size());
        return new TrackAnswers.Shipment(number, List.of(parcel), null);
    }

    private static TrackAnswers.Activity activity(UpsShipments.Sold sold, Scan scan) {
        var local = local(sold, scan);
        var country = country(sold, scan);
        return new TrackAnswers.Activity(
                new TrackAnswers.Location(
                        new TrackAnswers.Address(city(country), country, country)),
                status(scan.stage()),
                local.format(DATE),
                local.format(TIME),
                gmt(scan.at()).format(DATE),
                local.getOffset().getId().replace("Z", "+00:00"),
                gmt(scan.at()).format(DateTimeFormatter.ofPattern("HH:mm:ss")));
    }

    private static TrackAnswers.Status status(Stage stage) {
        var worded = TrackStage.of(stage);
        return new TrackAnswers.Status(
                worded.type(), worded.words(), worded.code(), worded.statusCode(), worded.words());
    }

    private static String country(UpsShipments.Sold sold, Scan scan) {
        return TrackStage.of(scan.stage()).abroad()
                ? sold.destinationCountry()
                : sold.originCountry();
    }

    private static String city(String country) {
        return "UPS centre " + country;
    }

    private static OffsetDateTime due(UpsShipments.Sold sold) {
        return sold.at().plus(WAY).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime gmt(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime local(UpsShipments.Sold sold, Scan scan) {
        var region = Country.of(country(sold, scan)).map(Country::region).orElseThrow();
        return scan.at()
                .atOffset(
                        switch (region) {
                            case US, CA -> ZoneOffset.ofHours(-5);
                            case EUROPE -> ZoneOffset.ofHours(1);
                            case OTHER -> ZoneOffset.UTC;
                        });
    }
}
