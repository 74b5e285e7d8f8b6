package dev.comptoir.platform.errors;

import java.util.Map;

/**
 * What is wrong with one field of a request.
 *
 * @param field path in the request's JSON, such as {@code parcels[0].weightGrams}
 * @param code names the text {@code field.<code>}
 * @param params what the text mentions
 */
public record FieldProblem(String field, String code, Map<String, Object> params) {

    public FieldProblem {
        params = Map.copyOf(params);
    }

    public FieldProblem(String field, String code) {
        this(field, code, Map.of());
    }
}
