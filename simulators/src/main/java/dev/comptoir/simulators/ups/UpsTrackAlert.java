package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.UpsRefusal.invalid;

import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;

/** {@code POST /api/track/v2/subscription/{type}/package}. */
final class UpsTrackAlert {

    private static final int MOST = 100;

    private final UpsCalls calls;

    UpsTrackAlert(UpsCalls calls) {
        this.calls = calls;
    }

    Response subscribe(Request request, Map<String, String> path) {
        calls.caller(request, "track-alert");
        if (request.headers().first("transId").isEmpty()) {
            throw invalid("VSS002", "Missing transId");
        }
        if (request.headers().first("transactionSrc").isEmpty()) {
            throw invalid("VSS004", "Missing transactionSrc");
        }
        if (!Set.of("standard", "enhanced").contains(path.getOrDefault("type", ""))) {
            throw invalid(
                    "VSS930",
                    "Type is missing or invalid, The Subscription request has been rejected.");
        }
        var numbers = numbers(read(request));
        var valid = numbers.stream().filter(UpsTrackAlert::valid).toList();
        var invalid = numbers.stream().filter(number -> !valid(number)).toList();
        if (valid.isEmpty()) {
            throw invalid(
                    "VSS210",
                    "The Subscription request should have at least one valid tracking number. The"
                            + " Subscription request has been rejected.");
        }
        return Response.json(
                200, new TrackAnswers.Subscribed(valid, invalid.isEmpty() ? null : invalid));
    }

    private static boolean valid(String number) {
        return number.matches("1Z[0-9A-Z]{16}");
    }

    private static TrackAnswers.Subscription read(Request request) {
        try {
            return Json.read(request.body(), TrackAnswers.Subscription.class);
        } catch (JacksonException notJson) {
            throw invalid(
                    "VSS110",
                    "Subscription request is empty or not present. The Subscription request has been"
                            + " rejected.");
        }
    }

    private static List<String> numbers(TrackAnswers.Subscription subscription) {
        if (subscription.locale() == null) {
            throw invalid(
                    "VSS300", "Locale is required. The Subscription request has been rejected.");
        }
        if (!"en_US".equals(subscription.locale())) {
            throw invalid(
                    "VSS310",
                    "Please enter a valid locale. The Subscription request has been rejected");
        }
        var numbers = subscription.trackingNumberList();
        if (numbers == null || numbers.isEmpty()) {
            throw invalid(
                    "VSS200",
                    "Tracking Number List is required. The Subscription request has been rejected.");
        }
        if (numbers.size() > MOST) {
            throw invalid(
                    "VSS220", "You have submitted over 100 tracking numbers which is not allowed.");
        }
        return numbers;
    }
}
