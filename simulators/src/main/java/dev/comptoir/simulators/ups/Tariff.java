package dev.comptoir.simulators.ups;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Prices: plausible, and the same for the same shipment in every run. Not UPS's: its tables are not
 * ours to copy, and no test should lean on an amount.
 */
final class Tariff {

    /** Percent of the base charge. */
    private static final BigDecimal FUEL = new BigDecimal("18.50");

    private static final BigDecimal PER_ZONE = new BigDecimal("0.16");
    private static final BigDecimal RESIDENTIAL_EUROS = new BigDecimal("4.20");
    private static final BigDecimal HANDLING_EUROS = new BigDecimal("14.50");
    private static final BigDecimal LONG_SIDE_CENTIMETRES = new BigDecimal("122");
    private static final BigDecimal LONG_SIDE_INCHES = new BigDecimal("48");
    private static final BigDecimal DECLARED_PERCENT = new BigDecimal("1.10");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** One parcel's share, in the shipper's currency. */
    record Share(Piece piece, BigDecimal base, BigDecimal options) {}

    /** The price of a shipment by one service, in the shipper's currency. */
    record Price(List<Share> shares, BigDecimal fuel, BigDecimal residential, int taxPercent) {

        BigDecimal base() {
            return sum(shares.stream().map(Share::base).toList());
        }

        BigDecimal transportation() {
            return base().add(fuel).add(residential);
        }

        BigDecimal options() {
            return sum(shares.stream().map(Share::options).toList());
        }

        BigDecimal total() {
            return transportation().add(options());
        }

        private static BigDecimal sum(List<BigDecimal> amounts) {
            return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private final Country shipper;

    Tariff(Country shipper) {
        this.shipper = shipper;
    }

    /**
     * @param discountPercent off the base charge; 0 for the published price
     */
    Price price(Consignment consignment, UpsService service, int discountPercent) {
        var factor =
                BigDecimal.ONE.add(PER_ZONE.multiply(BigDecimal.valueOf(consignment.zone() - 2L)));
        var kept = HUNDRED.subtract(BigDecimal.valueOf(discountPercent));
        var shares =
                consignment.pieces().stream()
                        .map(piece ->
                                new Share(
                                        piece,
                                        local(
                                                percent(
                                                        service.price(piece.kilograms())
                                                                .multiply(factor),
                                                        kept)),
                                        options(piece)))
                        .toList();
        var base = Price.sum(shares.stream().map(Share::base).toList());
        return new Price(
                shares,
                money(percent(base, FUEL)),
                consignment.residential() ? local(RESIDENTIAL_EUROS) : money(BigDecimal.ZERO),
                taxPercent(consignment));
    }

    /** Tax is part of the price where UPS invoices it: within the country. */
    private int taxPercent(Consignment consignment) {
        return consignment.domestic() && shipper.code().equals(consignment.origin().code())
                ? shipper.taxPercent()
                : 0;
    }

    BigDecimal tax(Price price) {
        return money(percent(price.total(), BigDecimal.valueOf(price.taxPercent())));
    }

    private BigDecimal options(Piece piece) {
        var limit = piece.metric() ? LONG_SIDE_CENTIMETRES : LONG_SIDE_INCHES;
        var handling =
                piece.awkward() || piece.longest().compareTo(limit) > 0
                        ? local(HANDLING_EUROS)
                        : BigDecimal.ZERO;
        return money(handling.add(percent(piece.declaredValue(), DECLARED_PERCENT)));
    }

    private BigDecimal local(BigDecimal euros) {
        return money(euros.multiply(shipper.perEuro()));
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).divide(HUNDRED, 6, RoundingMode.HALF_UP);
    }

    /** Rounded to what the currency has: no cents for XOF or JPY, three places for TND. */
    private BigDecimal money(BigDecimal amount) {
        return amount.setScale(shipper.currency().getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
