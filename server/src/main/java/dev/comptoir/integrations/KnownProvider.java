package dev.comptoir.integrations;

import dev.comptoir.integrations.form.SettingsForm;
import dev.comptoir.integrations.form.Values;
import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.platform.errors.Problem;
import java.util.List;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/**
 * A provider of the catalogue, with what is derived from its connector.
 *
 * @param capabilities ids of what it can do, in alphabetical order
 */
record KnownProvider<S extends Record>(
        Connector<S> connector,
        ProviderManifest manifest,
        SettingsForm<S> form,
        List<String> capabilities) {

    static <S extends Record> KnownProvider<S> of(Connector<S> connector) {
        return new KnownProvider<>(
                connector,
                connector.manifest(),
                SettingsForm.of(connector.settingsType()),
                capabilitiesOf(connector));
    }

    String type() {
        return manifest.type();
    }

    /**
     * The settings record of kept values, which this installation allows.
     *
     * @throws Problem naming the fields that the connector complains of
     */
    S settings(Values values) {
        var settings = form.open(values);
        form.refuse(connector.complaints(settings));
        return settings;
    }

    boolean can(Class<? extends Capability> capability) {
        return capability.isInstance(connector);
    }

    private static List<String> capabilitiesOf(Connector<?> connector) {
        return MergedAnnotations.from(connector.getClass(), SearchStrategy.TYPE_HIERARCHY).stream(
                        CapabilityName.class)
                .map(name -> name.getString(MergedAnnotation.VALUE))
                .distinct()
                .sorted()
                .toList();
    }
}
