package dev.comptoir.connectors.dhl;

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
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shipments and settings to try DHL's connectors with. */
final class DhlFixtures {

    /** Reads as the outbound client does. */
    static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .build();

    static final LabelStock PDF = new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6);
    static final Parcel PARCEL = new Parcel(300, 200, 101, 1_250);

    static final Address LYON =
            address("Léa Fontaine", "Atelier", "14 rue des Capucins", "69001", "Lyon", null, "FR");
    static final Address BONN =
            address("Max Muster", null, "Sträßchensweg 10", "53113", "Bonn", null, "DE");
    static final Address BERN =
            address("Anna Muster", null, "Marktgasse 12a", "3011", "Bern", null, "CH");
    static final Address ATLANTA =
            address("Ann Lee", "Peach Ltd", "12380 Morris Road", "30005", "Alpharetta", "GA", "US");
    static final Address DAKAR =
            address("Awa Diop", null, "12 avenue Pompidou", null, "Dakar", null, "SN");
    static final Address KABUL =
            address("Nobody", null, "Main Street 1", null, "Kabul", null, "AF");

    private DhlFixtures() {}

    static ExpressSettings express(String username, String password, String account) {
        return new ExpressSettings(
                username,
                Secret.of(password),
                account,
                "FR",
                "69001",
                "Lyon",
                "Europe/Paris",
                true);
    }

    static ExpressSettings express() {
        return express("comptoir-demo-express", "demo-secret-express-5Hk2", "950000001");
    }

    static ParcelDeSettings parcelDe() {
        return new ParcelDeSettings(
                Secret.of("comptoir-demo-parcel-key"),
                Secret.of("demo-secret-parcel-7Nd3"),
                "comptoir-demo-parcel",
                Secret.of("demo-password-parcel-2Lw8"),
                "33333333330101",
                "33333333336201",
                "33333333335301",
                "STANDARD_GRUPPENPROFIL",
                null,
                250);
    }

    static RateQuery question(Address from, Address to) {
        return new RateQuery(from, to, List.of(PARCEL), null, null);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    /** Within the European Union, so without customs. */
    static ShipmentOrder order(String service, Address from, Address to) {
        return order(service, from, to, null);
    }

    static ShipmentOrder order(
            String service, Address from, Address to, @Nullable Customs customs) {
        return new ShipmentOrder(
                BookingContract.newReference(),
                service,
                from,
                to,
                List.of(PARCEL),
                today().plusDays(1),
                PDF,
                ShipmentOptions.NONE,
                "Ceramic cups",
                "1042",
                customs);
    }

    static ShipmentOrder abroad() {
        return order("P", LYON, ATLANTA, customs());
    }

    static Customs customs() {
        return customs(line("691110", Country.valueOf("FR")), "FR12345678901234");
    }

    static Customs customs(CustomsLine line, @Nullable String eori) {
        return new Customs(
                ContentsType.SALE,
                Incoterm.DAP,
                "INV-2026-17",
                LocalDate.of(2026, 11, 20),
                List.of(line),
                eori,
                "FR40303265045",
                null,
                null,
                Money.parse("12.50", "EUR"));
    }

    static CustomsLine line(@Nullable String hsCode, @Nullable Country origin) {
        return new CustomsLine(
                "Ceramic cup", 3, hsCode, origin, 350, Money.parse("18.90", "EUR"), "CUP-1");
    }

    static Address address(
            @Nullable String name,
            @Nullable String company,
            String street,
            @Nullable String postalCode,
            String city,
            @Nullable String state,
            String country) {
        return new Address(
                name,
                company,
                street,
                null,
                postalCode,
                city,
                state,
                Country.valueOf(country),
                "+33 4 72 00 00 00",
                "somebody@example.com",
                company == null);
    }
}
