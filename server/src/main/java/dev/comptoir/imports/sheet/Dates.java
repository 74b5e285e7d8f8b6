package dev.comptoir.imports.sheet;

import dev.comptoir.imports.sheet.Conventions.DateOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as files have them: with the year first (ISO 8601 and its relatives), or day, month and
 * year with points, strokes or slashes; an optional time of day, an optional offset. Whether 03/04
 * is in March or April is the file's convention; with points it is always the day that comes first.
 */
public final class Dates {

    private static final String TIME =
            "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?";
    private static final String OFFSET = "\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME + OFFSET);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + TIME + OFFSET);

    private static final int THIS_CENTURY = 2000;

    private Dates() {}

    /** What a text says. */
    public sealed interface Reading {

        /**
         * @param offset from UTC, where the text has one
         */
        record Date(LocalDateTime local, @Nullable ZoneOffset offset) implements Reading {

            public LocalDate date() {
                return local.toLocalDate();
            }

            /** The instant, on the clocks of the zone unless the text has an offset of its own. */
            public Instant in(ZoneId zone) {
                return offset == null ? local.atZone(zone).toInstant() : local.toInstant(offset);
            }
        }

        /** It is one of two days. */
        record Ambiguous() implements Reading {}

        record NoDate() implements Reading {}
    }

    public static Reading read(String text, @Nullable DateOrder order) {
        try {
            var iso = YEAR_FIRST.matcher(text.strip());
            if (iso.matches()) {
                return date(iso, number(iso, 1), number(iso, 3), number(iso, 4));
            }
            var late = YEAR_LAST.matcher(text.strip());
            return late.matches() ? yearLast(late, order) : new Reading.NoDate();
        } catch (DateTimeException noSuchDay) {
            return new Reading.NoDate();
        }
    }

    /** The order that a text proves, if any. */
    public static Optional<DateOrder> evidence(String text) {
        var late = YEAR_LAST.matcher(text.strip());
        return late.matches() ? Optional.ofNullable(proven(late)) : Optional.empty();
    }

    private static Reading yearLast(Matcher found, @Nullable DateOrder convention) {
        int first = number(found, 1);
        int second = number(found, 3);
        var proven = proven(found);
        var order = proven == null ? convention : proven;
        if (order == null && first != second) {
            return new Reading.Ambiguous();
        }
        int written = number(found, 4);
        int year = found.group(4).length() == 2 ? THIS_CENTURY + written : written;
        return order == DateOrder.MONTH_FIRST
                ? date(found, year, first, second)
                : date(found, year, second, first);
    }

    private static @Nullable DateOrder proven(Matcher found) {
        if (found.group(2).equals(".")) {
            return DateOrder.DAY_FIRST;
        }
        boolean firstIsDay = number(found, 1) > 12;
        boolean secondIsDay = number(found, 3) > 12;
        if (firstIsDay == secondIsDay) {
            return null;
        }
        return firstIsDay ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private static Reading date(Matcher found, int year, int month, int day) {
        var time =
                found.group(5) == null
                        ? LocalTime.MIDNIGHT
                        : LocalTime.of(
                                number(found, 5),
                                number(found, 6),
                                found.group(7) == null ? 0 : number(found, 7));
        var offset = found.group(8);
        return new Reading.Date(
                LocalDate.of(year, month, day).atTime(time),
                offset == null ? null : ZoneOffset.of(offset.equals("UTC") ? "Z" : offset));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
