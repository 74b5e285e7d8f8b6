package dev.comptoir.shipping.batches;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.errors.ProviderFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be bought on one connection, in which order and when. Its carrier's trouble holds up
 * nothing else: while there is trouble one item at a time is tried, as late as the carrier asks for
 * and ever more rarely; as soon as one goes through, all go on.
 */
final class Lane {

    /** So long a carrier may be in trouble before what is left is given up. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Clock clock;
    private final PriorityQueue<Turn> waiting =
            new PriorityQueue<>(
                    Comparator.comparing(Turn::notBefore).thenComparing(Turn::position));

    private int underway;
    private int troubles;
    private Instant troubledSince = Instant.EPOCH;
    private Instant openAt = Instant.EPOCH;
    private @Nullable ProviderFault closed;

    /**
     * An item that is to be bought.
     *
     * @param again whether it is to be shipped although its order was before
     */
    record Turn(
            int position,
            @Nullable UUID orderId,
            UUID shipmentId,
            boolean again,
            Instant notBefore) {

        static Turn of(BatchItem item) {
            return new Turn(
                    item.position(),
                    item.orderId(),
                    requireNonNull(item.shipmentId()),
                    item.again(),
                    Instant.EPOCH);
        }

        Turn after(Instant moment) {
            return new Turn(position, orderId, shipmentId, again, moment);
        }
    }

    /** What a worker does next. */
    sealed interface Next {

        record Buy(Turn turn) implements Next {}

        record Wait(Duration most) implements Next {}

        record Over() implements Next {}
    }

    Lane(Collection<Turn> turns, Clock clock) {
        this.clock = clock;
        this.waiting.addAll(turns);
    }

    synchronized Next next() {
        var head = waiting.peek();
        if (closed != null || head == null) {
            return new Next.Over();
        }
        var now = clock.instant();
        var at = head.notBefore().isAfter(openAt) ? head.notBefore() : openAt;
        if (at.isAfter(now)) {
            return new Next.Wait(Duration.between(now, at));
        }
        if (troubles > 0 && underway > 0) {
            return new Next.Wait(LOOK);
        }
        waiting.remove();
        underway++;
        return new Next.Buy(head);
    }

    /** The carrier answered, whatever it said. */
    synchronized void answered() {
        underway--;
        troubles = 0;
    }

    /** It is not the carrier's to say yet what became of an item. */
    synchronized void later(Turn turn, Duration wait) {
        underway--;
        waiting.add(turn.after(clock.instant().plus(wait)));
    }

    /**
     * The carrier is in trouble.
     *
     * @param turn to be tried again; null when it is not, because it may have been bought
     */
    synchronized void troubled(@Nullable Turn turn, ProviderFault fault) {
        underway--;
        var now = clock.instant();
        if (troubles == 0) {
            troubledSince = now;
        }
        var pause = pause(troubles++);
        var asked = fault.retryAfter().orElse(Duration.ZERO);
        var until = now.plus(asked.compareTo(pause) > 0 ? asked : pause);
        openAt = until.isAfter(openAt) ? until : openAt;
        if (turn != null) {
            waiting.add(turn);
        }
        if (openAt.isAfter(troubledSince.plus(PATIENCE))) {
            closed = fault;
        }
    }

    /** Nothing more comes of asking this carrier. */
    synchronized void close(Turn turn, ProviderFault fault) {
        underway--;
        waiting.add(turn);
        closed = fault;
    }

    synchronized @Nullable ProviderFault closed() {
        return closed;
    }

    /** What nobody is at; it is taken out. */
    synchronized List<Turn> rest() {
        var rest = new ArrayList<>(waiting);
        waiting.clear();
        return rest;
    }

    private static Duration pause(int earlier) {
        var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(earlier, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
