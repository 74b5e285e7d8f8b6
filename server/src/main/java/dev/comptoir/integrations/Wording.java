package dev.comptoir.integrations;

import dev.comptoir.integrations.health.ConnectionFault;
import dev.comptoir.integrations.test.Phrase;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what is kept as keys and parameters into the viewer's language. */
@Component
final class Wording {

    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    String text(String key) {
        return texts.render(key, ViewerLocale.current());
    }

    String text(String key, Map<String, ? extends @Nullable Object> params) {
        return texts.render(key, params, ViewerLocale.current());
    }

    String text(Phrase phrase) {
        return text(phrase.key(), phrase.params());
    }

    Optional<String> find(String key) {
        return texts.find(key, Map.of(), ViewerLocale.current());
    }

    String provider(String type) {
        return find("provider." + type + ".name").orElse(type);
    }

    /** What a fault means, in the most particular words there are. */
    String meaning(ConnectionFault fault, String type) {
        return explain(fault, type, "meaning");
    }

    /** What to do about it. */
    String remedy(ConnectionFault fault, String type) {
        return explain(fault, type, "remedy");
    }

    private String explain(ConnectionFault fault, String type, String what) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("provider", provider(type));
        params.put("message", fault.message());
        params.put("code", fault.code());
        return keys(fault, type, what).stream()
                .flatMap(key -> texts.find(key, params, ViewerLocale.current()).stream())
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(fault.message(), ""));
    }

    /**
     * The provider's own code first; then the way to it, which is nobody's peculiarity; then the
     * kind.
     */
    private static List<String> keys(ConnectionFault fault, String type, String what) {
        var own = "provider." + type + "." + what + ".";
        return Stream.of(
                        fault.code() == null ? null : own + fault.code(),
                        fault.network() == null
                                ? null
                                : "fault.network." + fault.network().id() + "." + what,
                        own + fault.kind().id(),
                        "fault." + fault.kind().id() + "." + what)
                .filter(Objects::nonNull)
                .toList();
    }
}
