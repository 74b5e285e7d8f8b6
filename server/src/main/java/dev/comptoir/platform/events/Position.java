package dev.comptoir.platform.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place in the order of events that all nodes agree on: by transaction, then by id. Ids alone
 * would not do, because a transaction that began earlier may commit later, and a reader would have
 * passed its place.
 *
 * @param transaction PostgreSQL's {@code xid8}, which is never used twice
 * @param at when the place was passed, to know whether what follows it is still kept
 */
record Position(long transaction, UUID event, Instant at) implements Comparable<Position> {

    private static final Duration RETENTION_MARGIN = Duration.ofMinutes(5);
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,19})\\.([0-9a-f-]{36})\\.(\\d{1,12})");

    static Position beforeTransaction(long transaction, Instant now) {
        return new Position(transaction, BEFORE_ALL, now);
    }

    /** Reads a {@code Last-Event-ID}; empty when it is not one of ours. */
    static Optional<Position> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Position(
                            Long.parseLong(match.group(1)),
                            UUID.fromString(match.group(2)),
                            Instant.ofEpochSecond(Long.parseLong(match.group(3)))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether what followed is surely still kept. */
    boolean resumableAt(Instant now) {
        return at.plus(RecentEvents.KEPT).minus(RETENTION_MARGIN).isAfter(now);
    }

    Position seenAt(Instant now) {
        return new Position(transaction, event, now);
    }

    @Override
    public int compareTo(Position other) {
        int order = Long.compare(transaction, other.transaction);
        return order == 0 ? event.toString().compareTo(other.event.toString()) : order;
    }

    @Override
    public String toString() {
        return transaction + "." + event + "." + at.getEpochSecond();
    }
}
