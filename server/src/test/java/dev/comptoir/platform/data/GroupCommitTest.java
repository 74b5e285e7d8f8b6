package dev.comptoir.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.comptoir.platform.data.GroupCommit.Limits;
import dev.comptoir.platform.data.GroupCommit.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;

/** Groups of words, in a ledger that commits when it is let. */
class GroupCommitTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Words ledger = new Words();
    private final List<GroupCommit<String>> opened = new ArrayList<>();

    @AfterEach
    void close() {
        ledger.let.release(1_000);
        opened.forEach(GroupCommit::close);
    }

    @Test
    void whoComesDuringACommitGoesWithTheNext() {
        var words = open(10, LONG);
        var first = write(words, "a");
        await().until(() -> ledger.let.hasQueuedThreads());
        var others = List.of(write(words, "b"), write(words, "c"), write(words, "d"));
        await().until(() -> words.waiting() == 3);
        assertThat(first).isNotDone();

        ledger.let.release();
        assertThat(first).succeedsWithin(LONG).isEqualTo(Outcome.COMMITTED);
        assertThat(others).noneMatch(CompletableFuture::isDone);

        ledger.let.release();
        assertThat(others)
                .allSatisfy(other ->
                        assertThat(other).succeedsWithin(LONG).isEqualTo(Outcome.COMMITTED));
        assertThat(ledger.groups).hasSize(2);
        assertThat(ledger.groups.getLast()).containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    void whoHasNoPatienceLeftGoesOnAndIsWrittenAllTheSame() {
        var words = open(10, Duration.ofMillis(1));

        assertThat(write(words, "a")).succeedsWithin(LONG).isEqualTo(Outcome.LATE);
        assertThat(ledger.groups).isEmpty();

        ledger.let.release();
        await().untilAsserted(() -> assertThat(ledger.groups).containsExactly(List.of("a")));
        assertThat(ledger.lost).isEmpty();
    }

    @Test
    void oneThatCannotBeWrittenDoesNotTakeTheOthersAlong() {
        var words = open(10, LONG);
        var first = write(words, "a");
        await().until(() -> ledger.let.hasQueuedThreads());
        var bad = write(words, Words.BAD);
        var good = write(words, "b");
        await().until(() -> words.waiting() == 2);
        ledger.let.release(10);

        assertThat(first).succeedsWithin(LONG).isEqualTo(Outcome.COMMITTED);
        assertThat(good).succeedsWithin(LONG).isEqualTo(Outcome.COMMITTED);
        assertThat(bad).succeedsWithin(LONG).isEqualTo(Outcome.LOST);
        assertThat(ledger.lost).containsExactly(Words.BAD);
    }

    @Test
    void aLedgerThatInsistsTriesUntilTheDatabaseIsBack() {
        ledger.insists = true;
        ledger.away = true;
        ledger.let.release(1_000);
        var words = open(10, LONG);

        var written = write(words, "a");
        await().until(() -> ledger.refused.size() > 1);
        assertThat(written).isNotDone();

        ledger.away = false;
        assertThat(written).succeedsWithin(LONG).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void aLedgerThatDoesNotInsistTellsItsCallers() {
        ledger.away = true;
        ledger.let.release(1_000);
        var words = open(10, LONG);

        assertThat(write(words, "a")).succeedsWithin(LONG).isEqualTo(Outcome.LOST);
        assertThat(ledger.lost).containsExactly("a");
    }

    @Test
    void aMistakeOfOursLosesItsGroupAndNoOther() {
        ledger.let.release(1_000);
        var words = open(10, LONG);

        assertThat(write(words, Words.MISTAKE)).succeedsWithin(LONG).isEqualTo(Outcome.LOST);
        assertThat(write(words, "a")).succeedsWithin(LONG).isEqualTo(Outcome.COMMITTED);
    }

    @Test
    void whatFollowsACommitUndoesNothing() {
        ledger.let.release(1_000);
        ledger.stumbles = true;
        var words = open(10, LONG);

        assertThat(write(words, "a")).succeedsWithin(LONG).isEqualTo(Outcome.COMMITTED);
        assertThat(write(words, "b")).succeedsWithin(LONG).isEqualTo(Outcome.COMMITTED);
        assertThat(ledger.groups).containsExactly(List.of("a"), List.of("b"));
        assertThat(ledger.lost).isEmpty();
    }

    @Test
    void whatTheBacklogHasNoRoomForIsLost() {
        var words = open(1, LONG);
        write(words, "a");
        await().until(() -> ledger.let.hasQueuedThreads());
        write(words, "b");
        await().until(() -> words.waiting() == 1);

        assertThat(write(words, "c")).succeedsWithin(LONG).isEqualTo(Outcome.LOST);
        assertThat(ledger.lost).containsExactly("c");
    }

    @Test
    void whatWaitsIsWrittenBeforeItCloses() {
        var words = open(10, LONG);
        var first = write(words, "a");
        await().until(() -> ledger.let.hasQueuedThreads());
        var second = write(words, "b");
        await().until(() -> words.waiting() == 1);
        ledger.let.release(10);
        words.close();

        assertThat(ledger.groups).containsExactly(List.of("a"), List.of("b"));
        assertThat(first).succeedsWithin(LONG).isEqualTo(Outcome.COMMITTED);
        assertThat(second).succeedsWithin(LONG).isEqualTo(Outcome.COMMITTED);
        assertThat(write(words, "late")).succeedsWithin(LONG).isEqualTo(Outcome.LOST);
    }

    private GroupCommit<String> open(int backlog, Duration patience) {
        var words = new GroupCommit<>("words", new Limits(backlog, patience), ledger);
        opened.add(words);
        return words;
    }

    private static CompletableFuture<Outcome> write(GroupCommit<String> words, String word) {
        return CompletableFuture.supplyAsync(
                () -> words.write(word), task -> Thread.ofVirtual().start(task));
    }

    private static final class Words implements GroupCommit.Ledger<String> {

        static final String BAD = "bad";
        static final String MISTAKE = "mistake";

        final Semaphore let = new Semaphore(0);
        final List<List<String>> groups = new CopyOnWriteArrayList<>();
        final List<String> lost = new CopyOnWriteArrayList<>();
        final List<String> refused = new CopyOnWriteArrayList<>();
        volatile boolean insists;
        volatile boolean away;
        volatile boolean stumbles;

        @Override
        public void committed(List<String> group) {
            if (stumbles) {
                throw new IllegalStateException("nobody is there to be told");
            }
        }

        @Override
        public void commit(List<String> group) {
            try {
                if (!let.tryAcquire(1, TimeUnit.MINUTES)) {
                    throw new IllegalStateException("nobody let it");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (away) {
                refused.addAll(group);
                throw new TransientDataAccessResourceException("the database is away");
            }
            if (group.contains(BAD)) {
                throw new DataIntegrityViolationException("not this one");
            }
            if (group.contains(MISTAKE)) {
                throw new IllegalArgumentException("a mistake");
            }
            groups.add(List.copyOf(group));
        }

        @Override
        public boolean insists(Duration age) {
            return insists;
        }

        @Override
        public void lost(List<String> group, Exception why) {
            lost.addAll(group);
        }
    }
}
