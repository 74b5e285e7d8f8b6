package dev.comptoir.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;

/**
 * One form in which a secret may stand in a text.
 *
 * @param before characters in front of it that hold some of the secret's bits too
 * @param after the same, behind it
 * @param wholeWord only where no letter or digit touches it: a secret of three characters would
 *     else shred the text
 */
record Needle(String text, int before, int after, boolean wholeWord) {

    private static final int SHORT = 4;
    private static final int SHORTEST_BASE64 = 4;

    /** All forms of a secret that are not undone by {@link TextLayer#decoded()}. */
    static List<Needle> formsOf(String secret) {
        if (secret.isEmpty()) {
            return List.of();
        }
        var forms = new ArrayList<Needle>();
        var wholeWord = secret.length() < SHORT;
        forms.add(new Needle(secret, 0, 0, wholeWord));
        if (secret.indexOf(' ') >= 0) {
            forms.add(new Needle(secret.replace(' ', '+'), 0, 0, wholeWord));
        }
        for (int offset = 0; offset < 3; offset++) {
            addBase64(secret, offset, Base64.getEncoder(), forms);
            addBase64(secret, offset, Base64.getUrlEncoder(), forms);
        }
        return forms;
    }

    /**
     * The characters of the base64 of {@code ? + secret + ?} that depend on the secret alone, where
     * it begins {@code offset} bytes into a group of three. The characters at its borders hold bits
     * of its neighbours as well, so they cannot be searched for; they are masked with it.
     */
    private static void addBase64(
            String secret, int offset, Base64.Encoder encoder, List<Needle> forms) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        var shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        int from = offset == 0 ? 0 : offset + 1;
        int to = shifted.length * 8 / 6;
        if (to - from >= SHORTEST_BASE64) {
            var core = encoder.encodeToString(shifted).substring(from, to);
            forms.add(new Needle(core, offset == 0 ? 0 : 1, 3, false));
        }
    }

    /** Marks all places of the original text that hold this form. */
    void mark(TextLayer layer, BitSet masked) {
        var haystack = layer.text();
        int length = text.length();
        for (int at = haystack.indexOf(text); at >= 0; at = haystack.indexOf(text, at + 1)) {
            if (!wholeWord || standsAlone(haystack, at, at + length)) {
                layer.mark(widenLeft(haystack, at), widenRight(haystack, at + length), masked);
            }
        }
    }

    private int widenLeft(String haystack, int from) {
        int at = from;
        while (from - at < before && at > 0 && isBase64(haystack.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int widenRight(String haystack, int to) {
        int at = to;
        while (at - to < after && at < haystack.length() && isBase64(haystack.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBase64(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "+/-_=".indexOf(c) >= 0);
    }

    private static boolean standsAlone(String haystack, int from, int to) {
        return (from == 0 || !Character.isLetterOrDigit(haystack.charAt(from - 1)))
                && (to == haystack.length() || !Character.isLetterOrDigit(haystack.charAt(to)));
    }
}
