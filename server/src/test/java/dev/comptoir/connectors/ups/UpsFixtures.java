package dev.comptoir.connectors.ups;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateQuery;
import java.time.LocalDate;
import java.util.List;
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
                UpsSettings.PriceList.OF_THE_ACCOUNT);
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
