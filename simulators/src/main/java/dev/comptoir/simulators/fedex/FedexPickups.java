package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code POST /pickup/v1/pickups} and {@code PUT /pickup/v1/pickups/cancel}. */
final class FedexPickups {

    private static final String LOCATION = "LYSA";

    private record Output(
            String pickupConfirmationCode, String message, @Nullable String location) {}

    private record Cancelled(String pickupConfirmationCode, String cancelConfirmationMessage) {}

    private final FedexTokens tokens;
    private final FedexDesk desk;
    private final Clock clock;

    FedexPickups(FedexTokens tokens, FedexDesk desk, Clock clock) {
        this.tokens = tokens;
        this.desk = desk;
        this.clock = clock;
    }

    Response create(Request request) {
        var account = tokens.caller(request, "pickup", clock.instant());
        var asked = Asked.of(request);
        checkAccount(asked, account);
        var carrier = carrier(asked);
        var origin = asked.at("originDetail");
        origin.required("pickupLocation/contact/phoneNumber", "PICKUP.PHONENUMBER.REQUIRED");
        origin.required("pickupLocation/address/city", "PICKUP.CITY.REQUIRED");
        origin.required("customerCloseTime", "PICKUP.CLOSETIME.REQUIRED");
        if (carrier.equals("FDXG")) {
            origin.required("packageLocation", "PICKUP.PACKAGELOCATION.REQUIRED");
        }
        var ready =
                LocalDateTime.parse(
                        origin.required("readyDateTimestamp", "PICKUP.READYDATE.REQUIRED")
                                .replace("Z", ""));
        if (ready.toLocalDate().isBefore(today())) {
            throw FedexRefusal.invalid(
                    "PICKUP.REQUESTED.PREVIOUS.DAY",
                    "Cannot schedule a pickup requested for a previous day.");
        }
        var number = desk.pickupNumber();
        var reference = request.headers().first("x-customer-transaction-id").orElse("");
        desk.ledger.sold(
                id(carrier, ready.toLocalDate(), number),
                "pickup",
                reference,
                List.of(number),
                clock.instant());
        var location = carrier.equals("FDXE") ? LOCATION : null;
        return Answers.ok(request, new Output(number, "Courier on the way", location));
    }

    Response cancel(Request request) {
        var account = tokens.caller(request, "pickup", clock.instant());
        var asked = Asked.of(request);
        checkAccount(asked, account);
        var carrier = carrier(asked);
        var number = asked.required("pickupConfirmationCode", "PICKUP.NUMBER.REQUIRED");
        var day = LocalDate.parse(asked.required("scheduledDate", "PICKUP.SCHEDULEDDATE.REQUIRED"));
        if (day.isBefore(today())) {
            throw FedexRefusal.invalid(
                    "PICKUP.NUMBER.EXPIRED", "PREVIOUS DAY PICKUP, CANNOT CANCEL OR UPDATE");
        }
        if (carrier.equals("FDXE") && !asked.text("location").equals(LOCATION)) {
            throw FedexRefusal.invalid("PICKUP.LOCATION.INVALID", "The location is invalid.");
        }
        var sale =
                desk.ledger
                        .find(id(carrier, day, number))
                        .filter(found -> !found.voided())
                        .orElseThrow(() ->
                                FedexRefusal.invalid(
                                        "PICKUP.NUMBER.INVALID", "There is no such pickup."));
        desk.ledger.takenBack(sale.id(), Set.of(number));
        return Answers.ok(
                request,
                new Cancelled(number, "Requested pickup has been cancelled successfully."));
    }

    private static void checkAccount(Asked asked, FedexAccount account) {
        if (!asked.text("associatedAccountNumber/value").equals(account.accountNumber())) {
            throw FedexRefusal.invalid(
                    "ACCOUNTNUMBER.REGISTRATION.REQUIRED",
                    "Please enter a valid 9-digit FedEx account number.");
        }
    }

    private static String carrier(Asked asked) {
        var carrier = asked.text("carrierCode");
        if (!Set.of("FDXE", "FDXG").contains(carrier)) {
            throw FedexRefusal.invalid("PICKUP.CARRIERCODE.INVALID", "FDXE or FDXG.");
        }
        return carrier;
    }

    private static String id(String carrier, LocalDate day, String number) {
        return "%s %s %s".formatted(carrier, day, number);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
