package dev.comptoir.imports.sheet;

import java.util.Map;

/**
 * Something to know about a file that can be read all the same.
 *
 * @param code names the text {@code imports.notice.<code>}
 */
public record Notice(String code, Map<String, Object> params) {

    public Notice {
        params = Map.copyOf(params);
    }
}
