package dev.comptoir.simulators.colissimo;

import java.util.List;

/**
 * A business customer.
 *
 * @param apiKey for Colissimo's own services
 * @param trackingKey for Suivi v2 at La Poste's portal
 * @param labels whether the contract still runs, so that labels can be made
 * @param products codes that the contract has
 */
public record ColissimoAccount(
        String apiKey, String trackingKey, boolean labels, List<String> products) {}
