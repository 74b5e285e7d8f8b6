package dev.comptoir.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentReadsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger count = new AtomicInteger();
    private final RecentReads<String, Integer> reads =
            new RecentReads<>(Duration.ofSeconds(1), nanos::get);

    @Test
    void readsOnceInAMoment() {
        assertThat(read("a")).isEqualTo(1);
        pass(Duration.ofMillis(999));
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("b")).isEqualTo(2);
        pass(Duration.ofMillis(1));
        assertThat(read("a")).isEqualTo(3);
    }

    @Test
    void readsAnewWhatWasForgotten() {
        read("a");
        read("b");
        reads.forget("a"::equals);
        assertThat(read("a")).isEqualTo(3);
        assertThat(read("b")).isEqualTo(2);
    }

    @Test
    void doesNotKeepWhatWasChangedWhileItWasRead() {
        var old =
                reads.get(
                        "a",
                        () -> {
                            reads.forget("a"::equals);
                            return -1;
                        });
        assertThat(old).isEqualTo(-1);
        assertThat(read("a")).isEqualTo(1);
    }

    @Test
    void readsAnewOnDemandAndKeepsThat() {
        read("a");
        assertThat(reads.getNew("a", count::incrementAndGet)).isEqualTo(2);
        assertThat(read("a")).isEqualTo(2);
    }

    private int read(String key) {
        return reads.get(key, count::incrementAndGet);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
