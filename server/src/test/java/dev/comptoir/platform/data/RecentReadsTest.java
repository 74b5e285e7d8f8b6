package dev.comptoir.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentReadsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger count = new AtomicInteger();
    private final List<Runnable> background = new ArrayList<>();
    private final RecentReads<String, Integer> reads =
            new RecentReads<>(Duration.ofSeconds(1), nanos::get, background::add);

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
    void renewsWhatIsInUseBesideTheWork() {
        read("a");
        pass(Duration.ofMillis(500));
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("a")).isEqualTo(1);
        assertThat(background).hasSize(1);

        background.removeFirst().run();
        pass(Duration.ofMillis(499));
        assertThat(read("a")).isEqualTo(2);
        assertThat(background).isEmpty();
    }

    @Test
    void aRenewalIsForTheSameStoreAndItsTroubleIsNobodys() {
        var store = new StoreId(Ids.next());
        var seen = new ArrayList<StoreId>();
        StoreScope.run(store, () -> reads.get("a", count::incrementAndGet));
        pass(Duration.ofMillis(500));
        StoreScope.run(
                store,
                () ->
                        reads.get(
                                "a",
                                () -> {
                                    seen.add(StoreScope.current());
                                    throw new IllegalStateException("the database is away");
                                }));
        background.removeFirst().run();

        assertThat(seen).containsExactly(store);
        assertThat(read("a")).isEqualTo(1);
    }

    @Test
    void aRenewalDoesNotBringBackWhatWasForgottenMeanwhile() {
        read("a");
        pass(Duration.ofMillis(500));
        reads.get(
                "a",
                () -> {
                    reads.forget("a"::equals);
                    return -1;
                });
        background.removeFirst().run();

        assertThat(read("a")).isEqualTo(2);
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
