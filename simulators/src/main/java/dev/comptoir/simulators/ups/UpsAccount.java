package dev.comptoir.simulators.ups;

import java.util.List;

/**
 * A client of UPS's developer portal and the shipper account behind it.
 *
 * @param country where the shipper account is registered
 * @param discountPercent what the contract takes off the published rates; 0: no negotiated rates
 * @param products the APIs that the client is allowed to call
 */
public record UpsAccount(
        String name,
        String clientId,
        String clientSecret,
        String shipperNumber,
        String country,
        int discountPercent,
        List<String> products,
        boolean locked) {

    boolean negotiated() {
        return discountPercent > 0;
    }

    boolean mayCall(String product) {
        return products.contains(product);
    }
}
