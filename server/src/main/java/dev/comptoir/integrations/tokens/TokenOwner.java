package dev.comptoir.integrations.tokens;

import dev.comptoir.platform.StoreId;
import java.util.UUID;

/**
 * The connection that a token belongs to.
 *
 * @param credentialsVersion which credentials it was issued for; a token of replaced ones is never
 *     used again
 */
public record TokenOwner(StoreId store, UUID integration, int credentialsVersion) {}
