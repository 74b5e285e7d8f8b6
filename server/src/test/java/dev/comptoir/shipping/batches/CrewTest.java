package dev.comptoir.shipping.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.access.Actor;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CrewTest {

    private final StoreId store = new StoreId(Ids.next());

    @Test
    void worksForTheStoreAndInTheNameOfWhoStartsIt() {
        Set<Object> seen = ConcurrentHashMap.newKeySet();
        inStore(() -> {
            var crew = new Crew();
            crew.start("one", () -> seen.add(StoreScope.current()));
            crew.start("two", () -> seen.add(Actor.current()));
            assertThat(crew.await(() -> true)).isTrue();
        });
        assertThat(seen).containsExactlyInAnyOrder(store, new Actor.SystemActor("batch"));
    }

    @Test
    void anythingThatEndsAThreadReachesWhoeverWaits() {
        inStore(() -> {
            var crew = new Crew();
            crew.start(
                    "broken",
                    () -> {
                        throw new StackOverflowError("an error is no exception");
                    });
            assertThatThrownBy(() -> crew.await(() -> true)).isInstanceOf(StackOverflowError.class);
            assertThat(crew.over()).isTrue();
        });
    }

    @Test
    void aReportThatSaysStopStopsAll() {
        inStore(() -> {
            var crew = new Crew();
            var told = new CountDownLatch(1);
            crew.start("waits", () -> awaited(told));
            assertThat(
                            crew.await(() -> {
                                told.countDown();
                                return false;
                            }))
                    .isFalse();
            assertThat(crew.over()).isTrue();
        });
    }

    private void inStore(Runnable work) {
        StoreScope.run(
                store,
                () ->
                        Actor.callAs(
                                new Actor.SystemActor("batch"),
                                () -> {
                                    work.run();
                                    return true;
                                }));
    }

    private static void awaited(CountDownLatch told) {
        try {
            told.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
