package dev.comptoir.notifications;

import dev.comptoir.access.Role;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell the people of a store, as code and parameters: its texts are {@code
 * inbox.<code>.title} and {@code inbox.<code>.body}.
 *
 * @param lowestRole who is told: this role and those above it
 * @param person the one person who is told, who has to have the role as well; null for all
 * @param subjectType kind of thing that it is about, such as {@code integration}
 * @param params what the texts mention: texts, numbers, or {@link #text}; no personal data
 * @param once two messages of a store that carry the same are one; null when each counts
 */
public record Message(
        String code,
        Severity severity,
        Role lowestRole,
        @Nullable UUID person,
        String subjectType,
        UUID subjectId,
        Map<String, Object> params,
        @Nullable String once) {

    static final String TEXT = "text";

    public Message {
        params = Map.copyOf(params);
    }

    /** A parameter that is itself a text in the reader's language. */
    public static Map<String, String> text(String key) {
        return Map.of(TEXT, key);
    }
}
