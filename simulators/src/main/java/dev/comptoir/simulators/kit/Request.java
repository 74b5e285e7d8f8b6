package dev.comptoir.simulators.kit;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request as the provider would have received it: {@code host} is the provider's host name that
 * began the simulator's path, {@code path} the vendor's own path after it.
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are carried, never compared or changed
public record Request(
        String method, String host, String path, String query, Headers headers, byte[] body) {

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The query's parameters, decoded; of a repeated one, the last. */
    public Map<String, String> parameters() {
        return Form.parse(query);
    }
}
