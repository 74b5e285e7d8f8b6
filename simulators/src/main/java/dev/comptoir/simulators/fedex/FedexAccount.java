package dev.comptoir.simulators.fedex;

import java.util.List;

/**
 * A project of FedEx's developer portal and the shipping account behind it.
 *
 * @param discountPercent what the contract takes off the public prices; 0: no prices of its own
 * @param products the APIs that the project may call
 * @param withoutServices what the contract lacks
 */
public record FedexAccount(
        String name,
        String clientId,
        String clientSecret,
        String accountNumber,
        int discountPercent,
        List<String> products,
        List<String> withoutServices) {}
