package dev.comptoir.platform.secrets;

import dev.comptoir.platform.StoreId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a secret is kept. Bound into its encrypted form, so that one copied to another row, field
 * or store does not open there.
 *
 * @param owner the thing that has the secret, such as a connection
 * @param field which of its secrets
 */
public record SecretPlace(StoreId store, UUID owner, String field) {

    private static final byte[] FORM = "comptoir secret 1".getBytes(StandardCharsets.US_ASCII);

    byte[] associatedData() {
        var name = field.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(FORM.length + 4 * Long.BYTES + name.length)
                .put(FORM)
                .putLong(store.value().getMostSignificantBits())
                .putLong(store.value().getLeastSignificantBits())
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .put(name)
                .array();
    }
}
