package dev.comptoir.connectors;

import dev.comptoir.integrations.spi.CapabilityName;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Setting;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;

/** Which texts a connector needs, and which of them nobody wrote. */
final class ConnectorTexts {

    private ConnectorTexts() {}

    /** Keys missing in one of the languages, each with the language. */
    static List<String> missing(Connector<?> connector) {
        var texts = Texts.fromClassPath();
        var prefix = "provider." + connector.manifest().type() + ".";
        var missing = new ArrayList<String>();
        for (var language : ViewerLocale.SUPPORTED) {
            var written = texts.keys(language);
            needed(connector, prefix).stream()
                    .filter(key -> !written.contains(key))
                    .forEach(key -> missing.add(language + ": " + key));
        }
        var folders =
                ViewerLocale.SUPPORTED.stream()
                        .map(language -> own(texts, prefix, language))
                        .toList();
        folders.stream()
                .flatMap(Set::stream)
                .distinct()
                .filter(key -> folders.stream().anyMatch(own -> !own.contains(key)))
                .forEach(key -> missing.add("one language only: " + key));
        return missing;
    }

    private static Set<String> own(Texts texts, String prefix, Locale language) {
        var own = new TreeSet<>(texts.keys(language));
        own.removeIf(key -> !key.startsWith(prefix));
        return own;
    }

    private static Set<String> needed(Connector<?> connector, String prefix) {
        var keys = new TreeSet<String>();
        Stream.of("name", "summary", "guide").forEach(key -> keys.add(prefix + key));
        connector.manifest().needs().forEach(need -> keys.add(prefix + "needs." + need));
        for (var component : connector.settingsType().getRecordComponents()) {
            addField(component, prefix, keys);
        }
        Arrays.stream(ClassUtils.getAllInterfaces(connector))
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(CapabilityName.class)))
                .forEach(capability -> keys.add("capability." + capability.value() + ".name"));
        return keys;
    }

    private static void addField(RecordComponent component, String prefix, Set<String> keys) {
        var setting = component.getAnnotation(Setting.class);
        var section = prefix + "sections." + (setting == null ? "credentials" : setting.section());
        keys.add(section + ".title");
        keys.add(section + ".reason");
        var field = prefix + "settings." + component.getName();
        keys.add(field + ".label");
        keys.add(field + ".help");
        if (component.getAccessor().isAnnotationPresent(Pattern.class)) {
            keys.add(field + ".patternHint");
        }
        if (component.getType().isEnum()) {
            for (var option : component.getType().getEnumConstants()) {
                keys.add(field + ".options." + ((Enum<?>) option).name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
