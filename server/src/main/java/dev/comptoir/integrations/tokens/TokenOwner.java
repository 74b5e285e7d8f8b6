package dev.comptoir.integrations.tokens;

import dev.comptoir.platform.StoreId;
import java.util.UUID;

/**
 * The connection that a token belongs to.
 *
 * @param credentialsVersion which credentials it was issued for; a token of replaced ones is never
 *     used again
 * @param signIn which of the connection's sign-ins; empty for the first, which most have alone
 */
public record TokenOwner(StoreId store, UUID integration, int credentialsVersion, String signIn) {

    public TokenOwner(StoreId store, UUID integration, int credentialsVersion) {
        this(store, integration, credentialsVersion, "");
    }

    TokenOwner other(String name) {
        return new TokenOwner(store, integration, credentialsVersion, name);
    }
}
