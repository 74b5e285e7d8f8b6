package dev.comptoir.connectors.fedex;

import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateQuery;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns our question for prices into FedEx's words. */
final class FedexQuotes {

    static final String OWN_PACKAGING = "YOUR_PACKAGING";
    private static final String PIECES = "PCS";

    private FedexQuotes() {}

    /** Asks for the prices of all services, the account's and the public ones, with dates. */
    static FedexRateWire.Quote quote(FedexSettings settings, RateQuery query) {
        var units = FedexUnits.of(query.from().country());
        var shipment =
                new FedexRateWire.Shipment(
                        new FedexWire.Party(null, FedexParties.area(query.from()), null),
                        new FedexWire.Party(null, FedexParties.area(query.to()), null),
                        List.of("ACCOUNT", "LIST"),
                        Objects.toString(query.shipDate(), null),
                        settings.handover().name(),
                        OWN_PACKAGING,
                        query.parcels().size(),
                        query.international() ? units.weight(query.totalGrams()).value() : null,
                        customs(units, query),
                        query.parcels().stream().map(parcel -> item(units, parcel)).toList());
        return new FedexRateWire.Quote(
                new FedexWire.Account(settings.accountNumber()),
                new FedexRateWire.Control(true, true),
                shipment);
    }

    /** Abroad FedEx wants the value of the goods; where we do not know it, none is made up. */
    private static FedexRateWire.@Nullable Customs customs(FedexUnits units, RateQuery query) {
        var value = query.goodsValue();
        if (!query.international() || value == null || value.amountMinor() <= 0) {
            return null;
        }
        return new FedexRateWire.Customs(
                List.of(
                        new FedexRateWire.Commodity(
                                1,
                                PIECES,
                                units.ofGoods(query.totalGrams()),
                                FedexMoney.toWire(value))));
    }

    private static FedexRateWire.Item item(FedexUnits units, Parcel parcel) {
        return new FedexRateWire.Item(1, units.weight(parcel.weightGrams()), units.size(parcel));
    }
}
