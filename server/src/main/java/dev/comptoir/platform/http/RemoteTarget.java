package dev.comptoir.platform.http;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.secrets.Secret;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a call goes to, and on whose behalf.
 *
 * @param connection the store's connection; limits, circuit breaker and log hang on it
 * @param provider type of the provider, such as {@code shipping_ups}
 * @param baseUrl relative addresses of calls start here
 * @param reach how far that address is to be trusted
 * @param secrets what must not appear in the log
 */
public record RemoteTarget(
        StoreId store,
        UUID connection,
        String provider,
        Environment environment,
        URI baseUrl,
        Reach reach,
        Set<Secret> secrets,
        CallPolicy policy) {

    public RemoteTarget {
        secrets = Set.copyOf(secrets);
    }

    /** The same connection, called at another address of its provider. */
    public RemoteTarget at(URI address) {
        return new RemoteTarget(
                store, connection, provider, environment, address, reach, secrets, policy);
    }
}
