package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.Environment;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With whom a shipment goes.
 *
 * @param integrationId null once the connection was deleted
 * @param type the provider's type, such as {@code shipping_ups}
 */
record CarrierChoice(
        @Nullable UUID integrationId,
        String type,
        Environment environment,
        @Nullable String serviceCode,
        @Nullable String serviceName) {}
