package dev.comptoir.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetriesTest {

    private final Retries retries = new Retries(4, Duration.ofSeconds(10), Duration.ofSeconds(30));

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongest() {
        assertThat(retries.waitAfter(1)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(retries.waitAfter(2)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(24));
        assertThat(retries.waitAfter(3)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
        assertThat(retries.waitAfter(1_000)).isLessThanOrEqualTo(Duration.ofSeconds(36));
    }

    @Test
    void isExhaustedWhenAllAttemptsFailed() {
        assertThat(retries.exhaustedAfter(3)).isFalse();
        assertThat(retries.exhaustedAfter(4)).isTrue();
    }

    @Test
    void refusesWaitsThatShrink() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retries(1, Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }
}
