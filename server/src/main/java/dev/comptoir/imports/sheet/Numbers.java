package dev.comptoir.imports.sheet;

import dev.comptoir.imports.sheet.Conventions.DecimalSign;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them: 1234.5, 1 234,50, 1.234,50, 1'234.50. One comma or point before
 * exactly three digits may group thousands or begin decimals; then the file's convention decides,
 * and where there is none the number is ambiguous and not guessed.
 */
public final class Numbers {

    /** Grouping by any space or by an apostrophe is never mistaken for anything else. */
    private static final Pattern SPACES =
            Pattern.compile("(?<=\\d)[\\s\\u00A0\\u202F\\u2009'’](?=\\d{3})");

    private static final Pattern SIMPLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern ONE_SIGN = Pattern.compile("([+-]?)(\\d*)([.,])(\\d+)");
    private static final Pattern GROUPED =
            Pattern.compile("[+-]?\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*(?:([.,])(\\d+))?");

    private Numbers() {}

    /** What a text says. */
    public sealed interface Reading {
        record Number(BigDecimal value) implements Reading {}

        /** It is one of two numbers. */
        record Ambiguous() implements Reading {}

        record NoNumber() implements Reading {}
    }

    public static Reading read(String text, @Nullable DecimalSign decimal) {
        var compact = SPACES.matcher(text.strip()).replaceAll("");
        if (SIMPLE.matcher(compact).matches()) {
            return number(compact);
        }
        var one = ONE_SIGN.matcher(compact);
        if (one.matches()) {
            char sign = one.group(3).charAt(0);
            if (!mayGroup(one.group(2), one.group(4))) {
                return number(compact.replace(',', '.'));
            }
            if (decimal == null) {
                return new Reading.Ambiguous();
            }
            return number(
                    decimal.sign() == sign
                            ? compact.replace(',', '.')
                            : compact.replace(String.valueOf(sign), ""));
        }
        var grouped = GROUPED.matcher(compact);
        if (grouped.matches() && !grouped.group(1).equals(grouped.group(2))) {
            return number(compact.replace(grouped.group(1), "").replace(',', '.'));
        }
        return new Reading.NoNumber();
    }

    /** The decimal sign that a text proves, if any. */
    public static Optional<DecimalSign> evidence(String text) {
        var compact = SPACES.matcher(text.strip()).replaceAll("");
        var one = ONE_SIGN.matcher(compact);
        if (one.matches()) {
            return mayGroup(one.group(2), one.group(4))
                    ? Optional.empty()
                    : Optional.of(DecimalSign.of(one.group(3).charAt(0)));
        }
        var grouped = GROUPED.matcher(compact);
        return grouped.matches() && !grouped.group(1).equals(grouped.group(2))
                ? Optional.of(DecimalSign.whereGroupingIs(grouped.group(1).charAt(0)))
                : Optional.empty();
    }

    private static boolean mayGroup(String before, String after) {
        return after.length() == 3
                && before.length() >= 1
                && before.length() <= 3
                && !before.startsWith("0");
    }

    private static Reading number(String plain) {
        return new Reading.Number(
                new BigDecimal(plain.startsWith("+") ? plain.substring(1) : plain));
    }
}
