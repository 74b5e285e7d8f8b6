package dev.comptoir.simulators.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How a provider says when to come back: the two standard forms, or a header of its own. */
public sealed interface RetryAfter {

    /** {@code Retry-After: 7}. */
    record Seconds(long seconds) implements RetryAfter {}

    /** {@code Retry-After: Sat, 21 Nov 2026 10:00:00 GMT}, so long from the simulators' time. */
    record HttpDate(Duration from) implements RetryAfter {}

    /** Any header, for instance {@code X-RateLimit-Reset} with an epoch second. */
    record Vendor(String header, String value) implements RetryAfter {}

    /** A 429 that does not say. */
    record Unsaid() implements RetryAfter {}

    default Response on(Response response, Clock clock) {
        return switch (this) {
            case Seconds(var seconds) -> response.with("Retry-After", Long.toString(seconds));
            case HttpDate(var from) ->
                    response.with(
                            "Retry-After",
                            DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                    clock.instant().plus(from).atOffset(ZoneOffset.UTC)));
            case Vendor(var header, var value) -> response.with(header, value);
            case Unsaid() -> response;
        };
    }
}
