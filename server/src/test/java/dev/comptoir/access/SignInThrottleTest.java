package dev.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.zaxxer.hikari.HikariDataSource;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.testing.MovableClock;
import dev.comptoir.testing.TestDatabase;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted stands in the database: another node, or this one started again, knows it. */
class SignInThrottleTest {

    private static final HikariDataSource DATABASE = TestDatabase.create().system();
    private static final String HOME = "198.51.100.1";

    private final MovableClock clock = new MovableClock();
    private final SignInThrottle node = node();
    private final String email = Ids.next() + "@comptoir.example";

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void survivesARestartAndHoldsOnEveryNode() {
        for (var guess = 0; guess < 5; guess++) {
            (guess % 2 == 0 ? node : node()).failed(email, HOME);
        }

        assertThat(wait(node())).isEqualTo(16);
    }

    @Test
    void countsGuessesThatComeAtOnce() throws InterruptedException {
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var guess = 0; guess < 7; guess++) {
                guessers.execute(() -> node().failed(email, HOME));
            }
            guessers.shutdown();
            assertThat(guessers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(wait(node)).as("15 s, twice doubled").isEqualTo(61);
    }

    @Test
    void endsByItself() {
        for (var guess = 0; guess < 5; guess++) {
            node.failed(email, HOME);
        }
        clock.advance(Duration.ofSeconds(16));

        assertThatCode(() -> node().check(email, HOME, false)).doesNotThrowAnyException();
    }

    @Test
    void leavesTheOwnersPlaceOpenWhileOthersGuess() {
        for (var guess = 0; guess < 31; guess++) {
            node.failed(email, "203.0.113." + guess);
        }

        assertThat(wait(node)).as("from a new place").isPositive();
        assertThatCode(() -> node().check(email, HOME, true)).doesNotThrowAnyException();
    }

    private long wait(SignInThrottle asked) {
        var refused = catchThrowableOfType(Problem.class, () -> asked.check(email, HOME, false));
        assertThat(refused.code()).isEqualTo(AccessProblem.TOO_MANY_ATTEMPTS);
        return (Long) Objects.requireNonNull(refused.params().get("retryAfterSeconds"));
    }

    private SignInThrottle node() {
        return new SignInThrottle(JdbcClient.create(DATABASE), clock);
    }
}
