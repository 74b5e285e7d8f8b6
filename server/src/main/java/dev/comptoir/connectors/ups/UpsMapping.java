package dev.comptoir.connectors.ups;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateQuery;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns our question into UPS's words. Rules of {@code Rating.yaml}; where it is silent, the
 * comment says whose.
 */
final class UpsMapping {

    /** The release whose answers carry itemised charges; goes with version v2409 of the address. */
    private static final String SUB_VERSION = "2409";

    private static final String PRESENT = "";
    private static final String CUSTOMER_PACKAGING = "02";
    private static final String TRANSPORTATION = "01";
    private static final String NOT_A_DOCUMENT = "03";
    private static final int NAME_LENGTH = 35;
    private static final int CITY_LENGTH = 30;
    private static final int POSTAL_CODE_LENGTH = 9;
    private static final Pattern STATE = Pattern.compile("[A-Za-z]{2}");

    private UpsMapping() {}

    /** A Shop request: the prices of all services, with delivery dates where UPS can tell them. */
    static UpsWire.RateMessage shop(UpsSettings settings, RateQuery query, String context) {
        var request =
                new UpsWire.Request("Shop", SUB_VERSION, new UpsWire.TransactionReference(context));
        return new UpsWire.RateMessage(
                new UpsWire.RateRequest(
                        request,
                        code(settings.pickupType().code),
                        classification(settings, query.from()),
                        shipment(settings, query)));
    }

    /**
     * Whether delivery dates may be asked with the prices: for a shipment abroad UPS insists on the
     * value of the goods in the currency of the country of origin, and we do not make one up.
     */
    static boolean withTransit(RateQuery query) {
        return !query.international() || goodsValue(query) != null;
    }

    private static UpsWire.Shipment shipment(UpsSettings settings, RateQuery query) {
        var units = UpsUnits.of(query.from().country());
        var transit = withTransit(query);
        var abroad = transit && query.international();
        var account = settings.accountNumber();
        var payer = new UpsWire.ShipmentCharge(TRANSPORTATION, new UpsWire.BillShipper(account));
        return new UpsWire.Shipment(
                new UpsWire.Shipper(name(query.from()), account, accountAddress(settings)),
                new UpsWire.Party(name(query.to()), address(query.to())),
                new UpsWire.Party(name(query.from()), originAddress(query.from())),
                new UpsWire.PaymentDetails(List.of(payer)),
                settings.negotiatedRates() ? new UpsWire.RatingOptions("Y") : null,
                PRESENT,
                abroad ? worth(query) : null,
                abroad ? units.weight(query.totalGrams()) : null,
                transit ? deliveryTime(query.shipDate()) : null,
                Integer.toString(query.parcels().size()),
                query.parcels().stream().map(parcel -> parcel(units, parcel)).toList());
    }

    private static UpsWire.@Nullable Code classification(UpsSettings settings, Address from) {
        var chosen = settings.customerClassification();
        // "Valid if ShipFrom country or territory is US"
        return chosen != null && from.country().code().equals("US") ? code(chosen.code) : null;
    }

    private static UpsWire.DeliveryTimeInformation deliveryTime(@Nullable LocalDate shipDate) {
        var pickup =
                shipDate == null
                        ? null
                        : new UpsWire.Pickup(shipDate.format(DateTimeFormatter.BASIC_ISO_DATE));
        return new UpsWire.DeliveryTimeInformation(NOT_A_DOCUMENT, pickup);
    }

    private static UpsWire.Parcel parcel(UpsUnits units, Parcel parcel) {
        return new UpsWire.Parcel(
                code(CUSTOMER_PACKAGING), units.size(parcel), units.weight(parcel.weightGrams()));
    }

    /** The shipper is the account, and UPS checks that the account belongs to this country. */
    static UpsWire.Address accountAddress(UpsSettings settings) {
        return new UpsWire.Address(
                lines(settings.accountStreet(), null),
                settings.accountCity(),
                state(settings.accountState()),
                postalCode(settings.accountPostalCode()),
                settings.accountCountry(),
                null);
    }

    private static UpsWire.Address originAddress(Address from) {
        return toWire(from, null);
    }

    private static UpsWire.Address address(Address to) {
        return toWire(to, to.residential() ? PRESENT : null);
    }

    private static UpsWire.Address toWire(Address address, @Nullable String residential) {
        return new UpsWire.Address(
                lines(address.line1(), address.line2()),
                address.city().isBlank() ? null : shorten(address.city(), CITY_LENGTH),
                state(address.state()),
                postalCode(address.postalCode()),
                address.country().code(),
                residential);
    }

    /**
     * {@code AddressLine} is required, in any number: where no street is known there is none, and
     * not something else in its place (Rating.yaml, read 2026-11-22).
     */
    static List<String> lines(@Nullable String first, @Nullable String second) {
        return Stream.of(Optional.ofNullable(first), Optional.ofNullable(second))
                .flatMap(Optional::stream)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static @Nullable String name(Address address) {
        var name = address.company() == null ? address.name() : address.company();
        return name == null ? null : shorten(name, NAME_LENGTH);
    }

    /**
     * UPS knows states of two letters only (US, CA and a few more); other subdivisions are left
     * out.
     */
    private static @Nullable String state(@Nullable String state) {
        return state != null && STATE.matcher(state.strip()).matches()
                ? state.strip().toUpperCase(Locale.ROOT)
                : null;
    }

    /** At most nine characters, so that a ZIP+4 loses its dash. */
    private static @Nullable String postalCode(@Nullable String postalCode) {
        if (postalCode == null || postalCode.isBlank()) {
            return null;
        }
        var code = postalCode.strip();
        return code.length() <= POSTAL_CODE_LENGTH ? code : code.replaceAll("[^A-Za-z0-9]", "");
    }

    private static @Nullable Money goodsValue(RateQuery query) {
        var value = query.goodsValue();
        if (value == null || value.amountMinor() <= 0) {
            return null;
        }
        // UPS silently reads another currency's amount as the origin's own: better not to send it
        var local = Currency.getInstance(Locale.of("", query.from().country().code()));
        return value.currency().equals(local) ? value : null;
    }

    private static UpsWire.@Nullable Amount worth(RateQuery query) {
        var value = goodsValue(query);
        return value == null ? null : amount(value);
    }

    static UpsWire.Amount amount(Money money) {
        return new UpsWire.Amount(
                money.currency().getCurrencyCode(), money.toDecimal().toPlainString());
    }

    static UpsWire.Code code(String code) {
        return new UpsWire.Code(code, null);
    }

    private static String shorten(String text, int length) {
        var stripped = text.strip();
        return stripped.length() <= length ? stripped : stripped.substring(0, length);
    }
}
