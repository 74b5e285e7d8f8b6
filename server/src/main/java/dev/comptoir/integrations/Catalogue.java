package dev.comptoir.integrations;

import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.platform.errors.Problem;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The providers that a store can connect to: the connector beans, no list anywhere. */
@Component
final class Catalogue {

    private final Map<String, KnownProvider<?>> byType = new TreeMap<>();

    /**
     * @throws IllegalStateException when two connectors claim the same type or code
     */
    Catalogue(List<Connector<?>> connectors) {
        var codes = new HashSet<String>();
        for (var connector : connectors) {
            var provider = KnownProvider.of(connector);
            var twin = byType.put(provider.type(), provider);
            if (twin != null || !codes.add(provider.manifest().code())) {
                throw new IllegalStateException(
                        "Two connectors claim the type '%s' or the code '%s'; one of them is %s"
                                .formatted(
                                        provider.type(),
                                        provider.manifest().code(),
                                        connector.getClass().getName()));
            }
        }
    }

    List<KnownProvider<?>> all() {
        return byType.values().stream()
                .sorted(
                        Comparator.<KnownProvider<?>>comparingInt(
                                        provider -> provider.manifest().category().ordinal())
                                .thenComparing(KnownProvider::type))
                .toList();
    }

    Optional<KnownProvider<?>> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** What is known of a connector that is in the catalogue. */
    @SuppressWarnings("unchecked") // made from this very connector
    <S extends Record> KnownProvider<S> of(Connector<S> connector) {
        return (KnownProvider<S>) require(connector.manifest().type());
    }

    /**
     * @throws Problem when there is no such provider, or not any more
     */
    KnownProvider<?> require(String type) {
        return find(type)
                .orElseThrow(() ->
                        new Problem(IntegrationsProblem.UNKNOWN_PROVIDER, Map.of("type", type)));
    }
}
