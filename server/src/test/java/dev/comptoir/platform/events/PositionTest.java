package dev.comptoir.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void comesBackFromABrowserAsItWas() {
        var position = new Position(4711, Ids.next(), NOW);
        assertThat(Position.parse(position.toString())).contains(position);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "7.8.9",
                "99999999999999999999.01a20068-3f36-76be-b046-d08a843bff8f.1",
                "9999999999999999999.01a20068-3f36-76be-b046-d08a843bff8f.1",
                "7.------------------------------------.1",
                "7.01a20068-3f36-76be-b046-d08a843bff8f.1; drop table"
            })
    void isNotReadFromAnythingElse(String text) {
        assertThat(Position.parse(text)).isEmpty();
    }

    @Test
    void isOrderedByTransactionFirst() {
        var low = UUID.fromString("01000000-0000-7000-8000-000000000000");
        var high = UUID.fromString("f1000000-0000-7000-8000-000000000000");
        assertThat(new Position(1, high, NOW)).isLessThan(new Position(2, low, NOW));
        assertThat(new Position(1, low, NOW)).isLessThan(new Position(1, high, NOW));
    }

    @Test
    void canBeResumedWhileWhatFollowedIsKept() {
        var position = new Position(1, Ids.next(), NOW);
        assertThat(position.resumableAt(NOW.plus(Duration.ofMinutes(54)))).isTrue();
        assertThat(position.resumableAt(NOW.plus(Duration.ofMinutes(56)))).isFalse();
    }
}
