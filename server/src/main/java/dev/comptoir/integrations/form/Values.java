package dev.comptoir.integrations.form;

import dev.comptoir.platform.secrets.Secret;
import java.util.Map;

/**
 * Values of a form that passed its checks; what is absent has no entry.
 *
 * @param plain what may be shown again: String, Boolean or Integer
 */
public record Values(Map<String, Object> plain, Map<String, Secret> secrets) {

    public Values {
        plain = Map.copyOf(plain);
        secrets = Map.copyOf(secrets);
    }
}
