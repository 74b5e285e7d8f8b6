package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateQuery;
import java.util.List;

/** A question that costs nothing: what a small parcel would cost, to DHL's own head office. */
final class ExpressSample {

    private static final Parcel PARCEL = new Parcel(300, 200, 100, 1000);

    private ExpressSample() {}

    static RateQuery of(ExpressSettings settings) {
        var from =
                place(
                        settings.accountPostalCode() == null ? "" : settings.accountPostalCode(),
                        settings.accountCity(),
                        settings.accountCountry());
        return between(from, place("53113", "Bonn", "DE"));
    }

    static RateQuery between(Address from, Address to) {
        return new RateQuery(from, to, List.of(PARCEL), null, null);
    }

    private static Address place(String postalCode, String city, String country) {
        return new Address(
                null,
                null,
                "",
                null,
                postalCode,
                city,
                null,
                Country.valueOf(country),
                null,
                null,
                false);
    }
}
