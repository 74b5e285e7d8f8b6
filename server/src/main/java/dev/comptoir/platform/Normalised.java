package dev.comptoir.platform;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people write, in the one form in which it is kept, compared or searched. Keys are for
 * columns of collation {@code "C"}: without case and accents, so that a search is a range.
 */
public final class Normalised {

    /** No word of a language is longer; identifiers are found by their beginning. */
    private static final int LONGEST_WORD = 64;

    /** No text begins with it: the end of the range of texts that begin with something. */
    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern GROUPING = Pattern.compile("[\\s.\\-]+");

    private Normalised() {}

    /**
     * Without outer blanks and without control characters other than tabs and line ends, which
     * nobody types and no database keeps; nothing when nothing else is left.
     */
    public static @Nullable String text(@Nullable String text) {
        var stripped = text == null ? "" : CONTROLS.matcher(text).replaceAll("").strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** A number that people group with blanks, dots or hyphens, such as a barcode. */
    public static @Nullable String code(@Nullable String code) {
        return code == null ? null : text(GROUPING.matcher(code).replaceAll(""));
    }

    public static @Nullable String upper(@Nullable String code) {
        var stripped = text(code);
        return stripped == null ? null : stripped.toUpperCase(Locale.ROOT);
    }

    /** The same entries in one order; an absent map is an empty one, an empty entry none. */
    public static SortedMap<String, String> sorted(@Nullable Map<String, String> map) {
        var sorted = new TreeMap<String, String>();
        if (map != null) {
            map.forEach((key, value) -> put(sorted, text(key), text(value)));
        }
        return sorted;
    }

    private static void put(
            SortedMap<String, String> map, @Nullable String key, @Nullable String value) {
        if (key != null && value != null) {
            map.put(key, value);
        }
    }

    /** For sorting and searching: lower case, without accents, single blanks. */
    public static String key(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var lower = plain.toLowerCase(Locale.ROOT);
        var spelt = lower.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
        return BLANKS.matcher(spelt.strip()).replaceAll(" ");
    }

    public static @Nullable String keyOrNull(@Nullable String text) {
        var stripped = text(text);
        return stripped == null ? null : key(stripped);
    }

    /**
     * The different words of some texts, in order: whole between blanks, as identifiers are typed,
     * and the letters and digits between everything else.
     */
    public static List<String> words(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .map(Normalised::key)
                .flatMap(key -> Arrays.stream(key.split(" ")))
                .flatMap(word -> Stream.concat(Stream.of(word), BETWEEN_WORDS.splitAsStream(word)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD)))
                .distinct()
                .sorted()
                .toList();
    }

    /** The first key after all that begin with this one. */
    public static String after(String prefix) {
        return prefix + LAST;
    }
}
