package dev.comptoir.connectors.ups;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.Money;
import dev.comptoir.shipping.spi.Charge;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads UPS's prices. What UPS did not price is left out and said; nothing is computed in its
 * place.
 */
final class UpsPrices {

    /** Codes of our own for the parts that UPS names by element instead of by code. */
    private static final String TRANSPORT = "transport";

    private static final String OPTIONS = "options";
    private static final String TAX = "tax";

    private final UpsSettings settings;
    private final RateQuery query;
    private final List<Notice> notices = new ArrayList<>();

    private UpsPrices(UpsSettings settings, RateQuery query) {
        this.settings = settings;
        this.query = query;
    }

    /** The outcome in our terms; declined when UPS answered without a single price. */
    static RateOutcome read(UpsSettings settings, RateQuery query, UpsWire.RateAnswer answer) {
        return new UpsPrices(settings, query).outcome(answer);
    }

    private RateOutcome outcome(UpsWire.RateAnswer answer) {
        var response = answer.rateResponse();
        var shipments =
                response == null
                        ? List.<UpsWire.RatedShipment>of()
                        : list(response.ratedShipment());
        var rates = shipments.stream().flatMap(shipment -> rate(shipment).stream()).toList();
        if (!UpsMapping.withTransit(query)) {
            notices.add(Notice.of("transit-needs-value", Map.of()));
        }
        var alerts =
                response == null || response.response() == null
                        ? List.<UpsWire.Code>of()
                        : list(response.response().alert());
        alerts.forEach(alert -> notices.add(words(alert)));
        return rates.isEmpty() ? declined(shipments) : new RateOutcome.Quoted(rates, notices);
    }

    private RateOutcome declined(List<UpsWire.RatedShipment> shipments) {
        var reasons =
                notices.stream()
                        .filter(notice -> notice.words() != null)
                        .map(notice ->
                                new Reason(notice.code(), requireNonNullElse(notice.words(), "")))
                        .toList();
        var message =
                shipments.isEmpty()
                        ? "UPS answered without any service."
                        : "UPS named %d services without a price.".formatted(shipments.size());
        return new RateOutcome.Declined(
                reasons.isEmpty() ? List.of(new Reason(null, message)) : reasons);
    }

    private Optional<Rate> rate(UpsWire.RatedShipment shipment) {
        var code =
                shipment.service() == null ? "" : requireNonNullElse(shipment.service().code(), "");
        var name = serviceName(code, shipment);
        var listed = price(shipment.totalChargesWithTaxes(), shipment.totalCharges());
        var own = Optional.ofNullable(shipment.negotiatedRateCharges());
        var negotiated =
                own.flatMap(
                        charges -> price(charges.totalChargesWithTaxes(), charges.totalCharge()));
        var price = negotiated.or(() -> listed);
        if (price.isEmpty()) {
            notices.add(Notice.of("no-price", Map.of("service", name)));
            return Optional.empty();
        }
        var currency = price.get().currency().getCurrencyCode();
        return Optional.of(
                new Rate(
                        code,
                        name,
                        price.get(),
                        negotiated.isPresent()
                                ? comparable(shipment, own.get()).orElse(null)
                                : null,
                        negotiated.isPresent(),
                        negotiated.isPresent()
                                ? breakdown(own.get(), currency)
                                : breakdown(shipment, currency),
                        UpsTransit.delivery(shipment),
                        warnings(shipment, negotiated.isPresent())));
    }

    /**
     * UPS states taxes for the negotiated price only; then its list price is another kind of
     * number.
     */
    private static Optional<Money> comparable(
            UpsWire.RatedShipment shipment, UpsWire.NegotiatedRateCharges own) {
        return own.totalChargesWithTaxes() == null
                ? price(shipment.totalCharges(), null)
                : price(shipment.totalChargesWithTaxes(), null);
    }

    private List<Notice> warnings(UpsWire.RatedShipment shipment, boolean negotiated) {
        var warnings = new ArrayList<Notice>();
        if (settings.negotiatedRates() && !negotiated) {
            warnings.add(Notice.of("list-price", Map.of()));
        }
        Stream.concat(
                        list(shipment.ratedShipmentAlert()).stream(),
                        list(shipment.disclaimer()).stream())
                .map(UpsPrices::words)
                .forEach(warnings::add);
        return warnings;
    }

    private String serviceName(String code, UpsWire.RatedShipment shipment) {
        return UpsServices.name(query.from().country().code(), code)
                .or(() ->
                        Optional.ofNullable(shipment.service())
                                .map(UpsWire.Code::description)
                                .filter(text -> !text.isBlank()))
                .or(() -> UpsTransit.serviceName(shipment))
                .orElse("UPS " + code);
    }

    private static List<Charge> breakdown(UpsWire.NegotiatedRateCharges own, String currency) {
        var base =
                list(own.baseServiceCharge()).stream()
                        .flatMap(amount -> charge(TRANSPORT, null, amount, currency).stream());
        return Stream.of(
                        base,
                        itemized(own.itemizedCharges(), currency),
                        taxes(own.taxCharges(), currency))
                .flatMap(charges -> charges)
                .toList();
    }

    private static List<Charge> breakdown(UpsWire.RatedShipment shipment, String currency) {
        // the transportation charge holds fuel; with the base charge, the items name fuel
        // themselves
        var itemised = shipment.baseServiceCharge() != null;
        var base = itemised ? shipment.baseServiceCharge() : shipment.transportationCharges();
        var items =
                itemised
                        ? itemized(shipment.itemizedCharges(), currency)
                        : charge(OPTIONS, null, shipment.serviceOptionsCharges(), currency)
                                .stream();
        return Stream.of(
                        charge(TRANSPORT, null, base, currency).stream(),
                        items,
                        taxes(shipment.taxCharges(), currency))
                .flatMap(charges -> charges)
                .toList();
    }

    private static Stream<Charge> itemized(
            @Nullable List<UpsWire.ItemizedCharge> items, String currency) {
        return list(items).stream()
                .flatMap(item ->
                        charge(
                                requireNonNullElse(item.code(), ""),
                                label(item),
                                new UpsWire.Amount(item.currencyCode(), item.monetaryValue()),
                                currency)
                                .stream());
    }

    private static @Nullable String label(UpsWire.ItemizedCharge item) {
        var words =
                Stream.of(item.description(), item.subType())
                        .filter(text -> text != null && !text.isBlank())
                        .toList();
        return words.isEmpty() ? null : String.join(", ", words);
    }

    private static Stream<Charge> taxes(@Nullable List<UpsWire.TaxCharge> taxes, String currency) {
        return list(taxes).stream()
                .flatMap(tax ->
                        charge(
                                TAX,
                                tax.type(),
                                new UpsWire.Amount(currency, tax.monetaryValue()),
                                currency)
                                .stream());
    }

    private static Optional<Charge> charge(
            String code, @Nullable String label, UpsWire.@Nullable Amount amount, String currency) {
        return money(amount)
                .filter(money -> money.amountMinor() != 0)
                .filter(money -> money.currency().getCurrencyCode().equals(currency))
                .map(money -> new Charge(code, label, money));
    }

    /** The first of the two that is a price: 0.00 is UPS's way to say that it has none. */
    static Optional<Money> price(UpsWire.@Nullable Amount first, UpsWire.@Nullable Amount second) {
        return money(first)
                .filter(money -> money.amountMinor() > 0)
                .or(() -> money(second).filter(money -> money.amountMinor() > 0));
    }

    /**
     * Empty when absent or not an amount of a currency that exists: no price is better than a wrong
     * one.
     */
    private static Optional<Money> money(UpsWire.@Nullable Amount amount) {
        if (amount == null || amount.currencyCode() == null || amount.monetaryValue() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.parse(amount.monetaryValue(), amount.currencyCode()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Notice words(UpsWire.Code alert) {
        return Notice.words(
                requireNonNullElse(alert.code(), ""), requireNonNullElse(alert.description(), ""));
    }

    private static <T> List<T> list(@Nullable List<T> items) {
        return items == null ? List.of() : items;
    }
}
