package dev.comptoir.connectors.colissimo;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Customs;
import dev.comptoir.shipping.spi.CustomsLine;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.Signature;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Orders as a store in Lyon makes them, and the simulator's demo accounts. */
final class ColissimoFixtures {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Address STORE =
            address(
                            "Claire Vasseur",
                            "Atelier Vasseur",
                            "12 rue Mercière",
                            null,
                            "69002",
                            "Lyon",
                            "FR")
                    .with("+33472000001", "atelier@example.fr");
    static final Address LILLE =
            address("Zoé Lefèvre", null, "5 rue de Béthune", "Bâtiment C", "59800", "Lille", "FR")
                    .with("06 12 34 56 78", "zoe@example.fr");
    static final Address BERLIN =
            address("Jonas Weber", null, "Torstraße 1", null, "10119", "Berlin", "DE")
                    .with("+49 151 23456789", "jonas@example.de");
    static final Address GENEVA =
            address("Anne Favre", null, "Rue du Rhône 8", "Etage 2", "1204", "Genève", "CH")
                    .with("+41 79 123 45 67", "anne@example.ch");
    static final Address ATLANTA =
            address("Mary Stone", null, "14 Peachtree St", null, "30303-1234", "Atlanta", "US")
                    .with("GA", "+1 404 555 0101", "mary@example.com");
    static final Address REUNION =
            address("Paul Hoareau", null, "3 rue de Paris", null, "97400", "Saint-Denis", "FR")
                    .with("0692123456", "paul@example.re");
    static final LabelStock PDF = new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6);

    private ColissimoFixtures() {}

    static ColissimoSettings settings() {
        return settings("full", null);
    }

    /**
     * @param tracking whether it has the demo account's key for Suivi v2
     */
    static ColissimoSettings settings(String account, @Nullable String tracking) {
        var key =
                switch (account) {
                    case "full" -> "comptoir-demo-colissimo-full-V6rN2kS9";
                    case "home" -> "comptoir-demo-colissimo-home-X3pL8dF5";
                    case "terminated" -> "comptoir-demo-colissimo-terminated-Z1hT4mK7";
                    default -> account;
                };
        return settings(key, tracking, false);
    }

    static ColissimoSettings withSuivi() {
        return settings("full", "comptoir-demo-okapi-full-J4wQ7tB1");
    }

    static ColissimoSettings settings(String key, @Nullable String tracking, boolean codes) {
        return new ColissimoSettings(
                Secret.of(key),
                "Atelier Vasseur",
                ColissimoSettings.Undeliverable.RETURN_TO_SENDER,
                ColissimoSettings.ZplResolution.DPI_203,
                codes,
                tracking == null ? null : Secret.of(tracking),
                ColissimoSettings.Language.FRENCH);
    }

    static ShipmentOrder home() {
        return order("DOM", LILLE);
    }

    static ShipmentOrder order(String service, Address to) {
        return new Draft(service, STORE, to).build();
    }

    static Draft draft(String service, Address to) {
        return new Draft(service, STORE, to);
    }

    static ShipmentOrder back() {
        return new Draft("CORE", LILLE, STORE).build();
    }

    static Customs customs() {
        return customs(Incoterm.DAP, line("Céramique, bol", "691200", "EUR"));
    }

    static Customs customs(Incoterm incoterm, CustomsLine... lines) {
        return new Customs(
                ContentsType.SALE,
                incoterm,
                "F2026-0815",
                LocalDate.of(2026, 11, 20),
                List.of(lines),
                "FR12345678900011",
                null,
                null,
                null,
                Money.parse("12.50", "EUR"));
    }

    static CustomsLine line(String description, @Nullable String hsCode, String currency) {
        return new CustomsLine(
                description,
                2,
                hsCode,
                new Country("FR"),
                333,
                Money.parse("24.90", currency),
                "BOL-01");
    }

    /** When the postman comes next. */
    static LocalDate nextWorkingDay() {
        var day = today().plusDays(1);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }

    static LocalDate today() {
        return LocalDate.now(PARIS);
    }

    static Addressed address(
            String name,
            @Nullable String company,
            String line1,
            @Nullable String line2,
            String postalCode,
            String city,
            String country) {
        return new Addressed(name, company, line1, line2, postalCode, city, country);
    }

    /** An address that lacks what {@link #with} adds. */
    record Addressed(
            String name,
            @Nullable String company,
            String line1,
            @Nullable String line2,
            String postalCode,
            String city,
            String country) {

        Address with(@Nullable String phone, @Nullable String email) {
            return with(null, phone, email);
        }

        Address with(@Nullable String state, @Nullable String phone, @Nullable String email) {
            return new Address(
                    name,
                    company,
                    line1,
                    line2,
                    postalCode,
                    city,
                    state,
                    new Country(country),
                    phone,
                    email,
                    true);
        }
    }

    /** An order in the making. */
    static final class Draft {

        private final String service;
        private final Address from;
        private final Address to;
        private List<Parcel> parcels = List.of(new Parcel(300, 200, 100, 1234));
        private ShipmentOptions options = ShipmentOptions.NONE;
        private LabelStock label = PDF;
        private @Nullable String contents = "Ceramics";
        private @Nullable String orderNumber = "2026-0815";
        private @Nullable Customs customs;

        Draft(String service, Address from, Address to) {
            this.service = service;
            this.from = from;
            this.to = to;
        }

        Draft parcels(Parcel... all) {
            parcels = List.of(all);
            return this;
        }

        Draft options(ShipmentOptions wanted) {
            options = wanted;
            return this;
        }

        Draft insured(String euros) {
            return options(
                    new ShipmentOptions(
                            Money.parse(euros, "EUR"),
                            Signature.SERVICE_DEFAULT,
                            false,
                            null,
                            false));
        }

        Draft point(@Nullable String id) {
            return options(new ShipmentOptions(null, Signature.SERVICE_DEFAULT, false, id, false));
        }

        Draft label(LabelStock stock) {
            label = stock;
            return this;
        }

        Draft contents(@Nullable String words) {
            contents = words;
            return this;
        }

        Draft orderNumber(String number) {
            orderNumber = number;
            return this;
        }

        Draft customs(@Nullable Customs goods) {
            customs = goods;
            return this;
        }

        ShipmentOrder build() {
            return new ShipmentOrder(
                    BookingContract.newReference(),
                    service,
                    from,
                    to,
                    parcels,
                    today(),
                    label,
                    options,
                    contents,
                    orderNumber,
                    customs);
        }
    }
}
