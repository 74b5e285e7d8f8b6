package dev.comptoir.platform.http;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text, or what it reads after undoing escapes once, that knows where each character came from.
 */
final class TextLayer {

    /** Three kinds inside each other twice; what is hidden deeper nobody could read either. */
    private static final int MOST = 16;

    private final String text;
    private final int @Nullable []
            origins; // of each character and of the end; null: the original itself

    private TextLayer(String text, int @Nullable [] origins) {
        this.text = text;
        this.origins = origins;
    }

    /**
     * The text as it is, and as it reads after undoing escapes: each kind by itself, because what
     * looks like an escape of another kind may be part of a secret, and one inside the other.
     * Nearest to the original first.
     */
    static Collection<TextLayer> allOf(String original) {
        var layers = new LinkedHashMap<String, TextLayer>();
        var queue = new ArrayDeque<TextLayer>();
        queue.add(new TextLayer(original, null));
        while (!queue.isEmpty() && layers.size() < MOST) {
            var layer = queue.remove();
            if (layers.putIfAbsent(layer.text, layer) == null) {
                for (var escape : Escape.Kind.values()) {
                    layer.decoded(escape).ifPresent(queue::add);
                }
            }
        }
        return layers.values();
    }

    static boolean hasEscapes(String text) {
        for (var escape : Escape.Kind.values()) {
            if (text.indexOf(escape.sign()) >= 0) {
                return true;
            }
        }
        return false;
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

    private Optional<TextLayer> decoded(Escape.Kind kind) {
        if (text.indexOf(kind.sign()) < 0) {
            return Optional.empty();
        }
        var plain = new StringBuilder(text.length());
        var from = new int[text.length() + 1];
        int position = 0;
        while (position < text.length()) {
            var escape = kind.at(text, position);
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
