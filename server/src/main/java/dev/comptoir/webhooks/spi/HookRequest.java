package dev.comptoir.webhooks.spi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that a provider sent to one of a store's connections.
 *
 * @param path what follows the connection's own address; empty for nothing
 * @param headers by name in lower case
 * @param body byte for byte: a signature is over these, not over what a parser makes of them
 */
@SuppressWarnings("ArrayRecordComponent") // carried as it came, never compared
public record HookRequest(
        String method, String path, Map<String, List<String>> headers, byte[] body) {

    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
    }
}
