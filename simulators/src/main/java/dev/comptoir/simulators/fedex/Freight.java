package dev.comptoir.simulators.fedex;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be carried, checked as FedEx checks it for prices and for labels.
 *
 * @param kilograms of each parcel
 */
record Freight(
        FedexCountry from, FedexCountry to, boolean residential, List<BigDecimal> kilograms) {

    private static final BigDecimal PER_POUND = new BigDecimal("0.45359237");
    private static final BigDecimal HEAVIEST = new BigDecimal("68.1");
    private static final int MOST = 30;

    /**
     * @param shipper path of the sender's address
     * @param recipient path of the receiver's address
     */
    static Freight check(Asked shipment, String shipper, String recipient) {
        var kilograms = new ArrayList<BigDecimal>();
        var items = shipment.list("requestedPackageLineItems");
        if (items.isEmpty()) {
            throw FedexRefusal.invalid(
                    "REQUESTEDPACKAGELINEITEMS.REQUIRED", "At least one package is required.");
        }
        for (var item : items) {
            var count = Math.max(1, item.number("groupPackageCount").intValue());
            for (int n = 0; n < count; n++) {
                kilograms.add(weight(item));
            }
        }
        if (kilograms.size() > MOST) {
            throw FedexRefusal.invalid(
                    "TOTALPACKAGECOUNT.EXCEEDED", "Maximum package count is exceeded.");
        }
        return new Freight(
                country(shipment, shipper),
                country(shipment, recipient),
                shipment.text(recipient + "/residential").equals("true"),
                kilograms);
    }

    private static BigDecimal weight(Asked item) {
        var value = item.number("weight/value");
        var kilograms =
                switch (item.text("weight/units")) {
                    case "KG" -> value;
                    case "LB" -> value.multiply(PER_POUND);
                    default ->
                            throw FedexRefusal.invalid(
                                    "WEIGHT.UNITS.INVALID", "Weight units are KG or LB.");
                };
        if (kilograms.signum() <= 0) {
            throw FedexRefusal.invalid("PACKAGEWEIGHT.INVALID", "Package weight is invalid.");
        }
        if (kilograms.compareTo(HEAVIEST) > 0) {
            throw FedexRefusal.invalid(
                    "PACKAGEWEIGHT.EXCEEDED", "Package weight exceeds the service's limit.");
        }
        return kilograms;
    }

    private static FedexCountry country(Asked shipment, String address) {
        var code = shipment.required(address + "/countryCode", "COUNTRYCODE.REQUIRED");
        var country =
                FedexCountry.of(code)
                        .orElseThrow(() ->
                                FedexRefusal.invalid(
                                        "LOCATION.NOSERVICE",
                                        "FedEx service is not available between these places."));
        if (!country.postalCode().matcher(shipment.text(address + "/postalCode")).matches()) {
            throw FedexRefusal.invalid(
                    "POSTALCODE.INVALID", "The postal code is not one of this country.");
        }
        return country;
    }

    boolean home() {
        return from.code().equals(to.code());
    }

    /** What one service costs, in the sender's currency. */
    Price price(FedexService service, int discountPercent) {
        var euros = kilograms.stream().map(service::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        var base = money(euros.multiply(from.rate()));
        var discount = money(part(base, discountPercent));
        var fuel = money(part(base.subtract(discount), 18));
        var delivery =
                residential
                        ? money(new BigDecimal("3.90").multiply(from.rate()))
                        : money(BigDecimal.ZERO);
        var taxed = base.subtract(discount).add(fuel).add(delivery);
        var tax = home() ? money(part(taxed, from.taxPercent())) : money(BigDecimal.ZERO);
        return new Price(base, discount, fuel, delivery, tax);
    }

    private static BigDecimal part(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent))
                .divide(BigDecimal.valueOf(100), 6, RoundingMode.HALF_UP);
    }

    private BigDecimal money(BigDecimal amount) {
        return amount.setScale(from.digits(), RoundingMode.HALF_UP);
    }

    /** The parts of a price. */
    record Price(
            BigDecimal base,
            BigDecimal discount,
            BigDecimal fuel,
            BigDecimal residential,
            BigDecimal tax) {

        BigDecimal net() {
            return base.subtract(discount).add(fuel).add(residential).add(tax);
        }

        BigDecimal withoutTax() {
            return net().subtract(tax);
        }
    }
}
