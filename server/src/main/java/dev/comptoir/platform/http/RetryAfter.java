package dev.comptoir.platform.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * How long a provider asks us to wait: {@code Retry-After} as seconds or as a date (RFC 9110
 * §10.2.3), and what vendors say instead: {@code retry-after-ms}, {@code
 * x-ratelimit-reset-requests: 6m0s}, a reset as seconds or epoch.
 */
final class RetryAfter {

    private static final Duration LONGEST_BELIEVED = Duration.ofDays(2);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final Pattern EPOCH = Pattern.compile("\\d{10}(?:\\d{3})?");
    private static final Pattern UNITS = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|us|µs|ns|d|h|m|s)");
    private static final Pattern ALL_UNITS =
            Pattern.compile("(?:\\d+(?:\\.\\d+)?(?:ms|us|µs|ns|d|h|m|s))+");
    private static final List<String> WINDOWS =
            List.of("requests", "tokens", "input-tokens", "output-tokens");
    private static final List<String> RESETS =
            List.of(
                    "x-ratelimit-reset",
                    "ratelimit-reset",
                    "x-rate-limit-reset",
                    "x-ratelimit-reset-after");

    private RetryAfter() {}

    static Optional<Duration> read(HttpHeaders headers, Clock clock) {
        return milliseconds(headers.getFirst("retry-after-ms"))
                .or(() -> any(headers.getFirst(HttpHeaders.RETRY_AFTER), clock))
                .or(() -> windows(headers, clock))
                .or(() -> first(RESETS, name -> any(headers.getFirst(name), clock)))
                .map(RetryAfter::believable);
    }

    private static Optional<Duration> milliseconds(@Nullable String value) {
        return value != null && SECONDS.matcher(value.strip()).matches()
                ? Optional.of(
                        Duration.ofNanos((long) (Double.parseDouble(value.strip()) * 1_000_000)))
                : Optional.empty();
    }

    /** The window that is used up, or, when none says so, the one that opens last. */
    private static Optional<Duration> windows(HttpHeaders headers, Clock clock) {
        var usedUp =
                resets(
                        headers,
                        clock,
                        WINDOWS.stream().filter(window -> isUsedUp(headers, window)));
        return usedUp.or(() -> resets(headers, clock, WINDOWS.stream()));
    }

    private static Optional<Duration> resets(
            HttpHeaders headers, Clock clock, Stream<String> windows) {
        return windows.flatMap(window -> reset(headers, window, clock).stream())
                .max(Comparator.naturalOrder());
    }

    private static Optional<Duration> reset(HttpHeaders headers, String window, Clock clock) {
        return any(headers.getFirst("x-ratelimit-reset-" + window), clock)
                .or(() -> any(headers.getFirst("anthropic-ratelimit-" + window + "-reset"), clock));
    }

    private static boolean isUsedUp(HttpHeaders headers, String window) {
        return "0".equals(headers.getFirst("x-ratelimit-remaining-" + window))
                || "0".equals(headers.getFirst("anthropic-ratelimit-" + window + "-remaining"));
    }

    /**
     * Epoch seconds or milliseconds, seconds, a duration with units, or a date: whichever it is.
     */
    private static Optional<Duration> any(@Nullable String raw, Clock clock) {
        if (raw == null) {
            return Optional.empty();
        }
        var value = raw.strip();
        if (EPOCH.matcher(value).matches()) {
            long number = Long.parseLong(value);
            var at =
                    value.length() > 10
                            ? Instant.ofEpochMilli(number)
                            : Instant.ofEpochSecond(number);
            return Optional.of(Duration.between(clock.instant(), at));
        }
        if (SECONDS.matcher(value).matches()) {
            return Optional.of(
                    Duration.ofNanos((long) (Double.parseDouble(value) * 1_000_000_000)));
        }
        return ALL_UNITS.matcher(value).matches()
                ? Optional.of(withUnits(value))
                : date(value, clock);
    }

    private static Duration withUnits(String value) {
        var parts = UNITS.matcher(value);
        double nanos = 0;
        while (parts.find()) {
            nanos += Double.parseDouble(parts.group(1)) * nanosOf(parts.group(2));
        }
        return Duration.ofNanos((long) Math.min(nanos, Long.MAX_VALUE));
    }

    private static double nanosOf(String unit) {
        return switch (unit) {
            case "d" -> 86_400e9;
            case "h" -> 3_600e9;
            case "m" -> 60e9;
            case "s" -> 1e9;
            case "ms" -> 1e6;
            case "us", "µs" -> 1e3;
            default -> 1;
        };
    }

    private static Optional<Duration> date(String value, Clock clock) {
        return first(
                List.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_DATE_TIME),
                format -> date(value, format, clock));
    }

    private static Optional<Duration> date(String value, DateTimeFormatter format, Clock clock) {
        try {
            var at = ZonedDateTime.parse(value, format).toInstant();
            return Optional.of(Duration.between(clock.instant(), at));
        } catch (DateTimeException e) {
            return Optional.empty(); // not in this format
        }
    }

    private static <F, T> Optional<T> first(List<F> from, Function<F, Optional<T>> reading) {
        return from.stream().flatMap(each -> reading.apply(each).stream()).findFirst();
    }

    private static Duration believable(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_BELIEVED) > 0 ? LONGEST_BELIEVED : wait;
    }
}
