package dev.comptoir.simulators.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KitTest {

    @ParameterizedTest
    @CsvSource({
        "/api/**, /api/rating/v1/Rate, true",
        "/**, /, true",
        "/api/*, /api/rating/v1, false",
        "/api/*/v1, /api/rating/v1, true",
        "/a.b, /a-b, false",
        "/rating/{version}/{option}, /rating/v1/Shop, true",
        "/rating/{version}, /rating/, false"
    })
    void matchesPaths(String pattern, String path, boolean fits) {
        assertThat(PathPattern.of(pattern).matches(path)).isEqualTo(fits);
    }

    @Test
    void namesSegments() {
        assertThat(PathPattern.of("/rating/{version}/{option}").variables("/rating/v1/Shop"))
                .hasValue(Map.of("version", "v1", "option", "Shop"));
    }

    @Test
    void movesAndStopsTime() {
        var clock = new VirtualClock();
        clock.stopAt(Instant.parse("2026-03-01T00:00:00Z"));
        clock.advance(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo("2026-03-02T00:00:00Z");

        clock.set(Instant.parse("2030-01-01T00:00:00Z"));
        clock.advance(Duration.ofDays(-1));
        assertThat(clock.stopped()).isFalse();
        assertThat(clock.instant()).isBetween("2029-12-31T00:00:00Z", "2029-12-31T00:01:00Z");

        clock.reset();
        assertThat(clock.instant()).isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void keepsTheNewestExchangesAndCountsAll() {
        var recorder = new Recorder(new VirtualClock());
        var request = new Request("GET", "host", "/path", "", Headers.none(), new byte[0]);
        for (int i = 0; i < Recorder.CAPACITY + 5; i++) {
            recorder.record(recorder.chapter(), request, null, null);
        }

        assertThat(recorder.total()).isEqualTo(Recorder.CAPACITY + 5);
        assertThat(recorder.exchanges()).hasSize(Recorder.CAPACITY);
        assertThat(recorder.exchanges().getFirst().number()).isEqualTo(6);
    }

    @Test
    void leavesOutWhatBeganBeforeTheRecordsWereCleared() {
        var recorder = new Recorder(new VirtualClock());
        var request = new Request("GET", "host", "/path", "", Headers.none(), new byte[0]);
        var begun = recorder.chapter();
        recorder.clear();
        recorder.record(begun, request, null, null);

        assertThat(recorder.exchanges()).isEmpty();
        assertThat(recorder.total()).isZero();
    }

    @Test
    void readsForms() {
        assertThat(Form.parse("a=1&b=two+words&c=%C3%A9&d&a=2&e=%zz"))
                .isEqualTo(Map.of("a", "2", "b", "two words", "c", "é", "d", "", "e", "%zz"));
    }

    @Test
    void findsHeadersInAnySpelling() {
        var headers = new Headers(List.of(new Headers.Field("Retry-After", "3")));

        assertThat(headers.first("retry-after")).hasValue("3");
        assertThat(headers.with("RETRY-AFTER", "4").fields())
                .containsExactly(new Headers.Field("RETRY-AFTER", "4"));
    }

    @Test
    void knowsItsKnobs() {
        var settings = Settings.of(Map.of("limit", "0"));
        settings.set("limit", "3");
        assertThat(settings.number("limit")).isEqualTo(3);
        settings.reset();
        assertThat(settings.number("limit")).isZero();
        assertThatThrownBy(() -> settings.set("colour", "brown"))
                .hasMessage("no setting 'colour'; there are [limit]");
    }
}
