package dev.comptoir.platform.http;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text, or what it reads after undoing escapes once, that knows where each character came from.
 */
final class TextLayer {

    private final String text;
    private final int @Nullable []
            origins; // of each character and of the end; null: the original itself

    private TextLayer(String text, int @Nullable [] origins) {
        this.text = text;
        this.origins = origins;
    }

    static TextLayer of(String original) {
        return new TextLayer(original, null);
    }

    String text() {
        return text;
    }

    /**
     * Marks the characters of the original that {@code from} (inclusive) to {@code to} (exclusive)
     * came from.
     */
    void mark(int from, int to, BitSet masked) {
        masked.set(origin(from), origin(to));
    }

    /**
     * The text with {@code %41}, {@code \n}, {@code \u0041}, {@code &amp;} and the like undone
     * once; empty when it holds none.
     */
    Optional<TextLayer> decoded() {
        if (text.indexOf('%') < 0 && text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
            return Optional.empty();
        }
        var plain = new StringBuilder(text.length());
        var from = new int[text.length() + 1];
        int position = 0;
        while (position < text.length()) {
            var escape = Escape.at(text, position);
            int start = plain.length();
            int length = 1;
            if (escape == null) {
                plain.append(text.charAt(position));
            } else {
                plain.appendCodePoint(escape.codePoint());
                length = escape.length();
            }
            // the second half of a surrogate pair ends where its escape ends, so both halves are
            // marked with it
            Arrays.fill(from, start, plain.length(), origin(position));
            position += length;
        }
        if (plain.length() == text.length()) {
            return Optional.empty();
        }
        from[plain.length()] = origin(text.length());
        return Optional.of(
                new TextLayer(plain.toString(), Arrays.copyOf(from, plain.length() + 1)));
    }

    private int origin(int position) {
        return origins == null ? position : origins[position];
    }
}
