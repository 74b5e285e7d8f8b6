package dev.comptoir.integrations;

import dev.comptoir.integrations.form.FieldKind;
import dev.comptoir.integrations.form.FieldSpec;
import dev.comptoir.platform.Environment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words the catalogue for whoever looks at it. */
@Component
final class ProviderViews {

    private final Addresses addresses;
    private final Wording words;

    ProviderViews(Addresses addresses, Wording words) {
        this.addresses = addresses;
        this.words = words;
    }

    ProviderView view(KnownProvider<?> provider) {
        var manifest = provider.manifest();
        var prefix = "provider." + provider.type();
        return new ProviderView(
                provider.type(),
                manifest.code(),
                words.provider(provider.type()),
                manifest.category(),
                words.text(prefix + ".summary"),
                capabilities(provider),
                Arrays.stream(Environment.values())
                        .map(environment -> environment(provider, environment))
                        .toList(),
                form(provider, prefix),
                manifest.needs().stream()
                        .map(need -> words.text(prefix + ".needs." + need))
                        .toList(),
                words.text(prefix + ".guide"),
                manifest.tile(),
                manifest.documentation());
    }

    List<CapabilityView> capabilities(KnownProvider<?> provider) {
        return provider.capabilities().stream()
                .map(id -> new CapabilityView(id, words.text("capability." + id + ".name")))
                .toList();
    }

    private ProviderView.EnvironmentView environment(
            KnownProvider<?> provider, Environment environment) {
        var reason =
                addresses
                        .refusal(provider.manifest(), environment)
                        .map(problem ->
                                words.text(
                                        "problem." + problem.code() + ".detail",
                                        Map.of(
                                                "provider",
                                                words.provider(provider.type()),
                                                "environment",
                                                environment.id())));
        var hint = "provider.%s.environments.%s.hint".formatted(provider.type(), environment.id());
        return new ProviderView.EnvironmentView(
                environment, reason.isEmpty(), reason.orElse(null), words.find(hint).orElse(null));
    }

    private ProviderView.Form form(KnownProvider<?> provider, String prefix) {
        var fields = provider.form().fields();
        var sections =
                fields.stream()
                        .map(FieldSpec::section)
                        .distinct()
                        .map(id ->
                                new ProviderView.Section(
                                        id,
                                        words.text(prefix + ".sections." + id + ".title"),
                                        words.text(prefix + ".sections." + id + ".reason")))
                        .toList();
        return new ProviderView.Form(
                sections, fields.stream().map(field -> field(field, prefix)).toList());
    }

    private ProviderView.Field field(FieldSpec field, String prefix) {
        var key = prefix + ".settings." + field.name();
        return new ProviderView.Field(
                field.name(),
                field.section(),
                field.kind(),
                words.text(key + ".label"),
                words.find(key + ".help").orElse(null),
                words.find(key + ".placeholder").orElse(null),
                field.required(),
                field.pattern(),
                words.find(key + ".patternHint").orElse(null),
                field.minLength(),
                field.maxLength(),
                field.minimum(),
                field.maximum(),
                field.kind() == FieldKind.CHOICE ? options(field, key) : null,
                field.initially(),
                condition(field));
    }

    private static ProviderView.@Nullable Condition condition(FieldSpec field) {
        var condition = field.shownWhen();
        return condition == null
                ? null
                : new ProviderView.Condition(condition.field(), condition.values());
    }

    private List<ProviderView.Option> options(FieldSpec field, String key) {
        return field.options().stream()
                .map(value -> new ProviderView.Option(value, words.text(key + ".options." + value)))
                .toList();
    }
}
