package dev.comptoir.integrations.spi;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.http.CallPolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who a provider is, and where and how it is called.
 *
 * @param type the integration's type in API and database, such as {@code shipping_ups}; lasting,
 *     unique
 * @param code the connector's short name, such as {@code ups}; lasting, unique
 * @param addresses base URL of production and, where the provider has one, of its sandbox; empty
 *     for one that has no address but what the merchant types. The simulator needs no entry: its
 *     address is made from production's host
 * @param elsewhere further addresses of the provider in production, by a name of the connector's
 *     own, such as a host for signing in; see {@link Opened#apiAt}
 * @param policy time-outs and limits, as the provider publishes them or as prudence has it
 * @param documentation the provider's own page about its API
 * @param needs what a merchant must have at hand before connecting: names of texts {@code
 *     provider.<type>.needs.<name>}, in the order to show them
 */
public record ProviderManifest(
        String type,
        String code,
        Category category,
        Map<Environment, URI> addresses,
        Map<String, URI> elsewhere,
        CallPolicy policy,
        Tile tile,
        @Nullable URI documentation,
        List<String> needs) {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{1,39}");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{1,19}");

    public ProviderManifest {
        require(TYPE.matcher(type).matches(), "the type '%s' is not lower snake case", type);
        require(
                CODE.matcher(code).matches(),
                "the code '%s' is not lower-case letters and digits",
                code);
        require(
                addresses.isEmpty() || addresses.containsKey(Environment.PRODUCTION),
                "%s has no production address",
                type);
        require(
                !addresses.containsKey(Environment.SIMULATOR),
                "%s must not choose its simulator's address",
                type);
        addresses.forEach((environment, address) ->
                require(
                        "https".equals(address.getScheme()),
                        "%s is to be called by https in %s",
                        type,
                        environment.id()));
        elsewhere.forEach((name, address) ->
                require(
                        "https".equals(address.getScheme()),
                        "%s is to be called by https at '%s'",
                        type,
                        name));
        addresses = Map.copyOf(addresses);
        elsewhere = Map.copyOf(elsewhere);
        needs = List.copyOf(needs);
    }

    /** For a provider that answers everything at one address. */
    public ProviderManifest(
            String type,
            String code,
            Category category,
            Map<Environment, URI> addresses,
            CallPolicy policy,
            Tile tile,
            @Nullable URI documentation,
            List<String> needs) {
        this(type, code, category, addresses, Map.of(), policy, tile, documentation, needs);
    }

    /** Whether it is called in this environment, which for typed addresses the merchant knows. */
    public boolean offers(Environment environment) {
        return addresses.isEmpty() || addresses.containsKey(environment);
    }

    private static void require(boolean condition, String complaint, Object... values) {
        if (!condition) {
            throw new IllegalArgumentException(
                    "Connector manifest: " + complaint.formatted(values));
        }
    }
}
