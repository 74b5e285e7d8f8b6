package dev.comptoir.integrations.test;

import dev.comptoir.integrations.log.LogScope;
import dev.comptoir.platform.http.AddressFilter;
import dev.comptoir.platform.http.Exchange;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Tests a connection stage by stage: name, connection, encryption, sign-in, clock, account,
 * capabilities. In this process, and within a hard deadline whatever the provider does.
 */
@Component
public final class ConnectionTest {

    static final Duration DEADLINE = Duration.ofSeconds(15);

    private final AddressFilter filter;
    private final Clock clock;

    ConnectionTest(AddressFilter filter, Clock clock) {
        this.filter = filter;
        this.clock = clock;
    }

    /**
     * Runs the stages on a thread of their own.
     *
     * @param binding puts the test's {@link LogScope}, made for the watcher it is given, and all
     *     else that belongs to the caller's thread around the work
     */
    public List<Stage> run(
            TestSubject<?> subject, Function<Consumer<Exchange>, Consumer<Runnable>> binding) {
        return run(subject, binding, DEADLINE);
    }

    List<Stage> run(
            TestSubject<?> subject,
            Function<Consumer<Exchange>, Consumer<Runnable>> binding,
            Duration deadline) {
        var run = new TestRun(subject, new NetworkChecks(subject, filter, clock), clock);
        var task = new FutureTask<Void>(() -> binding.apply(run::watch).accept(run::work), null);
        Thread.ofVirtual().name("connection-test").start(task);
        try {
            task.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
        return run.close(deadline);
    }
}
