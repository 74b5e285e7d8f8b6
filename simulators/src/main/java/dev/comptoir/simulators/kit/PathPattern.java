package dev.comptoir.simulators.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path with holes: {@code *} stands for anything within one segment, {@code **} for anything at
 * all, {@code {name}} for one segment that the handler wants to see.
 */
public final class PathPattern {

    private static final Pattern TOKEN = Pattern.compile("\\*\\*|\\*|\\{(\\w+)}|[^*{]+|\\{");

    private final String text;
    private final Pattern regex;

    private PathPattern(String text, Pattern regex) {
        this.text = text;
        this.regex = regex;
    }

    public static PathPattern of(String text) {
        var regex = new StringBuilder();
        var tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            var token = tokens.group();
            if (token.equals("**")) {
                regex.append(".*");
            } else if (token.equals("*")) {
                regex.append("[^/]*");
            } else if (tokens.group(1) != null) {
                regex.append("(?<").append(tokens.group(1)).append(">[^/]+)");
            } else {
                regex.append(Pattern.quote(token));
            }
        }
        return new PathPattern(text, Pattern.compile(regex.toString()));
    }

    public boolean matches(String path) {
        return regex.matcher(path).matches();
    }

    /** The named segments of a path that fits; empty when it does not. */
    public Optional<Map<String, String>> variables(String path) {
        var match = regex.matcher(path);
        if (!match.matches()) {
            return Optional.empty();
        }
        var variables = new LinkedHashMap<String, String>();
        regex.namedGroups().keySet().forEach(name -> variables.put(name, match.group(name)));
        return Optional.of(variables);
    }

    @Override
    public String toString() {
        return text;
    }
}
