package dev.comptoir.integrations.spi;

import java.util.regex.Pattern;

/**
 * The neutral tile that stands for a provider; never its logo, which we have no permission to use.
 *
 * @param text one to five characters
 * @param background colour as {@code #rrggbb}
 * @param foreground colour as {@code #rrggbb}
 */
public record Tile(String text, String background, String foreground) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public Tile {
        if (text.isBlank() || text.length() > 5) {
            throw new IllegalArgumentException(
                    "A tile shows one to five characters, not '%s'".formatted(text));
        }
        requireColour(background);
        requireColour(foreground);
    }

    private static void requireColour(String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a colour such as #4b2e14".formatted(colour));
        }
    }
}
