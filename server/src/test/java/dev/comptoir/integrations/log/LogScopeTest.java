package dev.comptoir.integrations.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.comptoir.access.Actor;
import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When the entries of a call are waited for. */
class LogScopeTest {

    private final List<String> course = new ArrayList<>();
    private final LogScope scope =
            new LogScope(
                    new LogSubject(
                            new StoreId(Ids.next()),
                            Ids.next(),
                            "sample",
                            "Main",
                            Environment.SIMULATOR),
                    new ActorRef(Actor.Kind.SYSTEM, null, "test"),
                    "rate",
                    Set.of(),
                    exchange -> {});

    @Test
    void anAnswerIsReadWhileItsEntryIsCommitted() {
        var result =
                scope.call(() -> {
                    exchange("a");
                    course.add("read a");
                    return "result";
                });

        assertThat(result).isEqualTo("result");
        assertThat(course).containsExactly("begin a", "read a", "await a");
    }

    @Test
    void onlyTheNewestEntryIsUnderWay() {
        scope.call(() -> {
            exchange("a");
            exchange("b");
            return true;
        });

        assertThat(course).containsExactly("begin a", "begin b", "await a", "await b");
    }

    @Test
    void whatFailedIsCommittedBeforeAnybodyHearsOfIt() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        scope.call(() -> {
                            exchange("a");
                            throw new IllegalStateException("refused");
                        }));

        assertThat(course).containsExactly("begin a", "await a");
    }

    @Test
    void aCallerMayWaitLater() {
        var later = new ArrayList<LogCommit>();
        scope.call(
                () -> {
                    exchange("a");
                    return true;
                },
                later::add);

        assertThat(course).containsExactly("begin a");
        later.forEach(LogCommit::await);
        assertThat(course).containsExactly("begin a", "await a");
    }

    @Test
    void aCallThatExchangedNothingWaitsForNothing() {
        assertThat(scope.<Integer, RuntimeException>call(() -> 1)).isEqualTo(1);
        assertThat(course).isEmpty();
    }

    private void exchange(String name) {
        course.add("begin " + name);
        LogScope.find().orElseThrow().follow(() -> course.add("await " + name));
    }
}
