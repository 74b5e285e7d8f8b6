package dev.comptoir.webhooks.spi;

import dev.comptoir.platform.secrets.Secret;
import java.net.URI;

/**
 * Where a provider reaches one connection.
 *
 * @param credential ours, made for this connection alone: given to providers that send back what
 *     they were given instead of signing
 */
public record HookAddress(URI uri, Secret credential) {}
