package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.UpsRefusal.invalid;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.ups.ShipRequests.LabelSpecification;
import dev.comptoir.simulators.ups.ShipRequests.Recovery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/labels/{version}/recovery}, and what labels look like. */
final class UpsLabels {

    private static final Duration KEPT = Duration.ofDays(30);

    private final UpsCalls calls;
    private final UpsShipments shipments;
    private final Clock clock;

    UpsLabels(UpsCalls calls, UpsShipments shipments, Clock clock) {
        this.calls = calls;
        this.shipments = shipments;
        this.clock = clock;
    }

    Response recover(Request request) {
        var account = calls.caller(request, "shipping");
        var asked =
                UpsCalls.read(
                        request,
                        ShipRequests.RecoveryEnvelope.class,
                        ShipRequests.RecoveryEnvelope::labelRecoveryRequest);
        var format = format(asked.labelSpecification());
        var number = ShipValidation.text(asked.trackingNumber());
        if (!number.isEmpty()) {
            return answer(one(account, number), List.of(number), format);
        }
        var found = shipments.ofReference(account.shipperNumber(), reference(asked, account));
        if (found.isEmpty()) {
            throw notFound();
        }
        return found.size() > 1
                ? candidates(found)
                : answer(found.getFirst(), found.getFirst().numbers(), format);
    }

    private UpsShipments.Sold one(UpsAccount account, String number) {
        return shipments
                .ofNumber(number)
                .filter(sold -> sold.shipperNumber().equals(account.shipperNumber()))
                .orElseThrow(UpsLabels::notFound);
    }

    private static String reference(Recovery asked, UpsAccount account) {
        var values = asked.referenceValues();
        var reference = values == null ? null : values.referenceNumber();
        if (values == null || reference == null) {
            throw invalid(
                    "300005",
                    "Either tracking number or combination of reference plus shipper number"
                            + " required");
        }
        if (!account.shipperNumber().equals(values.shipperNumber())) {
            throw invalid("300031", "Invalid Shipper Number");
        }
        return ShipValidation.text(reference.value());
    }

    private Response answer(UpsShipments.Sold sold, List<String> numbers, String format) {
        var now = clock.instant();
        if (shipments.ledger().find(sold.id()).orElseThrow().takenBack().containsAll(numbers)) {
            throw invalid(
                    "300033",
                    "The shipment for which you are trying to recover a label or Receipt has been"
                            + " voided.");
        }
        if (now.isAfter(sold.at().plus(KEPT))) {
            throw invalid("300006", "Label is unavailable -- the label is expired");
        }
        var delivered =
                numbers.stream()
                        .flatMap(number -> shipments.journeys().scans(number, now).stream())
                        .anyMatch(scan -> scan.stage() == Journeys.Stage.DELIVERED);
        if (delivered) {
            throw invalid(
                    "300002",
                    "Label is unavailable -- the package has been sent to the destination address");
        }
        var results =
                numbers.stream()
                        .map(number ->
                                new Shipped.LabelResult(
                                        number,
                                        new Shipped.LabelImage(
                                                new Shipped.Kind(format),
                                                image(format, sold.label(number)),
                                                html(format, number))))
                        .toList();
        return json(
                new Shipped.RecoveryResponse(
                        Shipped.PlainHeader.SUCCESS, sold.id(), results, null));
    }

    private static Response candidates(List<UpsShipments.Sold> found) {
        var numbers =
                found.stream()
                        .flatMap(sold -> sold.numbers().stream())
                        .map(Shipped.Candidate::new)
                        .toList();
        return json(new Shipped.RecoveryResponse(Shipped.PlainHeader.SUCCESS, null, null, numbers));
    }

    private static Response json(Shipped.RecoveryResponse answer) {
        return Response.json(
                200, UpsCalls.MAPPER.valueToTree(new Shipped.RecoveryEnvelope(answer)));
    }

    private static UpsRefusal notFound() {
        return invalid(
                "9801031",
                "The shipment for the requested tracking number or the combination of reference number"
                        + " plus shipper number could not be found. Please check the submitted data or"
                        + " wait until the shipment is processed.");
    }

    private static String format(@Nullable LabelSpecification specification) {
        var format =
                specification == null || specification.labelImageFormat() == null
                        ? "GIF"
                        : ShipValidation.text(specification.labelImageFormat().code());
        if (!Set.of("GIF", "PDF", "ZPL", "EPL", "SPL").contains(format)) {
            throw invalid("300013", "Invalid Label Print Method");
        }
        return format;
    }

    /** A label in a format, as UPS packs it. */
    static String image(String format, String... lines) {
        return Base64.getEncoder()
                .encodeToString(
                        switch (format) {
                            case "GIF" -> Papers.gif(lines);
                            case "PDF" -> Papers.pdf(lines);
                            default -> Papers.zpl(lines);
                        });
    }

    /** The page that shows an image in a browser; images have one. */
    static @Nullable String html(String format, String number) {
        return format.equals("GIF")
                ? Base64.getEncoder()
                        .encodeToString(
                                "<html><body><img src=\"./label%s.gif\"></body></html>"
                                        .formatted(number)
                                        .getBytes(StandardCharsets.UTF_8))
                : null;
    }
}
