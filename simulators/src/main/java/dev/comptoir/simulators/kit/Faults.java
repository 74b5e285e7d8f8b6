package dev.comptoir.simulators.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The faults waiting to be played. Of several that fit a request the one scripted first goes first;
 * one with a count leaves when it is used up.
 */
public final class Faults {

    /**
     * A scripted fault.
     *
     * @param method absent: any
     * @param remaining how often it will still be played; absent: until removed
     * @param delay time that passes before anything else
     */
    public record Rule(
            String host,
            PathPattern path,
            @Nullable String method,
            @Nullable Integer remaining,
            Duration delay,
            Fault fault) {

        boolean fits(Request request) {
            return host.equals(request.host())
                    && (method == null || method.equals(request.method()))
                    && path.matches(request.path());
        }

        Rule used() {
            return new Rule(
                    host, path, method, remaining == null ? null : remaining - 1, delay, fault);
        }
    }

    /** A fault being scripted; {@link #play} or {@link #delayed} completes it. */
    public final class Script {

        private final String host;
        private final PathPattern path;
        private @Nullable String method;
        private @Nullable Integer times;
        private Duration delay = Duration.ZERO;

        private Script(String host, String path) {
            this.host = host;
            this.path = PathPattern.of(path);
        }

        public Script method(String only) {
            method = only;
            return this;
        }

        public Script times(int count) {
            times = count;
            return this;
        }

        public Script after(Duration latency) {
            delay = latency;
            return this;
        }

        public void play(Fault fault) {
            add(new Rule(host, path, method, times, delay, fault));
        }

        /** The genuine answer, later. */
        public void delayed(Duration latency) {
            after(latency).play(Fault.pass());
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    /**
     * Begins a fault for requests to a provider's host whose path fits, see {@link PathPattern};
     * without a count it is played until it is removed.
     */
    public Script on(String host, String pathPattern) {
        return new Script(host, pathPattern);
    }

    /** Takes the fault that this request meets, if any, and counts it. */
    public synchronized Optional<Rule> take(Request request) {
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.fits(request)) {
                var used = rule.used();
                if (used.remaining() != null && used.remaining() <= 0) {
                    rules.remove(i);
                } else {
                    rules.set(i, used);
                }
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    public synchronized List<Rule> pending() {
        return List.copyOf(rules);
    }

    public synchronized void clear() {
        rules.clear();
    }

    private synchronized void add(Rule rule) {
        rules.add(rule);
    }
}
