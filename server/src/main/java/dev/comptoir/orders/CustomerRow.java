package dev.comptoir.orders;

import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.data.Columns;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code orders.customer}; its components are the columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CustomerRow(
        UUID id,
        String identity,
        String source,
        @Nullable String externalId,
        @Nullable String name,
        String nameKey,
        @Nullable String company,
        @Nullable String email,
        @Nullable String emailKey,
        @Nullable String phone,
        @Nullable String language,
        UUID fingerprint) {

    /**
     * @param content normalised
     */
    static CustomerRow of(UUID id, String identity, CustomerDraft draft) {
        var content = draft.content();
        return new CustomerRow(
                id,
                identity,
                draft.source(),
                content.externalId(),
                content.name(),
                sortKey(content),
                content.company(),
                content.email(),
                content.emailKey(),
                content.phone(),
                content.language(),
                Columns.fingerprint(content));
    }

    CustomerContent content() {
        return new CustomerContent(externalId, name, company, email, phone, language);
    }

    /** By what lists show first: the name, or whatever else there is. */
    private static String sortKey(CustomerContent content) {
        return Stream.of(content.name(), content.company(), content.email(), content.externalId())
                .filter(Objects::nonNull)
                .map(Normalised::key)
                .findFirst()
                .orElse("");
    }
}
