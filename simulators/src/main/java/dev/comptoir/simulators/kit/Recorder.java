package dev.comptoir.simulators.kit;

import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and answered, newest kept. An exchange is recorded before the first byte of its
 * answer leaves: whoever holds the answer finds the record.
 */
public final class Recorder {

    /** Enough for a test or a look at a demo, small enough for a load test to run for hours. */
    static final int CAPACITY = 1_000;

    private final ArrayDeque<Exchange> exchanges = new ArrayDeque<>();
    private final VirtualClock clock;
    private long total;
    private long chapter;

    public Recorder(VirtualClock clock) {
        this.clock = clock;
    }

    /** What an exchange that begins now belongs to; each {@link #clear} begins another one. */
    public synchronized long chapter() {
        return chapter;
    }

    /**
     * Records an exchange, unless the records were cleared since it began: a slow answer to
     * somebody who has gone must not stand among the records of those who came after.
     */
    public synchronized void record(
            long begunIn, Request request, @Nullable Response response, @Nullable String fault) {
        if (begunIn != chapter) {
            return;
        }
        if (exchanges.size() == CAPACITY) {
            exchanges.removeFirst();
        }
        exchanges.add(new Exchange(++total, clock.instant(), request, response, fault));
    }

    /** Oldest first. */
    public synchronized List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** The recorded exchanges with a host whose path fits the pattern, oldest first. */
    public List<Exchange> exchanges(String host, String pathPattern) {
        var pattern = PathPattern.of(pathPattern);
        return exchanges().stream()
                .filter(exchange -> exchange.request().host().equals(host))
                .filter(exchange -> pattern.matches(exchange.request().path()))
                .toList();
    }

    /** How many there were since the last reset, those no longer kept included. */
    public synchronized long total() {
        return total;
    }

    public synchronized void clear() {
        exchanges.clear();
        total = 0;
        chapter++;
    }
}
