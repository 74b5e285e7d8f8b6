package dev.comptoir.platform.http;

import dev.comptoir.platform.secrets.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * Masks secrets in text that is kept or shown: every occurrence, in plain, percent-encoded, JSON-
 * and XML-escaped form (also one inside the other), in both base64 alphabets, and inside the base64
 * of something longer, such as the user and password of HTTP Basic. Immutable.
 */
public final class Redactor {

    /** What stands in a secret's place. */
    public static final String MASK = "•••";

    /** Headers whose value is a credential whatever it looks like. */
    private static final Set<String> CREDENTIALS =
            Set.of(
                    "authorization",
                    "proxy-authorization",
                    "cookie",
                    "set-cookie",
                    "x-api-key",
                    "api-key",
                    "x-auth-token",
                    "x-access-token",
                    "x-goog-api-key");

    private final Set<Secret> secrets;
    private final List<Needle> needles;

    public Redactor(Collection<Secret> secrets) {
        this.secrets = Set.copyOf(secrets);
        var forms = new LinkedHashSet<Needle>();
        this.secrets.forEach(secret -> forms.addAll(Needle.formsOf(secret.reveal())));
        this.needles = List.copyOf(forms);
    }

    /** A redactor that knows further secrets too; this one when it knows them already. */
    public Redactor and(Collection<Secret> more) {
        if (secrets.containsAll(more)) {
            return this;
        }
        var all = new ArrayList<>(secrets);
        all.addAll(more);
        return new Redactor(all);
    }

    public String text(String text) {
        if (isClean(text)) {
            return text;
        }
        var masked = new BitSet(text.length());
        for (var layer : TextLayer.allOf(text)) {
            for (var needle : needles) {
                needle.mark(layer, masked);
            }
        }
        return masked.isEmpty() ? text : apply(text, masked);
    }

    /** Most texts are: answered without making anything. */
    private boolean isClean(String text) {
        if (TextLayer.hasEscapes(text)) {
            return needles.isEmpty();
        }
        for (var needle : needles) {
            if (text.contains(needle.text())) {
                return false;
            }
        }
        return true;
    }

    public String uri(URI uri) {
        return text(uri.toString());
    }

    /**
     * One entry per value; credentials by the header's name, the scheme of an authorization stays
     * readable.
     */
    public List<Header> headers(HttpHeaders headers) {
        var readable = new ArrayList<Header>();
        headers.forEach(
                (name, values) -> values.forEach(value -> readable.add(header(name, value))));
        return readable;
    }

    static boolean isCredential(String headerName) {
        return CREDENTIALS.contains(headerName.toLowerCase(Locale.ROOT));
    }

    private Header header(String name, String value) {
        if (!isCredential(name)) {
            return new Header(name, text(value));
        }
        var scheme = name.toLowerCase(Locale.ROOT).endsWith("authorization") ? scheme(value) : "";
        return new Header(name, scheme + MASK);
    }

    private static String scheme(String authorization) {
        int space = authorization.indexOf(' ');
        return space > 0 ? authorization.substring(0, space + 1) : "";
    }

    private static String apply(String text, BitSet masked) {
        var result = new StringBuilder(text.length());
        int position = 0;
        for (int from = masked.nextSetBit(0); from >= 0; from = masked.nextSetBit(position)) {
            result.append(text, position, from).append(MASK);
            position = masked.nextClearBit(from);
        }
        return result.append(text, position, text.length()).toString();
    }
}
