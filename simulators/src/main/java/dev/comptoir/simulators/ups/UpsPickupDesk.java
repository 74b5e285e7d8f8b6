package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.ShipValidation.fits;
import static dev.comptoir.simulators.ups.ShipValidation.list;
import static dev.comptoir.simulators.ups.ShipValidation.text;
import static dev.comptoir.simulators.ups.UpsRefusal.invalid;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.ups.PickupMessages.Creation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** {@code POST /api/pickupcreation/{version}/pickup} and {@code DELETE …/pickup/{CancelBy}}. */
final class UpsPickupDesk {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HHmm");
    private static final Rated.Notice RATED = new Rated.Notice("01", "Rate available");
    private static final Rated.Notice NOT_ASKED = new Rated.Notice("04", "Rate not requested");
    private static final int MOST_DAYS_AHEAD = 14;

    private final UpsCalls calls;
    private final UpsShipments shipments;
    private final Clock clock;
    private int sequence = ThreadLocalRandom.current().nextInt(0x1000000);

    UpsPickupDesk(UpsCalls calls, UpsShipments shipments, Clock clock) {
        this.calls = calls;
        this.shipments = shipments;
        this.clock = clock;
    }

    Response schedule(Request request) {
        var account = calls.caller(request, "pickup");
        var asked =
                UpsCalls.read(
                        request,
                        PickupMessages.Envelope.class,
                        PickupMessages.Envelope::pickupCreationRequest);
        var country = check(asked, account);
        var prn = prn();
        shipments
                .ledger()
                .sold(prn, "pickup", text(asked.referenceNumber()), List.of(prn), clock.instant());
        var rated = "Y".equals(asked.ratePickupIndicator());
        var price = country.currency().getCurrencyCode();
        var result =
                rated
                        ? new PickupMessages.RateResult(
                                "FD",
                                price,
                                BigDecimal.valueOf(650, 2)
                                        .multiply(country.perEuro())
                                        .setScale(
                                                country.currency().getDefaultFractionDigits(),
                                                RoundingMode.HALF_UP)
                                        .toPlainString())
                        : null;
        return Response.json(
                200,
                UpsCalls.MAPPER.valueToTree(
                        new PickupMessages.Created(
                                new PickupMessages.CreationResponse(
                                        Shipped.PlainHeader.SUCCESS,
                                        prn,
                                        rated ? RATED : NOT_ASKED,
                                        result))));
    }

    Response cancel(Request request, Map<String, String> path) {
        calls.caller(request, "pickup");
        var prn = request.headers().first("Prn").orElse("");
        if (!path.getOrDefault("by", "").equals("02") || prn.isEmpty()) {
            throw invalid("9510123", "Missing or invalid PRN");
        }
        var pickup =
                shipments
                        .ledger()
                        .find(prn)
                        .orElseThrow(() -> invalid("9510124", "The pickup request was not found."));
        if (pickup.voided()) {
            throw invalid(
                    "190107",
                    "The Pickup Request associated with this shipment has previously been canceled");
        }
        shipments.ledger().takenBack(prn, Set.of(prn));
        return Response.json(
                200,
                UpsCalls.MAPPER.valueToTree(
                        new PickupMessages.Cancelled(
                                new PickupMessages.CancelResponse(
                                        Shipped.PlainHeader.SUCCESS, "01"))));
    }

    private Country check(Creation asked, UpsAccount account) {
        var shipper = asked.shipper() == null ? null : asked.shipper().account();
        if (shipper == null || !account.shipperNumber().equals(shipper.accountNumber())) {
            throw invalid("9510110", "Missing or invalid AccountNumber");
        }
        var place = asked.pickupAddress();
        if (place == null
                || !fits(place.companyName(), 27)
                || !fits(place.contactName(), 22)
                || list(place.addressLine()).size() != 1
                || !fits(list(place.addressLine()).getFirst(), 73)
                || !fits(place.city(), 50)
                || place.phone() == null
                || !fits(place.phone().number(), 25)) {
            throw invalid("9510111", "Missing or invalid pickup address");
        }
        pieces(asked);
        times(asked);
        if (text(asked.specialInstruction()).length() > 57) {
            throw invalid("9510116", "Missing or invalid SpecialInstruction");
        }
        return Country.of(text(place.countryCode()))
                .orElseThrow(() -> invalid("9510112", "Missing or invalid CountryCode"));
    }

    private static void pieces(Creation asked) {
        var fine =
                !list(asked.pickupPiece()).isEmpty()
                        && list(asked.pickupPiece()).stream()
                                .allMatch(piece ->
                                        text(piece.serviceCode()).matches("\\d{3}")
                                                && text(piece.quantity()).matches("[1-9]\\d{0,2}")
                                                && "01".equals(piece.containerCode()));
        if (!fine) {
            throw invalid("9510115", "Missing or invalid PickupPiece");
        }
        var weight = asked.totalWeight() == null ? "" : text(asked.totalWeight().weight());
        if (!weight.isEmpty() && !weight.matches("\\d{1,4}(\\.\\d)?")) {
            throw invalid("9510117", "Missing or invalid TotalWeight");
        }
    }

    private void times(Creation asked) {
        var info = asked.pickupDateInfo();
        try {
            var day =
                    LocalDate.parse(
                            text(info == null ? null : info.pickupDate()),
                            DateTimeFormatter.BASIC_ISO_DATE);
            var ready = LocalTime.parse(text(info == null ? null : info.readyTime()), CLOCK);
            var close = LocalTime.parse(text(info == null ? null : info.closeTime()), CLOCK);
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY
                    || day.isBefore(today)
                    || day.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
                throw invalid("9510113", "The requested pickup date is not available.");
            }
            if (!ready.plusHours(1).isBefore(close)) {
                throw invalid(
                        "9510114",
                        "The time between ready and close is shorter than the lead time.");
            }
        } catch (DateTimeException unreadable) {
            throw invalid("9510113", "Missing or invalid pickup date or time.");
        }
    }

    private synchronized String prn() {
        return String.format(Locale.ROOT, "2929%07X", ++sequence & 0xFFFFFFF);
    }
}
