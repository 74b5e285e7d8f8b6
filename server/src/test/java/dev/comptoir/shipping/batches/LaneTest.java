package dev.comptoir.shipping.batches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the items of one connection are bought. */
class LaneTest {

    private static final ProviderFault DOWN = ProviderFault.of(FaultKind.UNAVAILABLE, "Down");

    private final MovableClock clock = new MovableClock();
    private Lane lane = lane(3);

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2026-11-22T10:00:00Z"));
        lane = lane(3);
    }

    @Test
    void takesAllInTheirOrderWhileNothingIsWrong() {
        assertThat(taken().position()).isEqualTo(1);
        assertThat(taken().position()).isEqualTo(2);
        assertThat(taken().position()).isEqualTo(3);
        assertThat(lane.next()).isInstanceOf(Lane.Next.Over.class);
    }

    @Test
    void waitsAsLongAsTheCarrierAsksFor() {
        var turn = taken();
        lane.troubled(turn, DOWN.withRetryAfter(Duration.ofSeconds(20)));

        assertThat(lane.next()).isEqualTo(new Lane.Next.Wait(Duration.ofSeconds(20)));
        clock.advance(Duration.ofSeconds(20));
        assertThat(taken()).isEqualTo(turn);
    }

    @Test
    void triesOneAtATimeUntilOneGoesThrough() {
        lane.troubled(taken(), DOWN);
        clock.advance(Duration.ofSeconds(1));
        taken();

        assertThat(lane.next()).isInstanceOf(Lane.Next.Wait.class);
        lane.answered();
        taken();
        taken();
    }

    @Test
    void waitsLongerEachTimeAndThenGivesUp() {
        var before = Duration.ZERO;
        while (lane.closed() == null) {
            lane.troubled(taken(), DOWN);
            if (lane.next() instanceof Lane.Next.Wait(var pause)) {
                assertThat(pause).isBetween(before, Duration.ofMinutes(1));
                before = pause;
                clock.advance(pause);
            }
        }

        assertThat(lane.next()).isInstanceOf(Lane.Next.Over.class);
        assertThat(lane.rest()).hasSize(3);
        assertThat(clock.instant())
                .isBetween(
                        Instant.parse("2026-11-22T10:28:00Z"),
                        Instant.parse("2026-11-22T10:31:00Z"));
    }

    @Test
    void lateAnswersHoldUpOnlyTheirOwnItem() {
        var turn = taken();
        lane.later(turn, Duration.ofSeconds(60));

        assertThat(taken().position()).isEqualTo(2);
        assertThat(taken().position()).isEqualTo(3);
        assertThat(lane.next()).isEqualTo(new Lane.Next.Wait(Duration.ofSeconds(60)));
        clock.advance(Duration.ofSeconds(60));
        assertThat(taken().position()).isEqualTo(1);
    }

    @Test
    void nothingIsTriedAfterARefusalThatHoldsForAll() {
        var turn = taken();
        lane.close(turn, ProviderFault.of(FaultKind.AUTHENTICATION, "No"));

        assertThat(lane.next()).isInstanceOf(Lane.Next.Over.class);
        assertThat(lane.rest()).hasSize(3);
        assertThat(lane.rest()).isEmpty();
    }

    private Lane.Turn taken() {
        return ((Lane.Next.Buy) lane.next()).turn();
    }

    private Lane lane(int items) {
        return new Lane(
                IntStream.rangeClosed(1, items)
                        .mapToObj(
                                i -> new Lane.Turn(i, Ids.next(), Ids.next(), false, Instant.EPOCH))
                        .toList(),
                clock);
    }
}
