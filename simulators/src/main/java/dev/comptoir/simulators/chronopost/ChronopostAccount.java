package dev.comptoir.simulators.chronopost;

import java.util.List;

/**
 * A contract.
 *
 * @param products as Quickcost writes them: one or two characters
 * @param options {@code quickcost}, {@code esd}
 */
public record ChronopostAccount(
        String name,
        String accountNumber,
        String password,
        List<String> products,
        List<String> options) {

    boolean has(String product) {
        var plain = product.startsWith("0") ? product.substring(1) : product;
        return products.contains(plain);
    }

    boolean may(String option) {
        return options.contains(option);
    }
}
