package dev.comptoir.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** Each way in which providers say how long to wait. */
class RetryAfterTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Retry-After | 120 | PT2M",
                "Retry-After | 0.5 | PT0.5S",
                "Retry-After | Sat, 21 Nov 2026 12:01:30 GMT | PT1M30S",
                "Retry-After | Sat, 21 Nov 2026 11:00:00 GMT | PT0S",
                "retry-after-ms | 250 | PT0.25S",
                "retry-after-ms | 1.5 | PT0.0015S",
                "x-ratelimit-reset-requests | 6m0s | PT6M",
                "x-ratelimit-reset-requests | 1h2m3.5s | PT1H2M3.5S",
                "x-ratelimit-reset-tokens | 850ms | PT0.85S",
                "anthropic-ratelimit-requests-reset | 2026-11-21T12:00:07Z | PT7S",
                "x-ratelimit-reset | 1795262460 | PT1M",
                "x-ratelimit-reset | 1795262460000 | PT1M",
                "RateLimit-Reset | 17 | PT17S",
                "Retry-After | 99999999 | PT48H"
            })
    void isRead(String name, String value, Duration expected) {
        assertThat(RetryAfter.read(headers(name, value), CLOCK)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "-5", "12 parsecs", "2026-99-99", "1e9", "99999999999999999999"})
    void nonsenseIsNoWait(String value) {
        assertThat(RetryAfter.read(headers("Retry-After", value), CLOCK)).isEmpty();
    }

    @Test
    void theWindowThatIsUsedUpCounts() {
        var headers = headers("x-ratelimit-reset-requests", "2s");
        headers.add("x-ratelimit-remaining-requests", "0");
        headers.add("x-ratelimit-reset-tokens", "6m0s");
        headers.add("x-ratelimit-remaining-tokens", "3000");
        assertThat(RetryAfter.read(headers, CLOCK)).contains(Duration.ofSeconds(2));
    }

    @Test
    void theStandardHeaderCountsFirst() {
        var headers = headers("Retry-After", "3");
        headers.add("x-ratelimit-reset-requests", "6m0s");
        assertThat(RetryAfter.read(headers, CLOCK)).contains(Duration.ofSeconds(3));
    }

    private static HttpHeaders headers(String name, String value) {
        var headers = new HttpHeaders();
        headers.add(name, value);
        return headers;
    }
}
