package dev.comptoir.connectors.fedex;

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
import dev.comptoir.shipping.spi.PickupOrder;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShipmentRef;
import dev.comptoir.simulators.fedex.FedexAccount;
import dev.comptoir.simulators.fedex.FedexSimulator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shipments and settings to try FedEx with. */
final class FedexFixtures {

    /** Reads as the outbound client does. */
    static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    .build();

    static final Address LYON =
            new Address(
                    "Léa Fontaine",
                    "Atelier du Comptoir",
                    "14 rue des Capucins",
                    null,
                    "69001",
                    "Lyon",
                    null,
                    Country.valueOf("FR"),
                    "+33 4 78 00 00 00",
                    "lea@atelier.example",
                    false);
    static final Address NANTES = person("3 quai de la Fosse", "44000", "Nantes", null, "FR");
    static final Address LEIPZIG =
            person("Karl-Liebknecht-Straße 88", "04275", "Leipzig", null, "DE");
    static final Address MEMPHIS = person("10 Main Street", "38116", "Memphis", "TN", "US");
    static final LabelStock PDF = new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6);
    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    static final String WEBHOOK_TOKEN = "demo-webhook-token-9Pq4Zs7";

    private FedexFixtures() {}

    static Address person(
            String line, String postalCode, String city, @Nullable String state, String country) {
        return new Address(
                "Jean Martin",
                null,
                line,
                null,
                postalCode,
                city,
                state,
                Country.valueOf(country),
                country.equals("US") ? "+1 901 555 0142" : "+33 6 12 34 56 78",
                "jean@client.example",
                true);
    }

    static FedexSettings settings() {
        return settings(account("comptoir-demo-fedex"), account("comptoir-demo-fedex-track"));
    }

    static FedexSettings settings(FedexAccount account, @Nullable FedexAccount tracking) {
        return settings(account.clientId(), account.clientSecret(), account, tracking);
    }

    /** The account of the contract with another token of its webhook project, or none. */
    static FedexSettings withWebhookToken(@Nullable String token) {
        var account = account("comptoir-demo-fedex-us");
        return settings(account.clientId(), account.clientSecret(), account, null, token);
    }

    static FedexSettings settings(
            String id, String secret, FedexAccount account, @Nullable FedexAccount tracking) {
        return settings(id, secret, account, tracking, WEBHOOK_TOKEN);
    }

    private static FedexSettings settings(
            String id,
            String secret,
            FedexAccount account,
            @Nullable FedexAccount tracking,
            @Nullable String webhookToken) {
        var american = account.accountNumber().equals("700000002");
        return new FedexSettings(
                id,
                Secret.of(secret),
                tracking == null ? null : tracking.clientId(),
                tracking == null ? null : Secret.of(tracking.clientSecret()),
                account.accountNumber(),
                american ? "US" : "FR",
                american ? "38116" : "69001",
                american ? "Memphis" : "Lyon",
                american ? "TN" : null,
                FedexSettings.Handover.USE_SCHEDULED_PICKUP,
                FedexSettings.Language.ENGLISH,
                false,
                webhookToken == null ? null : Secret.of(webhookToken));
    }

    static FedexAccount account(String clientId) {
        return new FedexSimulator()
                .accounts().stream()
                        .filter(account -> account.clientId().equals(clientId))
                        .findFirst()
                        .orElseThrow();
    }

    static Parcel parcel() {
        return new Parcel(300, 200, 100, 1250);
    }

    static RateQuery question(Address from, Address to, @Nullable Money value) {
        return new RateQuery(from, to, List.of(parcel()), null, value);
    }

    static ShipmentOrder order() {
        return order("FEDEX_PRIORITY", LYON, NANTES, null);
    }

    static ShipmentOrder abroad() {
        return order("FEDEX_INTERNATIONAL_PRIORITY", LYON, MEMPHIS, customs());
    }

    static ShipmentOrder order(
            String service, Address from, Address to, @Nullable Customs customs) {
        return order(service, from, to, customs, ShipmentOptions.NONE);
    }

    static ShipmentOrder order(
            String service,
            Address from,
            Address to,
            @Nullable Customs customs,
            ShipmentOptions options) {
        return new ShipmentOrder(
                BookingContract.newReference(),
                service,
                from,
                to,
                List.of(parcel()),
                TODAY,
                PDF,
                options,
                "Ceramics",
                "1042",
                customs);
    }

    static PickupOrder pickup(Address at, LocalDate date, @Nullable List<ShipmentRef> shipments) {
        return new PickupOrder(
                BookingContract.newReference(),
                at,
                date,
                LocalTime.of(14, 0),
                LocalTime.of(18, 30),
                2,
                2500,
                "Ring twice",
                shipments == null ? List.of() : shipments);
    }

    static Customs customs() {
        return customs(line("691200", "FR"), "FR12345678900011", Incoterm.DAP);
    }

    static Customs customs(CustomsLine line, @Nullable String eori, Incoterm incoterm) {
        return new Customs(
                ContentsType.SALE,
                incoterm,
                "F-2026-104",
                TODAY,
                List.of(line),
                eori,
                "FR12345678901",
                null,
                null,
                Money.parse("12.00", "EUR"));
    }

    static CustomsLine line(@Nullable String hsCode, @Nullable String origin) {
        return new CustomsLine(
                "Stoneware bowl",
                2,
                hsCode,
                origin == null ? null : Country.valueOf(origin),
                400,
                Money.parse("34.50", "EUR"),
                "BOWL-1");
    }
}
