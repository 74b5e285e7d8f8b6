package dev.comptoir.connectors.dhl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Spreads a street over the lines that a carrier has, between words, without losing any. */
final class AddressLines {

    private AddressLines() {}

    /**
     * The two lines as they are where they fit; otherwise their words over as many lines as needed.
     *
     * @param longest characters of a line; a longer word stays whole
     */
    static List<String> of(String first, @Nullable String second, int longest) {
        var given =
                Stream.of(first, second == null ? "" : second)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return given.stream().allMatch(line -> line.length() <= longest)
                ? given
                : wrapped(String.join(" ", given), longest);
    }

    private static List<String> wrapped(String text, int longest) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
