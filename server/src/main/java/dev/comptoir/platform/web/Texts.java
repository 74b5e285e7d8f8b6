package dev.comptoir.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Everything the server says to people. The texts lie beside the code that uses them, as {@code
 * texts.properties} (English) and {@code texts_fr.properties}, and are merged here, so that a new
 * folder needs no entry in any list. Parameters are written {@code {name}}. What is stored is
 * always key and parameters; it is rendered for who looks.
 */
public final class Texts {

    private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private final Map<Locale, Map<String, String>> byLanguage;

    private Texts(Map<Locale, Map<String, String>> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /**
     * Reads all texts of the class path.
     *
     * @throws IllegalStateException when two folders define the same key
     */
    public static Texts fromClassPath() {
        var languages = new HashMap<Locale, Map<String, String>>();
        for (var language : ViewerLocale.SUPPORTED) {
            var suffix =
                    language.equals(ViewerLocale.SUPPORTED.getFirst())
                            ? ""
                            : "_" + language.getLanguage();
            languages.put(
                    language, load("classpath*:dev/comptoir/**/texts" + suffix + ".properties"));
        }
        return new Texts(languages);
    }

    /**
     * The text of a key, rendered; in English where the language lacks it, and the key itself where
     * nobody wrote it.
     */
    public String render(
            String key, Map<String, ? extends @Nullable Object> params, Locale language) {
        return find(key, params, language).orElse(key);
    }

    public String render(String key, Locale language) {
        return render(key, Map.of(), language);
    }

    /** As {@link #render}, empty where nobody wrote the text. */
    public Optional<String> find(
            String key, Map<String, ? extends @Nullable Object> params, Locale language) {
        var pattern = byLanguage.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            pattern = byLanguage.getOrDefault(ViewerLocale.SUPPORTED.getFirst(), Map.of()).get(key);
        }
        return Optional.ofNullable(pattern).map(found -> fill(found, params, language));
    }

    /** All keys of one language, for tests and documents. */
    public Set<String> keys(Locale language) {
        return new TreeSet<>(byLanguage.getOrDefault(language, Map.of()).keySet());
    }

    /** The names of the parameters that a text uses. */
    public Set<String> parameters(String key, Locale language) {
        var pattern = byLanguage.getOrDefault(language, Map.of()).getOrDefault(key, "");
        return PARAMETER
                .matcher(pattern)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static String fill(
            String pattern, Map<String, ? extends @Nullable Object> params, Locale language) {
        return PARAMETER
                .matcher(pattern)
                .replaceAll(found -> {
                    var name = found.group(1);
                    var known = params.containsKey(name);
                    return Matcher.quoteReplacement(
                            known ? print(params.get(name), language) : found.group());
                });
    }

    private static String print(@Nullable Object value, Locale language) {
        return switch (value) {
            case null -> "–";
            case Long number -> NumberFormat.getIntegerInstance(language).format(number);
            case Integer number -> NumberFormat.getIntegerInstance(language).format(number);
            case Collection<?> several ->
                    several.stream()
                            .map(one -> print(one, language))
                            .collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static Map<String, String> load(String pattern) {
        var texts = new HashMap<String, String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(file)
                        .forEach((key, text) -> {
                            if (texts.put(key.toString(), text.toString()) != null) {
                                throw new IllegalStateException(
                                        "'%s' is defined twice, at last in %s"
                                                .formatted(key, file));
                            }
                        });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts " + pattern, e);
        }
        return texts;
    }

    private static Properties read(Resource file) throws IOException {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
