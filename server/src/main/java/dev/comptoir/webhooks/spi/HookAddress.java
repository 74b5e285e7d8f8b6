package dev.comptoir.webhooks.spi;

import dev.comptoir.platform.secrets.Secret;
import java.net.URI;

/**
 * Where a provider reaches one connection. The address is a secret as well: whoever knows it may
 * knock.
 *
 * @param credential ours, made for this connection alone: given to providers that send back what
 *     they were given instead of signing
 */
public record HookAddress(URI uri, Secret credential) {

    @Override
    public String toString() {
        return "HookAddress[***]";
    }
}
