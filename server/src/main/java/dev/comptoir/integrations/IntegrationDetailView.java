package dev.comptoir.integrations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection with all that may be known of it.
 *
 * @param settings by field; secrets are not among them
 * @param consequences of deleting it
 */
@Schema(name = "IntegrationDetail")
record IntegrationDetailView(
        IntegrationView integration,
        Map<String, Object> settings,
        List<SecretView> secrets,
        List<CapabilityView> capabilities,
        @Nullable TestReportView lastTest,
        List<ConsequenceView> consequences) {

    /**
     * @param set whether there is one
     * @param lastFour its last characters, if it is long enough to show them
     */
    @Schema(name = "IntegrationSecret")
    record SecretView(
            String field, boolean set, @Nullable Instant updatedAt, @Nullable String lastFour) {}

    @Schema(name = "IntegrationConsequence")
    record ConsequenceView(String code, String text, @Nullable Integer count) {}
}
