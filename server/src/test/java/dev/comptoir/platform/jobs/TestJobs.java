package dev.comptoir.platform.jobs;

import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Handlers that remember what was asked of them. */
@TestConfiguration(proxyBeanMethods = false)
class TestJobs {

    /** What one run found. */
    record Seen(JobRun run, Optional<StoreId> boundStore) {}

    /** Remembers its runs; fails as often as the data's {@code failures} says. */
    static final class Recorder implements JobHandler {

        final List<Seen> runs = new CopyOnWriteArrayList<>();

        @Override
        public String job() {
            return "test.recorder";
        }

        @Override
        public void run(JobRun run) {
            runs.add(new Seen(run, StoreScope.find()));
            if (run.attempt() <= Integer.parseInt(run.data().getOrDefault("failures", "0"))) {
                throw new IllegalStateException("attempt " + run.attempt() + " goes wrong");
            }
        }

        @Override
        public Retries retries() {
            return new Retries(3, Duration.ofMillis(10), Duration.ofMillis(50));
        }

        List<Seen> runsOf(String instance) {
            return runs.stream().filter(seen -> seen.run().instance().equals(instance)).toList();
        }
    }

    /** Comes back once an hour, so a test sees the first occurrence only. */
    static final class Hourly implements RecurringJob {

        final AtomicInteger runs = new AtomicInteger();

        @Override
        public String job() {
            return "test.hourly";
        }

        @Override
        public Recurrence recurrence() {
            return new Recurrence.Every(Duration.ofHours(1));
        }

        @Override
        public void run() {
            runs.incrementAndGet();
        }
    }

    @Bean
    Recorder recorder() {
        return new Recorder();
    }

    @Bean
    Hourly hourly() {
        return new Hourly();
    }
}
