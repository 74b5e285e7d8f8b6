package dev.comptoir.platform.http;

import org.jspecify.annotations.Nullable;

/**
 * A character written in another way.
 *
 * @param codePoint the character meant
 * @param length how many characters of text write it
 */
record Escape(int codePoint, int length) {

    private static final int LONGEST_ENTITY = 10;

    /** Families of escapes, by the sign they begin with. */
    enum Kind {
        PERCENT('%'),
        BACKSLASH('\\'),
        ENTITY('&');

        private final char sign;

        Kind(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }

        /** The escape of this kind that begins here, or null. */
        @Nullable Escape at(String text, int position) {
            if (text.charAt(position) != sign) {
                return null;
            }
            return switch (this) {
                case PERCENT -> percent(text, position);
                case BACKSLASH -> backslash(text, position);
                case ENTITY -> entity(text, position);
            };
        }
    }

    /** Percent-encoded UTF-8; a byte that begins no valid sequence stands for itself. */
    private static @Nullable Escape percent(String text, int position) {
        int first = percentByte(text, position);
        if (first < 0) {
            return null;
        }
        int more =
                first >= 0xF0 && first < 0xF8
                        ? 3
                        : first >= 0xE0 && first < 0xF0 ? 2 : first >= 0xC0 && first < 0xE0 ? 1 : 0;
        int codePoint = more == 0 ? first : first & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            int next = percentByte(text, position + 3 * i);
            if (next < 0 || (next & 0xC0) != 0x80) {
                return new Escape(first, 3);
            }
            codePoint = codePoint << 6 | next & 0x3F;
        }
        return Character.isValidCodePoint(codePoint)
                ? new Escape(codePoint, 3 + 3 * more)
                : new Escape(first, 3);
    }

    private static int percentByte(String text, int position) {
        return position < text.length() && text.charAt(position) == '%'
                ? hex(text, position + 1, position + 3)
                : -1;
    }

    private static @Nullable Escape backslash(String text, int position) {
        if (position + 1 >= text.length()) {
            return null;
        }
        char kind = text.charAt(position + 1);
        return switch (kind) {
            case '"', '\\', '/', '\'' -> new Escape(kind, 2);
            case 'n' -> new Escape('\n', 2);
            case 'r' -> new Escape('\r', 2);
            case 't' -> new Escape('\t', 2);
            case 'b' -> new Escape('\b', 2);
            case 'f' -> new Escape('\f', 2);
            case 'u' -> unicode(text, position);
            default -> null;
        };
    }

    private static @Nullable Escape unicode(String text, int position) {
        int unit = hex(text, position + 2, position + 6);
        return unit < 0 ? null : new Escape(unit, 6);
    }

    private static @Nullable Escape entity(String text, int position) {
        int end = text.indexOf(';', position);
        if (end < 0 || end - position > LONGEST_ENTITY) {
            return null;
        }
        var name = text.substring(position + 1, end);
        int length = end - position + 1;
        return switch (name) {
            case "amp" -> new Escape('&', length);
            case "lt" -> new Escape('<', length);
            case "gt" -> new Escape('>', length);
            case "quot" -> new Escape('"', length);
            case "apos" -> new Escape('\'', length);
            default -> numeric(name, length);
        };
    }

    private static @Nullable Escape numeric(String name, int length) {
        if (!name.startsWith("#")) {
            return null;
        }
        var hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        try {
            int codePoint =
                    hexadecimal
                            ? Integer.parseInt(name.substring(2), 16)
                            : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(codePoint) ? new Escape(codePoint, length) : null;
        } catch (NumberFormatException e) {
            return null; // not a numeric entity after all
        }
    }

    /** The value of these hexadecimal digits, or -1. */
    private static int hex(String text, int from, int to) {
        if (to > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
