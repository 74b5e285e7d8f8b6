package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Who calls, and what their message says. */
final class UpsCalls {

    static final JsonMapper MAPPER = Json.mapper(PropertyNamingStrategies.UPPER_CAMEL_CASE);

    private final UpsTokens tokens;
    private final Clock clock;

    UpsCalls(UpsTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * @throws UpsRefusal 401 without a good token, 403 when the application lacks the product
     */
    UpsAccount caller(Request request, String product) {
        var header = request.headers().first("Authorization").orElse("");
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw UpsRefusal.badToken();
        }
        var account = tokens.account(header.substring(7).strip(), request.host(), clock.instant());
        if (!account.mayCall(product)) {
            // UPS's words for an application without the product are those for a bad key
            throw new UpsRefusal(403, "250002", "Invalid Authentication Information.");
        }
        return account;
    }

    /**
     * The message inside its envelope.
     *
     * @throws UpsRefusal 400 when it is none
     */
    static <E, M> M read(Request request, Class<E> envelope, Function<E, @Nullable M> message) {
        if (request.body().length == 0) {
            throw UpsRefusal.invalid("10003", "The request is either empty or null.");
        }
        try {
            Json.read(request.body());
        } catch (JacksonException notJson) {
            throw UpsRefusal.invalid("10001", "The request is not well formed.");
        }
        try {
            var read = MAPPER.readValue(request.body(), envelope);
            var inside = read == null ? null : message.apply(read);
            if (inside != null) {
                return inside;
            }
        } catch (JacksonException otherShape) {
            throw invalid();
        }
        throw invalid();
    }

    private static UpsRefusal invalid() {
        return UpsRefusal.invalid(
                "10002", "The request is well formed but the request is not valid.");
    }
}
