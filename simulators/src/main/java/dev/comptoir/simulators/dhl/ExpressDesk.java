package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What each call to MyDHL is checked for before anything else. */
final class ExpressDesk {

    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d) ?GMT([+-]\\d\\d:\\d\\d)");
    private static final Duration TOO_FAR = Duration.ofDays(10);
    private static final List<String> WITH_STATES = List.of("US", "CA", "AU");

    private final DhlAccounts accounts;

    ExpressDesk(DhlAccounts accounts) {
        this.accounts = accounts;
    }

    /** Who is calling. */
    DhlAccounts.Express caller(Request request) {
        var basic = request.headers().first("Authorization").orElse("");
        var pair = basic.startsWith("Basic ") ? decoded(basic.substring(6)) : "";
        var colon = pair.indexOf(':');
        var account =
                accounts.express(
                        colon < 0 ? null : pair.substring(0, colon),
                        colon < 0 ? null : pair.substring(colon + 1));
        if (request.headers().first("x-version").isEmpty()) {
            throw ExpressRefusal.missing("x-version");
        }
        return account;
    }

    /** The body in the form that the operation wants. */
    JsonNode body(Request request, Shape form) {
        JsonNode body;
        try {
            body = Json.read(request.body());
        } catch (JacksonException notJson) {
            throw ExpressRefusal.malformed(List.of("#: expected type: JSONObject, found: Null"));
        }
        var problems = form.problems(body);
        if (!problems.isEmpty()) {
            throw ExpressRefusal.malformed(problems);
        }
        return body;
    }

    /** That the caller named its own account, and that the account may do this. */
    void account(DhlAccounts.Express caller, JsonNode accounts) {
        for (var account : accounts) {
            if (!account.path("number").asString().equals(caller.accountNumber())) {
                throw ExpressRefusal.unknownAccount();
            }
        }
        if (!caller.mayShip()) {
            throw ExpressRefusal.accountNotAllowed();
        }
    }

    /**
     * When the parcels are handed over. The merchant's calendar is the real one, whatever somebody
     * made of the parcels' time.
     */
    static OffsetDateTime moment(String written) {
        var form = MOMENT.matcher(written);
        if (!form.matches()) {
            throw ExpressRefusal.bad(
                    "998: ShipTimeStamp is not well formatted.(Expected Sample Format :"
                            + " '2010-02-11T17:10:09 GMT+01:00')");
        }
        try {
            var moment = OffsetDateTime.parse(form.group(1) + form.group(2));
            var now = Instant.now();
            if (moment.toInstant().isBefore(now) || moment.toInstant().isAfter(now.plus(TOO_FAR))) {
                throw ExpressRefusal.bad(
                        "7039: The planned shipping date must not be in the past or more than 10"
                                + " days in the future.");
            }
            return moment;
        } catch (DateTimeException noDate) {
            throw ExpressRefusal.bad("998: ShipTimeStamp is not well formatted.");
        }
    }

    /** Addresses in these countries have a state. */
    static void state(String role, JsonNode place) {
        if (WITH_STATES.contains(place.path("countryCode").asString())
                && place.path("provinceCode").asString("").isBlank()) {
            throw ExpressRefusal.bad(
                    "7013: #/customerDetails/%s/postalAddress/provinceCode is required for this country."
                            .formatted(role));
        }
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
