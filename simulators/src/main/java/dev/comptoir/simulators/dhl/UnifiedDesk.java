package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /track/shipments}: Shipment Tracking - Unified, with its budget of a day. */
final class UnifiedDesk {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private record Words(String statusCode, String status, String text) {}

    private record Day(String key, LocalDate date) {}

    private final DhlAccounts accounts;
    private final Journeys journeys;
    private final Settings settings;
    private final Clock clock;
    private final Map<Day, Integer> calls = new HashMap<>();

    UnifiedDesk(DhlAccounts accounts, Journeys journeys, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.journeys = journeys;
        this.settings = settings;
        this.clock = clock;
    }

    synchronized Response track(Request request) {
        var key = request.headers().first("DHL-API-Key").orElse("");
        if (accounts.parcelDe().stream().noneMatch(one -> one.apiKey().equals(key))) {
            throw ParcelRefusal.unauthorized();
        }
        var today = new Day(key, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (calls.merge(today, 1, Integer::sum) > settings.number(DhlSimulator.TRACKING_PER_DAY)) {
            throw ParcelRefusal.tooMany();
        }
        var number = request.parameters().getOrDefault("trackingNumber", "");
        if (!journeys.knows(number)) {
            throw ParcelRefusal.notFound();
        }
        var service = number.startsWith("JD") ? "express" : "parcel-de";
        var events = new ArrayList<Map<String, Object>>();
        for (var scan : journeys.scans(number, clock.instant()).reversed()) {
            var event = event(scan);
            if (event != null) {
                events.add(event);
            }
        }
        return Response.json(
                200,
                Map.of(
                        "shipments",
                        List.of(Map.of("id", number, "service", service, "events", events))));
    }

    synchronized void forget() {
        calls.clear();
    }

    private static @Nullable Map<String, Object> event(Journeys.Scan scan) {
        var words = words(scan.stage());
        return words == null
                ? null
                : Map.of(
                        "timestamp", MOMENT.format(scan.at().atOffset(ZoneOffset.ofHours(1))),
                        "statusCode", words.statusCode(),
                        "status", words.status(),
                        "description", words.text(),
                        "location",
                                Map.of(
                                        "address",
                                        Map.of("countryCode", "DE", "addressLocality", "Bonn")));
    }

    private static @Nullable Words words(Journeys.Stage stage) {
        return switch (stage) {
            case ANNOUNCED -> new Words("pre-transit", "VA", "The shipment was announced");
            case ACCEPTED -> new Words("transit", "ES", "The shipment was handed in");
            case IN_TRANSIT -> new Words("transit", "NB", "The shipment was processed");
            case ARRIVED -> new Words("transit", "EE", "Arrived at the delivery base");
            case CUSTOMS -> new Words("transit", "ZO", "The shipment is being cleared");
            case OUT_FOR_DELIVERY -> new Words("transit", "PO", "Loaded into the delivery vehicle");
            case ATTEMPT_FAILED -> new Words("failure", "ZN", "Could not be delivered");
            case AT_PICKUP_POINT -> new Words("transit", "LA", "Ready to be fetched");
            case EXCEPTION -> new Words("failure", "BV", "The shipment is delayed");
            case DELIVERED -> new Words("delivered", "ZU", "Delivered");
            case RETURNING, RETURNED -> new Words("failure", "BV", "On its way back to the sender");
            case CANCELLED -> null;
        };
    }
}
