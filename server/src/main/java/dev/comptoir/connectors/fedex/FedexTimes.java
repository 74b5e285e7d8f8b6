package dev.comptoir.connectors.fedex;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates as FedEx writes them: with or without time, with or without offset. What cannot be read is
 * unknown.
 */
final class FedexTimes {

    private static final List<String> NUMBERS =
            List.of(
                    "ONE",
                    "TWO",
                    "THREE",
                    "FOUR",
                    "FIVE",
                    "SIX",
                    "SEVEN",
                    "EIGHT",
                    "NINE",
                    "TEN",
                    "ELEVEN",
                    "TWELVE",
                    "THIRTEEN",
                    "FOURTEEN",
                    "FIFTEEN",
                    "SIXTEEN",
                    "SEVENTEEN",
                    "EIGHTEEN",
                    "NINETEEN",
                    "TWENTY");

    /** On the clocks of the place; without time or offset where FedEx gave none. */
    record Local(LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

        LocalDateTime dateTime() {
            return date.atTime(time == null ? LocalTime.MIDNIGHT : time);
        }
    }

    private FedexTimes() {}

    static Optional<Local> local(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(text.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Local parse(String text) {
        if (text.length() <= 10) {
            return new Local(LocalDate.parse(text), null, null);
        }
        if (text.substring(10).matches(".*(Z|[+-]\\d{2}:?\\d{2})")) {
            var at = OffsetDateTime.parse(text);
            return new Local(at.toLocalDate(), at.toLocalTime(), at.getOffset());
        }
        var at = LocalDateTime.parse(text);
        return new Local(at.toLocalDate(), at.toLocalTime(), null);
    }

    /** {@code THREE_DAYS} as 3. */
    static Optional<Integer> days(@Nullable String words) {
        if (words == null) {
            return Optional.empty();
        }
        var number = NUMBERS.indexOf(words.replaceFirst("_DAYS?$", ""));
        return number < 0 ? Optional.empty() : Optional.of(number + 1);
    }
}
