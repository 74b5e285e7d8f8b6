package dev.comptoir.shipping.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.TrackingPace;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** How often a carrier may be asked, however many nodes and people ask. */
@ComptoirTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaceKeeperTest {

    @LocalServerPort private int port;

    @Autowired private JdbcClient sql;
    @Autowired private PlatformTransactionManager transactions;

    private TrackedStore tracked;

    @BeforeAll
    void open() {
        tracked = new TrackedStore(port, sql, transactions);
    }

    @Test
    void twoNodesTogetherKeepToTheCarriersDay() throws Exception {
        var clock = new MovableClock();
        clock.set(Instant.parse("2026-11-21T23:59:00Z"));
        var own = tracked.connect("paced");
        var pace = new TrackingPace(1, 20, Duration.ZERO);
        var nodes = List.of(new PaceKeeper(sql, clock), new PaceKeeper(sql, clock));

        assertThat(turns(own, nodes, pace, false)).as("the last tenth is for people").isEqualTo(18);
        assertThat(turns(own, nodes, pace, true)).isEqualTo(2);
        clock.advance(Duration.ofMinutes(2));
        assertThat(turns(own, nodes, pace, true)).as("another day").isEqualTo(20);
        assertThat(PaceKeeper.allowedBy(Instant.parse("2026-11-21T12:00:00Z"), 240))
                .as("spread over the day")
                .isBetween(120, 135);
    }

    @Test
    void severalTurnsAtOnceAreAsManyAsTheDayHas() {
        var clock = new MovableClock();
        clock.set(Instant.parse("2026-11-21T23:59:00Z"));
        var keeper = new PaceKeeper(sql, clock);
        var own = tracked.connect("several");
        var slow = tracked.connect("several-slow");

        assertThat(calls(keeper, own, new TrackingPace(1, 20, Duration.ZERO)))
                .as("18 of 20 are the job's")
                .containsExactly(7, 7, 1, 1, 1, 1);
        assertThat(calls(keeper, slow, new TrackingPace(1, 20, Duration.ofSeconds(1))))
                .as("one by one where there is time between them")
                .containsExactly(1);
    }

    @Test
    void keepsTimeBetweenTwoCalls() {
        var clock = new MovableClock();
        var own = tracked.connect("spaced");
        var keeper = new PaceKeeper(sql, clock);
        var pace = new TrackingPace(1, 1_000, Duration.ofSeconds(5));

        assertThat(forPerson(keeper, own, pace)).isInstanceOf(PaceKeeper.Turn.Now.class);
        assertThat(forPerson(keeper, own, pace))
                .isEqualTo(new PaceKeeper.Turn.Later(clock.instant().plusSeconds(5)));
        clock.advance(Duration.ofSeconds(5));
        assertThat(forPerson(keeper, own, pace)).isInstanceOf(PaceKeeper.Turn.Now.class);
    }

    /** How many of sixty that are asked for at once are granted. */
    private int turns(UUID own, List<PaceKeeper> nodes, TrackingPace pace, boolean person)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var taken = new ArrayList<Future<PaceKeeper.Turn>>();
            for (int n = 0; n < 60; n++) {
                var node = nodes.get(n % nodes.size());
                taken.add(
                        threads.submit(() ->
                                person ? forPerson(node, own, pace) : forJob(node, own, pace, 1)));
            }
            int turns = 0;
            for (var each : taken) {
                turns += each.get() instanceof PaceKeeper.Turn.Now ? 1 : 0;
            }
            return turns;
        }
    }

    private List<Integer> calls(PaceKeeper keeper, UUID own, TrackingPace pace) {
        var calls = new ArrayList<Integer>();
        while (forJob(keeper, own, pace, 7) instanceof PaceKeeper.Turn.Now(var taken)) {
            calls.add(taken);
        }
        return calls;
    }

    private PaceKeeper.Turn forPerson(PaceKeeper keeper, UUID connection, TrackingPace pace) {
        return tracked.read(() -> keeper.forPerson(connection, pace));
    }

    private PaceKeeper.Turn forJob(
            PaceKeeper keeper, UUID connection, TrackingPace pace, int wanted) {
        return tracked.read(() -> keeper.forJob(connection, pace, wanted));
    }
}
