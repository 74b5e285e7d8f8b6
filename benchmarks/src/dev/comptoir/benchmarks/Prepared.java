package dev.comptoir.benchmarks;

import java.util.List;

/**
 * What a measurement finds in the product.
 *
 * @param key an API key that may read connections and ask for prices
 * @param connections to the simulated UPS; the last has no traffic
 */
record Prepared(String store, String key, List<String> connections) {

    static Prepared in(Settings settings, int connections) throws Exception {
        try (var api = new Api(Product.address(settings))) {
            api.signIn();
            var store = api.createStore();
            return new Prepared(store, api.createKey(store), api.createConnections(store, connections + 1));
        }
    }

    List<String> busyConnections() {
        return connections.subList(0, connections.size() - 1);
    }

    String quietConnection() {
        return connections.getLast();
    }
}
