package dev.comptoir.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedReadsTest {

    private final SharedReads<String, Integer> reads = new SharedReads<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch database = new CountDownLatch(1);

    @Test
    void thoseWhoComeDuringAReadShareTheOneThatBeginsAfterIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> reads.get("a", this::slowly));
            await().until(() -> begun.get() == 1);
            List<Future<Integer>> later = new ArrayList<>();
            for (int caller = 0; caller < 16; caller++) {
                later.add(threads.submit(() -> reads.get("a", this::slowly)));
            }
            await().pollDelay(Duration.ofMillis(100)).until(() -> true);
            database.countDown();

            assertThat(first.get()).isEqualTo(1);
            for (var caller : later) {
                assertThat(caller.get()).isEqualTo(2);
            }
        }
    }

    @Test
    void nothingIsRememberedBetweenReads() {
        database.countDown();

        assertThat(reads.get("a", this::slowly)).isEqualTo(1);
        assertThat(reads.get("a", this::slowly)).isEqualTo(2);
    }

    @Test
    void aFailureIsToldAndDoesNotBlockTheNextReader() {
        database.countDown();

        assertThatThrownBy(() -> reads.get("a", SharedReadsTest::fail)).hasMessage("gone");
        assertThat(reads.get("a", this::slowly)).isEqualTo(1);
    }

    @Test
    void differentThingsDoNotWaitForEachOther() {
        var blocked = CompletableFuture.supplyAsync(() -> reads.get("a", this::slowly));
        await().until(() -> begun.get() == 1);

        assertThat(reads.get("b", () -> 7)).isEqualTo(7);
        database.countDown();
        assertThat(blocked.join()).isEqualTo(1);
    }

    private int slowly() {
        int number = begun.incrementAndGet();
        try {
            database.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return number;
    }

    private static int fail() {
        throw new IllegalStateException("gone");
    }
}
