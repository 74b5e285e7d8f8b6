package dev.comptoir.connectors.chronopost;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.connectors.chronopost.ChronopostSettings.Language;
import dev.comptoir.connectors.chronopost.ChronopostSettings.Salutation;
import dev.comptoir.connectors.chronopost.ChronopostSettings.Server;
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
import dev.comptoir.shipping.spi.Signature;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shipments and settings to try Chronopost with. */
final class ChronopostFixtures {

    /** A day on which couriers come, soon. */
    static final LocalDate MONDAY =
            LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    static final Address LYON =
            address("Atelier du Comptoir", "14 rue des Capucins", "69001", "Lyon", "FR");
    static final Address PARIS = address(null, "3 rue Lecourbe", "75015", "Paris", "FR");
    static final Address GENEVA = address(null, "Rue du Rhône 8", "1204", "Genève", "CH");
    static final Address KABUL = address(null, "Main Street 1", null, "Kabul", "AF");
    static final Address LEIPZIG =
            address(null, "Karl-Liebknecht-Straße 88", "04275", "Leipzig", "DE");
    static final Parcel PARCEL = new Parcel(300, 200, 100, 1_250);
    static final LabelStock PDF = new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6);

    private ChronopostFixtures() {}

    static ChronopostSettings settings(String account, String password) {
        return settings(account, password, Server.MAIN);
    }

    static ChronopostSettings settings(String account, String password, Server server) {
        return new ChronopostSettings(
                account, Secret.of(password), null, Salutation.MADAM, Language.ENGLISH, server);
    }

    static RateQuery query(Address to, Parcel... parcels) {
        return new RateQuery(LYON, to, List.of(parcels), MONDAY, null);
    }

    static ShipmentOrder order(String service, Address to) {
        return order(service, to, ShipmentOptions.NONE, null, PARCEL);
    }

    static ShipmentOrder order(
            String service,
            Address to,
            ShipmentOptions options,
            @Nullable Customs customs,
            Parcel... parcels) {
        return new ShipmentOrder(
                BookingContract.newReference(),
                service,
                LYON,
                to,
                List.of(parcels),
                MONDAY,
                PDF,
                options,
                "Bougies parfumées",
                "2027-000123",
                customs);
    }

    static ShipmentOptions toPoint(String point) {
        return new ShipmentOptions(null, Signature.SERVICE_DEFAULT, false, point, false);
    }

    static Customs customs() {
        return new Customs(
                ContentsType.SALE,
                Incoterm.DAP,
                "F-2027-17",
                MONDAY,
                List.of(
                        new CustomsLine(
                                "Scented candle",
                                2,
                                "340600",
                                new Country("FR"),
                                450,
                                Money.parse("24.90", "EUR"),
                                null)),
                "FR12345678900011",
                null,
                null,
                null,
                null);
    }

    static Address address(
            @Nullable String company,
            String line,
            @Nullable String postalCode,
            String city,
            String country) {
        return new Address(
                "Léa Fontaine",
                company,
                line,
                null,
                postalCode,
                city,
                null,
                new Country(country),
                "+33612345678",
                "lea@example.com",
                company == null);
    }
}
