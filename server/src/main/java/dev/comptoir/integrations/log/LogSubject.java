package dev.comptoir.integrations.log;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.StoreId;
import java.util.UUID;

/**
 * The connection that an entry is about.
 *
 * @param label its name at that moment; stays in the log when the connection is gone
 */
public record LogSubject(
        StoreId store, UUID integration, String type, String label, Environment environment) {}
