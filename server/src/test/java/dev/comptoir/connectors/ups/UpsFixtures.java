package dev.comptoir.connectors.ups;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.CarrierParcel;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shipments and settings to try the mapping with. */
final class UpsFixtures {

    /** Reads as the outbound client does. */
    static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .build();

    static final Address TIMONIUM =
            address("2311 York Road", "21093", "Timonium", "MD", "US", false);
    static final Address ALPHARETTA =
            address("12380 Morris Road", "30005", "Alpharetta", "GA", "US", true);
    static final Address LYON = address("14 rue des Capucins", "69001", "Lyon", null, "FR", false);
    static final Address LEIPZIG =
            address("Karl-Liebknecht-Straße 88", "04275", "Leipzig", null, "DE", true);

    private UpsFixtures() {}

    static UpsSettings settings(boolean negotiated) {
        return settings(negotiated, null);
    }

    static UpsSettings settings(boolean negotiated, @Nullable String street) {
        return new UpsSettings(
                "client-id",
                Secret.of("client-secret"),
                "24F8E1",
                "US",
                street,
                "21093",
                "Timonium",
                "MD",
                negotiated,
                UpsSettings.PickupType.DAILY_PICKUP,
                UpsSettings.PriceList.OF_THE_ACCOUNT,
                false);
    }

    static RateQuery domestic(Parcel... parcels) {
        return new RateQuery(
                TIMONIUM, ALPHARETTA, List.of(parcels), LocalDate.of(2026, 11, 23), null);
    }

    static RateQuery abroad(@Nullable Money goodsValue) {
        var parcels = List.of(new Parcel(480, 250, 380, 8_400));
        return new RateQuery(LYON, LEIPZIG, parcels, null, goodsValue);
    }

    static Parcel parcel() {
        return new Parcel(305, 229, 102, 2268);
    }

    /** A store in France, as a label needs it. */
    static final Address STORE =
            new Address(
                    "Claire Morel",
                    "Atelier du Comptoir",
                    "14 rue des Capucins",
                    null,
                    "69001",
                    "Lyon",
                    null,
                    Country.valueOf("FR"),
                    "+33 4 72 00 00 01",
                    "store@atelier.example",
                    false);

    static final Address PARIS = customer("8 rue de la Paix", "75002", "Paris", null, "FR");
    static final Address GENEVA = customer("12 rue du Rhône", "1204", "Genève", null, "CH");
    static final Address ATLANTA = customer("12380 Morris Road", "30005", "Alpharetta", "GA", "US");

    static final LabelStock IMAGE = new LabelStock(LabelFormat.PNG, LabelSize.LABEL_4X6);
    static final LabelStock ZPL = new LabelStock(LabelFormat.ZPL, LabelSize.LABEL_4X6);

    static Address customer(
            String line, String postalCode, String city, @Nullable String state, String country) {
        return new Address(
                "Léa Fontaine",
                null,
                line,
                null,
                postalCode,
                city,
                state,
                Country.valueOf(country),
                country.equals("US") ? "+1 (404) 555-0143" : "+33 6 00 00 00 02",
                "lea@example.org",
                true);
    }

    /** A parcel from the store to Paris. */
    static ShipmentOrder order() {
        return order(STORE, PARIS, "11", null);
    }

    static ShipmentOrder order(
            Address from, Address to, String service, @Nullable Customs customs) {
        return new ShipmentOrder(
                BookingContract.newReference(),
                service,
                from,
                to,
                List.of(new Parcel(300, 200, 100, 1000)),
                LocalDate.now(ZoneOffset.UTC),
                IMAGE,
                ShipmentOptions.NONE,
                "Leather bags",
                "1042",
                customs);
    }

    static ShipmentOrder with(ShipmentOrder order, ShipmentOptions options) {
        return new ShipmentOrder(
                order.reference(),
                order.serviceCode(),
                order.from(),
                order.to(),
                order.parcels(),
                order.shipDate(),
                order.label(),
                options,
                order.contents(),
                order.orderNumber(),
                order.customs());
    }

    /** A courier to the store on the next working day, for a parcel to Paris. */
    static PickupOrder pickup(LocalTime ready, LocalTime close) {
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        var workday = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        var shipment =
                new ShipmentRef(
                        "1Z999AA10123456784",
                        BookingContract.newReference(),
                        "11",
                        List.of(new CarrierParcel(1, "1Z999AA10123456784")),
                        workday,
                        STORE,
                        PARIS,
                        Map.of());
        return new PickupOrder(
                BookingContract.newReference(),
                STORE,
                workday,
                ready,
                close,
                1,
                1000,
                "Ring at the workshop",
                List.of(shipment));
    }

    static Customs customs(@Nullable String hsCode) {
        var line =
                new CustomsLine(
                        "Handbag of calf leather, hand sewn, with strap",
                        2,
                        hsCode,
                        Country.valueOf("FR"),
                        400,
                        Money.parse("120.00", "EUR"),
                        "BAG-7");
        return new Customs(
                ContentsType.SALE,
                Incoterm.DAP,
                "2026-1042",
                LocalDate.of(2026, 11, 22),
                List.of(line),
                "FR12345678900012",
                "FR40123456789",
                null,
                null,
                Money.parse("18.50", "EUR"));
    }

    private static Address address(
            String line,
            String postalCode,
            String city,
            @Nullable String state,
            String country,
            boolean home) {
        return new Address(
                "Léa Fontaine",
                null,
                line,
                null,
                postalCode,
                city,
                state,
                Country.valueOf(country),
                null,
                null,
                home);
    }
}
