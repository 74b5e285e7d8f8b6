package dev.comptoir.webhooks;

import dev.comptoir.platform.StoreId;
import dev.comptoir.webhooks.spi.HookRequest;
import java.util.UUID;

/**
 * A proved message on its way into the database.
 *
 * @param key see {@link HookKeys#ofMessage}
 * @param headers as JSON
 */
record KeptMessage(
        UUID id, StoreId store, UUID integration, UUID key, HookRequest request, String headers) {}
