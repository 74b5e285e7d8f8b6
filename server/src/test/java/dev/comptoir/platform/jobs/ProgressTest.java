package dev.comptoir.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.System;
import dev.comptoir.testing.ComptoirTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ComptoirTest
class ProgressTest {

    @Autowired private Progress progress;
    @Autowired private TransactionTemplate transaction;
    @Autowired @System private TransactionTemplate systemTransaction;

    private final StoreId store = new StoreId(Ids.next());
    private final UUID id = Ids.next();

    @Test
    void tellsHowFarWorkHasCome() {
        StoreScope.run(
                store,
                () -> {
                    progress.begin(id, "test.work", null);
                    assertThat(progress.advance(id, 3, "orders")).isTrue();
                    assertThat(now().percent()).isNull();
                    progress.expect(id, 40);
                    assertThat(progress.advance(id, 13, "lines")).isTrue();
                    assertThat(now().percent()).isEqualTo(32);
                    assertThat(now().current()).isEqualTo("lines");
                    progress.begin(id, "test.work", 40L);
                    assertThat(now().done()).as("a second begin changes nothing").isEqualTo(13);
                    progress.end(id, ProgressState.FINISHED);
                    assertThat(now().state()).isEqualTo(ProgressState.FINISHED);
                    assertThat(now().endedAt()).isNotNull();
                    assertThat(progress.cancel(id)).isFalse();
                });
    }

    @Test
    void stopsWorkThatWasCancelled() {
        StoreScope.run(
                store,
                () -> {
                    progress.begin(id, "test.work", 10L);
                    assertThat(progress.cancel(id)).isTrue();
                    assertThat(now().cancelAsked()).isTrue();
                    assertThat(progress.advance(id, 1, null)).isFalse();
                    progress.end(id, ProgressState.CANCELLED);
                    assertThat(progress.advance(id, 2, null)).isFalse();
                    assertThat(now().state()).isEqualTo(ProgressState.CANCELLED);
                });
    }

    @Test
    void isTrueAlsoAfterTheChunkWasRolledBack() {
        StoreScope.run(
                store,
                () -> {
                    progress.begin(id, "test.work", 10L);
                    progress.advance(id, 4, null);
                    transaction.executeWithoutResult(status -> {
                        progress.advance(id, 8, null);
                        status.setRollbackOnly();
                    });
                    assertThat(now().done()).isEqualTo(4);
                });
    }

    @Test
    void belongsToItsStoreOrToTheInstallation() {
        StoreScope.run(store, () -> progress.begin(id, "test.work", 1L));
        StoreScope.run(
                new StoreId(Ids.next()),
                () -> {
                    assertThat(progress.find(id)).isEmpty();
                    assertThat(progress.advance(id, 1, null)).isFalse();
                    assertThat(progress.cancel(id)).isFalse();
                });
        var ours = Ids.next();
        systemTransaction.executeWithoutResult(status -> {
            progress.begin(ours, "test.work", 1L);
            assertThat(progress.advance(ours, 1, null)).isTrue();
            assertThat(progress.find(ours)).isPresent();
        });
        StoreScope.run(store, () -> assertThat(progress.find(ours)).isEmpty());
    }

    private ProgressReport now() {
        return progress.find(id).orElseThrow();
    }
}
