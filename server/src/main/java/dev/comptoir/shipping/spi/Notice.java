package dev.comptoir.shipping.spi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something worth knowing beside a price. Shown by our text {@code provider.<type>.notice.<code>}
 * in the reader's language, else by the carrier's own words.
 */
public record Notice(String code, Map<String, String> params, @Nullable String words) {

    public Notice {
        params = Map.copyOf(params);
    }

    /** A notice of ours; the connector's texts have it. */
    public static Notice of(String code, Map<String, String> params) {
        return new Notice(code, params, null);
    }

    /** What the carrier itself wrote. */
    public static Notice words(String code, String words) {
        return new Notice(code, Map.of(), words);
    }
}
