package dev.comptoir.webhooks;

import dev.comptoir.platform.secrets.SealedTable;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What {@code webhooks.hook} keeps sealed, for the rotation of keys. */
@Component
final class SealedHooks extends SealedTable {

    SealedHooks() {
        super(
                "webhooks.hook",
                "integration_id",
                Map.of("key", Hooks.KEY, "credential", Hooks.CREDENTIAL));
    }
}
