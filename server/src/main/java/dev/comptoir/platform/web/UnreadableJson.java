package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.FieldProblem;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a body stopped being readable, without repeating any of it: it may hold a secret. */
final class UnreadableJson {

    private UnreadableJson() {}

    /**
     * The field that is none of ours or whose value is of the wrong type, if the JSON as such is
     * well formed.
     */
    static Optional<FieldProblem> field(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof DatabindException wrong)
                || wrong.getPath().isEmpty()) {
            return Optional.empty();
        }
        var path = new StringBuilder();
        for (var step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        boolean unknown = wrong instanceof UnrecognizedPropertyException;
        return Optional.of(
                new FieldProblem(path.toString(), unknown ? "unknown-field" : "invalid"));
    }

    /** Line and column, counted from one; zero where there was no body at all. */
    static Map<String, Object> place(HttpMessageNotReadableException unreadable) {
        var location =
                unreadable.getCause() instanceof JacksonException broken
                        ? broken.getLocation()
                        : null;
        if (location == null || !(unreadable.getCause() instanceof StreamReadException)) {
            return Map.of("line", 0, "column", 0);
        }
        return Map.of("line", location.getLineNr(), "column", location.getColumnNr());
    }
}
