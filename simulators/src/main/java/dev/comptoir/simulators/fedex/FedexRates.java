package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /rate/v1/rates/quotes}. */
final class FedexRates {

    private record Output(List<Reply> rateReplyDetails, String quoteDate) {}

    private record Reply(
            String serviceType,
            String serviceName,
            String packagingType,
            List<Rated> ratedShipmentDetails,
            Operation operationalDetail,
            Commit commit) {}

    private record Rated(
            String rateType,
            String ratedWeightMethod,
            BigDecimal totalDiscounts,
            BigDecimal totalBaseCharge,
            BigDecimal totalNetCharge,
            BigDecimal totalNetFedExCharge,
            BigDecimal totalVatCharge,
            Detail shipmentRateDetail,
            String currency) {}

    private record Detail(
            String currency,
            BigDecimal totalSurcharges,
            BigDecimal totalFreightDiscount,
            List<Surcharge> surCharges,
            @Nullable List<Tax> taxes) {}

    private record Surcharge(String type, String description, BigDecimal amount) {}

    private record Tax(String type, String description, BigDecimal amount) {}

    private record Operation(
            String deliveryDate, String transitTime, boolean ineligibleForMoneyBackGuarantee) {}

    private record Commit(Day dateDetail) {}

    private record Day(String dayFormat) {}

    private final FedexTokens tokens;
    private final Clock clock;

    FedexRates(FedexTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    Response quote(Request request) {
        var account = tokens.caller(request, "rate", clock.instant());
        var asked = Asked.of(request);
        checkAccount(asked, account);
        var shipment = asked.at("requestedShipment");
        shipment.required("pickupType", "PICKUPTYPE.REQUIRED");
        var freight = Freight.check(shipment, "shipper/address", "recipient/address");
        var day = day(shipment);
        var replies =
                FedexService.between(freight.from(), freight.to()).stream()
                        .filter(service -> !account.withoutServices().contains(service.name()))
                        .map(service -> reply(service, freight, account, day))
                        .toList();
        if (replies.isEmpty()) {
            throw FedexRefusal.invalid(
                    "LOCATION.NOSERVICE", "FedEx service is not available between these places.");
        }
        return Answers.ok(request, new Output(replies, day.toString()));
    }

    static void checkAccount(Asked asked, FedexAccount account) {
        if (!asked.text("accountNumber/value").equals(account.accountNumber())) {
            throw FedexRefusal.invalid(
                    "ACCOUNTNUMBER.REGISTRATION.REQUIRED",
                    "Please enter a valid 9-digit FedEx account number or register for a new one.");
        }
    }

    private LocalDate day(Asked shipment) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var text = shipment.text("shipDateStamp");
        try {
            return text.isEmpty() ? today : LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException unreadable) {
            throw FedexRefusal.invalid("SHIPDATESTAMP.INVALID", "The ship date is invalid.");
        }
    }

    private static Reply reply(
            FedexService service, Freight freight, FedexAccount account, LocalDate day) {
        var rated = new ArrayList<Rated>();
        if (account.discountPercent() > 0) {
            rated.add(rated("ACCOUNT", freight, freight.price(service, account.discountPercent())));
        }
        rated.add(rated("LIST", freight, freight.price(service, 0)));
        var arrival = arrival(day, service.days) + "T12:00:00";
        return new Reply(
                service.name(),
                service.words,
                "YOUR_PACKAGING",
                rated,
                new Operation(arrival, service.transitTime(), false),
                new Commit(new Day(arrival)));
    }

    private static Rated rated(String type, Freight freight, Freight.Price price) {
        var money = freight.from().money();
        var surcharges = new ArrayList<Surcharge>();
        surcharges.add(new Surcharge("FUEL", "Fuel Surcharge", price.fuel()));
        if (price.residential().signum() > 0) {
            surcharges.add(
                    new Surcharge(
                            "RESIDENTIAL_DELIVERY", "Residential delivery", price.residential()));
        }
        var taxes =
                price.tax().signum() > 0
                        ? List.of(new Tax("VAT", freight.from().code() + " VAT", price.tax()))
                        : null;
        return new Rated(
                type,
                "ACTUAL",
                price.discount(),
                price.base(),
                price.net(),
                price.withoutTax(),
                price.tax(),
                new Detail(
                        money,
                        price.fuel().add(price.residential()),
                        price.discount(),
                        surcharges,
                        taxes),
                money);
    }

    private static LocalDate arrival(LocalDate day, int days) {
        var arrival = day;
        for (int n = 0; n < days; ) {
            arrival = arrival.plusDays(1);
            if (arrival.getDayOfWeek() != DayOfWeek.SATURDAY
                    && arrival.getDayOfWeek() != DayOfWeek.SUNDAY) {
                n++;
            }
        }
        return arrival;
    }
}
