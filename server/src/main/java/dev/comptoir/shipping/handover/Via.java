package dev.comptoir.shipping.handover;

import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.platform.Environment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The connection that a carrier is asked on.
 *
 * @param integrationId null once it was deleted
 * @param type the provider's type, such as {@code shipping_ups}
 */
record Via(@Nullable UUID integrationId, String type, Environment environment) {

    static Via of(ConnectionRef connection) {
        return new Via(connection.id(), connection.type(), connection.environment());
    }
}
