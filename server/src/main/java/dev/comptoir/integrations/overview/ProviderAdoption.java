package dev.comptoir.integrations.overview;

import java.util.Map;

/**
 * How a provider is used in the installation.
 *
 * @param stores how many stores have a connection to it
 * @param active how many of the connections are in use
 * @param health how many of the active connections are of each state, such as {@code failing}
 * @param usage of the days asked for, of connections that are gone by now too
 */
record ProviderAdoption(
        String type,
        String providerName,
        int stores,
        int connections,
        int active,
        Map<String, Integer> health,
        UsageSum usage) {}
