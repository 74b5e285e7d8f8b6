package dev.comptoir.integrations;

import dev.comptoir.integrations.form.FieldKind;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.platform.Environment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider that a store can connect to, with the form of its settings, in the viewer's language.
 *
 * @param type what a new connection names, such as {@code shipping_ups}
 * @param needs what to have at hand before connecting
 * @param guide how to get it, as Markdown
 */
@Schema(name = "Provider")
record ProviderView(
        String type,
        String code,
        String name,
        Category category,
        String summary,
        List<CapabilityView> capabilities,
        List<EnvironmentView> environments,
        Form form,
        List<String> needs,
        String guide,
        Tile tile,
        @Nullable URI documentationUrl) {

    /**
     * @param available whether a connection can be made in it here
     * @param reason why not
     * @param hint what to know before choosing it, such as the accounts that its simulator has
     */
    @Schema(name = "ProviderEnvironment")
    record EnvironmentView(
            Environment id, boolean available, @Nullable String reason, @Nullable String hint) {}

    @Schema(name = "SettingsForm")
    record Form(List<Section> sections, List<Field> fields) {}

    /**
     * @param reason why this is asked
     */
    @Schema(name = "SettingsSection")
    record Section(String id, String title, String reason) {}

    /**
     * @param section id of the section that it belongs to
     * @param pattern regular expression that the whole value must match
     * @param patternHint the pattern in words
     * @param shownWhen null for a field that is always asked for; otherwise it is required while
     *     the condition holds, and left out while it does not
     */
    @Schema(name = "SettingsField")
    record Field(
            String name,
            String section,
            FieldKind kind,
            String label,
            @Nullable String help,
            @Nullable String placeholder,
            boolean required,
            @Nullable String pattern,
            @Nullable String patternHint,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable Long minimum,
            @Nullable Long maximum,
            @Nullable List<Option> options,
            @Nullable Object defaultValue,
            @Nullable Condition shownWhen) {}

    /**
     * @param field name of a choice
     * @param values of it
     */
    @Schema(name = "SettingsCondition")
    record Condition(String field, List<String> values) {}

    @Schema(name = "SettingsOption")
    record Option(String value, String label) {}
}
