package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.UpsRefusal.invalid;

import dev.comptoir.simulators.ups.RateRequests.Address;
import dev.comptoir.simulators.ups.RateRequests.Code;
import dev.comptoir.simulators.ups.RateRequests.Dimensions;
import dev.comptoir.simulators.ups.RateRequests.Parcel;
import dev.comptoir.simulators.ups.RateRequests.Party;
import dev.comptoir.simulators.ups.RateRequests.Shipment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** UPS's checks of a rate request, in its order, each with UPS's code and words. */
final class RateValidation {

    private static final int MOST_PACKAGES = 200;
    private static final Set<String> US_STATES =
            Set.of(
                    ("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO"
                                    + " MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT"
                                    + " VA WA WV WI WY PR VI GU AS MP AA AE AP")
                            .split(" "));
    private static final Set<String> CANADIAN_PROVINCES =
            Set.of("AB BC MB NB NL NS NT NU ON PE QC SK YT".split(" "));

    private RateValidation() {}

    /**
     * @throws UpsRefusal 400 with the first thing that is wrong
     */
    static Consignment check(Shipment shipment, UpsAccount account) {
        var shipper = shipper(shipment.shipper(), account);
        var shipperCountry = origin(shipper.countryCode());
        var from = shipment.shipFrom();
        var origin = from == null || from.address() == null ? shipper : from.address();
        var originCountry = origin(origin.countryCode());
        var destination = address(shipment.shipTo(), "9110010", "Missing ship to address.");
        var destinationCountry =
                Country.of(blank(destination.countryCode()))
                        .orElseThrow(() ->
                                invalid("110208", "Missing/Illegal ShipTo/Address/CountryCode"));
        place(origin, originCountry, "9110046", "Missing or invalid ship from postal code.");
        place(
                destination,
                destinationCountry,
                "9110045",
                "Missing or invalid ship to postal code.");
        return new Consignment(
                shipperCountry,
                originCountry,
                blank(origin.postalCode()),
                destinationCountry,
                blank(destination.postalCode()),
                destination.residentialAddressIndicator() != null,
                pieces(shipment.packages(), originCountry));
    }

    private static Address shipper(@Nullable Party shipper, UpsAccount account) {
        if (shipper == null) {
            throw invalid("9110004", "Missing shipper information.");
        }
        var number = blank(shipper.shipperNumber());
        if (!number.isEmpty() && !number.equals(account.shipperNumber())) {
            throw invalid("110100", "Missing or invalid shipper number");
        }
        return address(shipper, "9110006", "Missing shipper address.");
    }

    private static Address address(@Nullable Party party, String code, String message) {
        if (party == null || party.address() == null) {
            throw invalid(code, message);
        }
        return party.address();
    }

    private static Country origin(@Nullable String code) {
        return Country.of(blank(code))
                .orElseThrow(() -> invalid("110308", "Invalid or unsupported origin country code"));
    }

    private static void place(Address address, Country country, String code, String message) {
        var postal = blank(address.postalCode());
        var state = blank(address.stateProvinceCode());
        if (country.hasPostalCodes() && postal.isEmpty()) {
            throw invalid(code, message);
        }
        if (country.hasPostalCodes() && !country.postalCode().matcher(postal).matches()) {
            throw invalid(
                    "111285",
                    "The postal code %s is invalid for %s %s."
                            .formatted(postal, state, country.code()));
        }
        var states =
                switch (country.code()) {
                    case "US" -> US_STATES;
                    case "CA" -> CANADIAN_PROVINCES;
                    default -> Set.<String>of();
                };
        if (!states.isEmpty() && !state.isEmpty() && !states.contains(state)) {
            throw invalid(
                    "111286",
                    "%s is not a valid state abbreviation for %s."
                            .formatted(state, country.code()));
        }
    }

    private static List<Piece> pieces(@Nullable List<Parcel> parcels, Country origin) {
        if (parcels == null || parcels.isEmpty()) {
            throw invalid("110002", "No packages in shipment.");
        }
        if (parcels.size() > MOST_PACKAGES) {
            throw invalid("110003", "Maximum number of packages exceeded (" + MOST_PACKAGES + ").");
        }
        var pieces = new ArrayList<Piece>();
        for (var parcel : parcels) {
            pieces.add(piece(parcel, pieces.size() + 1, origin));
        }
        if (pieces.stream().map(Piece::metric).distinct().count() > 1) {
            throw mixedUnits();
        }
        return pieces;
    }

    private static Piece piece(Parcel parcel, int number, Country origin) {
        var weight = parcel.packageWeight();
        var metric =
                switch (weight == null ? "" : unit(weight.unitOfMeasurement())) {
                    case "KGS" -> true;
                    case "LBS" -> false;
                    default ->
                            throw invalid(
                                    "110023",
                                    "Missing or invalid package weight unit of measurement code for"
                                            + " package %d. Valid values are: KGS or LBS."
                                                    .formatted(number));
                };
        var dimensions = dimensions(parcel.dimensions(), metric, number);
        if (!origin.measures(metric)) {
            throw invalid(
                    "111057", "This measurement system is not valid for the selected country.");
        }
        var piece =
                new Piece(
                        metric,
                        decimal(weight == null ? null : weight.weight()),
                        dimensions,
                        declaredValue(parcel),
                        parcel.additionalHandlingIndicator() != null);
        size(piece);
        return piece;
    }

    private static void size(Piece piece) {
        var metric = piece.metric();
        if (piece.weight().signum() <= 0) {
            throw metric
                    ? invalid("111031", "Packages must weigh more than zero kg.")
                    : invalid("111030", "Packages must weigh more than zero pounds.");
        }
        if (piece.weight().compareTo(BigDecimal.valueOf(metric ? 70 : 150)) > 0) {
            throw invalid(
                    metric ? "111036" : "111035",
                    "The maximum per package weight for the selected service from the selected"
                            + " country is "
                            + (metric ? "70 kg." : "150 pounds."));
        }
        if (piece.longest().compareTo(BigDecimal.valueOf(metric ? 274 : 108)) > 0) {
            throw invalid(
                    metric ? "111056" : "111055",
                    "Package exceeds the maximum length constraint of "
                            + (metric ? "274 cm" : "108 inches")
                            + ". Length is the longest side of a package.");
        }
        if (piece.lengthAndGirth().compareTo(BigDecimal.valueOf(metric ? 400 : 165)) > 0) {
            throw invalid(
                    metric ? "111051" : "111050",
                    "Package exceeds the maximum size total constraints of "
                            + (metric ? "400 cm" : "165 inches")
                            + " (length + girth, where girth is 2 x width plus 2 x height)");
        }
    }

    /** The sides, longest first; none when the request gives none. */
    private static List<BigDecimal> dimensions(
            @Nullable Dimensions given, boolean metric, int number) {
        if (given == null) {
            return List.of();
        }
        var unit = unit(given.unitOfMeasurement());
        if (!Set.of("CM", "IN").contains(unit)) {
            throw invalid(
                    "110021",
                    "Missing or invalid package dimensions unit of measurement code for package %d."
                                    .formatted(number)
                            + " Valid values are: IN or CM.");
        }
        if (unit.equals("CM") != metric) {
            throw mixedUnits();
        }
        var sides =
                List.of(decimal(given.length()), decimal(given.width()), decimal(given.height()));
        if (sides.stream().anyMatch(side -> side.signum() <= 0)) {
            throw invalid(
                    "110609",
                    "All package dimensions are required and each must be greater than 0 for"
                            + " package %d.".formatted(number));
        }
        return sides.stream().sorted().toList().reversed();
    }

    private static UpsRefusal mixedUnits() {
        return invalid(
                "110548", "A shipment cannot have a KGS/IN or LBS/CM as its unit of measurements");
    }

    private static BigDecimal declaredValue(Parcel parcel) {
        var options = parcel.packageServiceOptions();
        return options == null || options.declaredValue() == null
                ? BigDecimal.ZERO
                : decimal(options.declaredValue().monetaryValue());
    }

    private static String unit(@Nullable Code unit) {
        return unit == null ? "" : blank(unit.code());
    }

    private static BigDecimal decimal(@Nullable String text) {
        try {
            return new BigDecimal(blank(text));
        } catch (NumberFormatException notANumber) {
            return BigDecimal.ZERO;
        }
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
