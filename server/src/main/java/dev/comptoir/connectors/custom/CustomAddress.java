package dev.comptoir.connectors.custom;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;

/**
 * Addresses below a connection's base. A path stays below it however it is written: it begins with
 * one slash, has no dot segments, neither plain nor percent-encoded, and no character that RFC 3986
 * §3.3 does not allow in a path, so that nothing of it can be read as a host, a user, a query or a
 * fragment.
 */
final class CustomAddress {

    /** Longest path, in characters. */
    static final int LONGEST = 2000;

    /** Possessive, so that a long path takes neither time nor stack. */
    private static final Pattern PATH =
            Pattern.compile("/(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/]++|%[0-9A-Fa-f]{2})*+");

    private static final Pattern QUERY =
            Pattern.compile("(?:[A-Za-z0-9\\-._~!$&'()*+,;=:@/?]++|%[0-9A-Fa-f]{2})*+");

    private static final Pattern SLASHES = Pattern.compile("/+$");

    private CustomAddress() {}

    /** A parameter of an address, not encoded. */
    record Parameter(String name, String value) {

        private String encoded() {
            return UriUtils.encode(name, StandardCharsets.UTF_8)
                    + "="
                    + UriUtils.encode(value, StandardCharsets.UTF_8);
        }
    }

    /** The base address as it is kept to; empty when it is none. */
    static Optional<URI> base(String typed) {
        try {
            var uri = new URI(typed.strip());
            var plain =
                    "https".equalsIgnoreCase(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawQuery() == null
                            && uri.getRawFragment() == null;
            var path = SLASHES.matcher(plain ? uri.getRawPath() : "").replaceFirst("");
            return plain && (path.isEmpty() || isPath(path))
                    ? Optional.of(
                            URI.create(
                                    "https://"
                                            + uri.getRawAuthority().toLowerCase(Locale.ROOT)
                                            + path))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    static boolean isPath(String path) {
        return path.length() <= LONGEST
                && PATH.matcher(path).matches()
                && !path.contains("//")
                && Stream.of(path.split("/")).noneMatch(CustomAddress::climbs);
    }

    /** A path that may carry a query, encoded already. */
    static boolean isPathWithQuery(String path) {
        int mark = path.indexOf('?');
        return mark < 0
                ? isPath(path)
                : isPath(path.substring(0, mark))
                        && QUERY.matcher(path.substring(mark + 1)).matches();
    }

    /**
     * @param path that {@link #isPathWithQuery} holds of
     */
    static URI below(URI base, String path, List<Parameter> parameters) {
        var address = new StringBuilder(base.toString()).append(path);
        var sign = path.indexOf('?') < 0 ? '?' : '&';
        for (var parameter : parameters) {
            address.append(sign).append(parameter.encoded());
            sign = '&';
        }
        return URI.create(address.toString());
    }

    /** Whether a server that decodes a segment, however often, might leave the folder by it. */
    private static boolean climbs(String segment) {
        var decoded = segment;
        for (var before = ""; !before.equals(decoded); ) {
            before = decoded;
            decoded = decode(decoded);
        }
        return Stream.of(decoded.replace('\\', '/').split("/"))
                .map(part -> part.replaceFirst(";.*", ""))
                .anyMatch(part -> part.equals(".") || part.equals(".."));
    }

    private static String decode(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
