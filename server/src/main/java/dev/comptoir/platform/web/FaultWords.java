package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.ProviderFault;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What trouble at a provider means and what to do about it, in the most particular words there are.
 */
@Component
public final class FaultWords {

    private final Texts texts;

    FaultWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param type the provider's type, such as {@code zoom}; null when it is not known
     */
    public String meaning(@Nullable String type, ProviderFault fault, Locale language) {
        return find("meaning", type, fault, language).orElseGet(fault::words);
    }

    /** What to try; empty when nobody knows. */
    public Optional<String> remedy(@Nullable String type, ProviderFault fault, Locale language) {
        return find("remedy", type, fault, language);
    }

    private String provider(@Nullable String type, Locale language) {
        return Optional.ofNullable(type)
                .flatMap(known -> texts.find("provider." + known + ".name", Map.of(), language))
                .orElseGet(() -> texts.render("problem.provider.unnamed", language));
    }

    private Optional<String> find(
            String part, @Nullable String type, ProviderFault fault, Locale language) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("provider", provider(type, language));
        params.put("message", fault.words());
        params.put("code", fault.providerCode().orElse(null));
        return keys(part, type, fault).stream()
                .flatMap(key -> texts.find(key, params, language).stream())
                .findFirst();
    }

    /**
     * The provider's own code first; then the way to it, which is nobody's peculiarity; then the
     * kind.
     */
    private static List<String> keys(String part, @Nullable String type, ProviderFault fault) {
        var own = type == null ? null : "provider.%s.%s.".formatted(type, part);
        var kind = fault.kind().id();
        return Stream.of(
                        fault.providerCode().filter(code -> own != null).map(code -> own + code),
                        fault.network()
                                .map(cause -> "fault.network.%s.%s".formatted(cause.id(), part)),
                        Optional.ofNullable(own).map(prefix -> prefix + kind),
                        Optional.of("fault.%s.%s".formatted(kind, part)))
                .flatMap(Optional::stream)
                .toList();
    }
}
