package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.pricing.GridRefusal.Why;
import dev.comptoir.shipping.spi.Charge;
import dev.comptoir.shipping.spi.Parcel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A price list that can be asked. Knows nothing of where it is kept; made once and asked often.
 *
 * <p>The price of the list, the surcharges, fuel and tax are each rounded half up to the minor unit
 * of the currency, as invoices do line by line.
 */
final class Grid {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GridTerms terms;
    private final Map<Country, List<GridZone>> zones;
    private final Map<String, Map<String, List<GridRow>>> rows;
    private final Map<YearMonth, BigDecimal> fuel;

    Grid(GridTerms terms, List<GridZone> zones, List<GridRow> rows) {
        this.terms = terms;
        this.zones =
                zones.stream()
                        .flatMap(zone -> zone.countries().stream().distinct())
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        country -> country, country -> inOrder(zones, country)));
        this.rows =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        GridRow::zone,
                                        Collectors.groupingBy(
                                                GridRow::service,
                                                LinkedHashMap::new,
                                                Collectors.toList())));
        this.fuel =
                terms.fuel().stream()
                        .collect(Collectors.toMap(FuelMonth::month, FuelMonth::percent));
    }

    private static List<GridZone> inOrder(List<GridZone> zones, Country country) {
        return zones.stream()
                .filter(zone -> zone.countries().contains(country))
                .sorted(
                        Comparator.comparingInt(GridZone::priority)
                                .reversed()
                                .thenComparing(zone -> zone.postcodes().isEmpty()))
                .toList();
    }

    /** The prices of all services of the list, in its order, or why there is none. */
    GridAnswer ask(GridQuestion question) {
        if (!terms.validOn(question.day())) {
            return refused(Why.NOT_VALID, Map.of("date", question.day().toString()));
        }
        var zone = zone(question);
        if (zone.isEmpty()) {
            return refused(Why.NO_ZONE, place(question));
        }
        var percent = fuel(question);
        if (percent.isEmpty()) {
            return refused(
                    Why.FUEL_UNKNOWN, Map.of("month", YearMonth.from(question.day()).toString()));
        }
        return priced(question, zone.get(), percent.get());
    }

    private GridAnswer priced(GridQuestion question, GridZone zone, BigDecimal percent) {
        var prices = new ArrayList<GridPrice>();
        GridRefusal first = null;
        for (var service : rows.getOrDefault(zone.name(), Map.of()).values()) {
            var found = find(service, question);
            if (found.refusal() == null) {
                prices.add(price(found.rows(), question, percent));
            } else if (first == null) {
                first = found.refusal();
            }
        }
        if (!prices.isEmpty()) {
            return new GridAnswer(prices, null);
        }
        return first == null ? refused(Why.NO_ZONE, place(question)) : GridAnswer.refused(first);
    }

    /** The row for each parcel, or for the shipment. */
    private record Found(List<GridRow> rows, @Nullable GridRefusal refusal) {

        static Found none(Why why, Map<String, Object> params) {
            return new Found(List.of(), new GridRefusal(why, params));
        }
    }

    private Found find(List<GridRow> service, GridQuestion question) {
        var value = question.goodsValue();
        var byValue = service.stream().anyMatch(GridRow::byValue);
        if (byValue && value == null) {
            return Found.none(Why.VALUE_UNKNOWN, Map.of());
        }
        if (byValue && value != null && !value.currency().equals(terms.currency())) {
            return Found.none(
                    Why.OTHER_CURRENCY,
                    Map.of(
                            "currency", terms.currency().getCurrencyCode(),
                            "other", value.currency().getCurrencyCode()));
        }
        var minor = value == null ? 0 : value.amountMinor();
        var found = new ArrayList<GridRow>();
        for (var grams : weights(question)) {
            var atWeight = service.stream().filter(row -> row.holdsAt(grams)).toList();
            if (atWeight.isEmpty()) {
                return Found.none(Why.NO_WEIGHT, Map.of("grams", grams));
            }
            var row = atWeight.stream().filter(each -> each.holdsFor(minor)).findFirst();
            if (row.isEmpty()) {
                return Found.none(Why.NO_VALUE, Map.of("value", terms.money(minor).toString()));
            }
            found.add(row.get());
        }
        return new Found(found, null);
    }

    private GridPrice price(List<GridRow> found, GridQuestion question, BigDecimal percent) {
        var row = found.getFirst();
        var base = found.stream().mapToLong(GridRow::priceMinor).reduce(0, Math::addExact);
        var charges = new ArrayList<Charge>();
        charges.add(new Charge("list", null, terms.money(base)));
        long fuelled = base;
        long sum = base;
        for (var surcharge : terms.surcharges()) {
            if (surcharge.applies(row, question)) {
                var amount = amount(surcharge, base, found.size());
                charges.add(new Charge("surcharge", surcharge.name(), terms.money(amount)));
                sum = Math.addExact(sum, amount);
                fuelled += Boolean.TRUE.equals(surcharge.fuelled()) ? amount : 0;
            }
        }
        sum = Math.addExact(sum, add(charges, "fuel", share(fuelled, percent)));
        sum = Math.addExact(sum, add(charges, "tax", share(sum, terms.taxPercent())));
        return new GridPrice(
                row.service(),
                row.serviceName(),
                row.zone(),
                weights(question).stream().mapToLong(Long::longValue).sum(),
                terms.money(sum),
                charges);
    }

    private long add(List<Charge> charges, String code, long minor) {
        if (minor != 0) {
            charges.add(new Charge(code, null, terms.money(minor)));
        }
        return minor;
    }

    private static long amount(GridSurcharge surcharge, long base, int parcels) {
        var fixed = surcharge.amountMinor();
        return fixed == null
                ? share(base, surcharge.percent())
                : Math.multiplyExact(fixed, parcels);
    }

    private static long share(long minor, @Nullable BigDecimal percent) {
        return percent == null
                ? 0
                : BigDecimal.valueOf(minor)
                        .multiply(percent)
                        .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    private Optional<GridZone> zone(GridQuestion question) {
        return zones.getOrDefault(question.country(), List.of()).stream()
                .filter(zone -> zone.covers(question.country(), question.postalCode()))
                .findFirst();
    }

    /** Zero where the list adds no fuel at all; empty where it does and the month is missing. */
    private Optional<BigDecimal> fuel(GridQuestion question) {
        return fuel.isEmpty()
                ? Optional.of(BigDecimal.ZERO)
                : Optional.ofNullable(fuel.get(YearMonth.from(question.day())));
    }

    /** What counts, for each parcel or for all of them together. */
    private List<Long> weights(GridQuestion question) {
        var each = question.parcels().stream().map(this::chargeable).toList();
        return terms.perParcel() ? each : List.of(each.stream().mapToLong(Long::longValue).sum());
    }

    private long chargeable(Parcel parcel) {
        var divisor = terms.volumetricDivisor();
        if (divisor == null) {
            return parcel.weightGrams();
        }
        // mm³ over cm³/kg is g: both thousands cancel out; rounded up, as carriers do
        var volume =
                (long) parcel.lengthMillimetres()
                        * parcel.widthMillimetres()
                        * parcel.heightMillimetres();
        return Math.max(parcel.weightGrams(), Math.ceilDiv(volume, divisor.longValue()));
    }

    private static Map<String, Object> place(GridQuestion question) {
        var code = question.postalCode();
        return Map.of("country", question.country().code(), "postalCode", code == null ? "" : code);
    }

    private static GridAnswer refused(Why why, Map<String, Object> params) {
        return GridAnswer.refused(new GridRefusal(why, params));
    }
}
