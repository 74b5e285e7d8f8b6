package dev.comptoir.integrations.test;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.Exchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares our clock with the provider's, by the Date of its answers. */
final class ClockCheck {

    private static final String TEXT = "integrations.test.clock.";
    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(60);

    /** Providers that check the time of a signature or token allow about this much. */
    private static final Duration TOO_MUCH = Duration.ofMinutes(5);

    private ClockCheck() {}

    /**
     * @param refused whether signing in was refused: only then a wrong clock may be the reason, and
     *     so a failure
     */
    static Finding check(List<Exchange> exchanges, boolean refused) {
        var skew =
                exchanges.stream()
                        .sorted(Comparator.comparing(Exchange::took))
                        .flatMap(exchange -> skew(exchange).stream())
                        .findFirst();
        return skew.map(found -> judge(found, refused))
                .orElseGet(() -> Finding.skipped(Phrase.of(TEXT + "unknown")));
    }

    private static Finding judge(Duration skew, boolean refused) {
        var params = Map.<String, Object>of("seconds", skew.abs().toSeconds());
        var fact = new Phrase(TEXT + "differs", params);
        var trouble = new Phrase(TEXT + (skew.isNegative() ? "ahead" : "behind"), params);
        if (skew.abs().compareTo(TOO_MUCH) > 0 && refused) {
            var words = "The clocks differ by %d seconds.".formatted(skew.abs().toSeconds());
            return Finding.failed(ProviderFault.of(FaultKind.AUTHENTICATION, words), trouble)
                    .withFacts(List.of(fact));
        }
        return skew.abs().compareTo(WORTH_A_WARNING) > 0
                ? Finding.warned(List.of(fact), trouble)
                : Finding.passed(fact);
    }

    /** Theirs minus ours, taken at the middle of the exchange; negative when ours is ahead. */
    private static Optional<Duration> skew(Exchange exchange) {
        return exchange.responseHeaders().stream()
                .filter(header -> header.name().equalsIgnoreCase("Date"))
                .flatMap(header -> parse(header.value()).stream())
                .findFirst()
                .map(theirs ->
                        Duration.between(exchange.at().plus(exchange.took().dividedBy(2)), theirs))
                .map(skew ->
                        skew.abs().toSeconds() < 2
                                ? Duration.ZERO
                                : skew); // the header counts whole seconds
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
