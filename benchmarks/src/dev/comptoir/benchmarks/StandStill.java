package dev.comptoir.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/**
 * Where conversations with the database are to stand still: at the write of a state to one of several rows. A statement is
 * known by the id and the state among its parameters, so that it does not matter how it is worded.
 */
final class StandStill {

    /** The side of the transaction on which its conversation stops. */
    enum Moment {
        BEFORE_WRITE,
        BEFORE_COMMIT,
        AFTER_COMMIT
    }

    private record Mark(UUID row, byte[] binary, byte[] text) {
        static Mark of(UUID row) {
            var binary =
                    ByteBuffer.allocate(2 * Long.BYTES)
                            .putLong(row.getMostSignificantBits())
                            .putLong(row.getLeastSignificantBits());
            return new Mark(row, binary.array(), row.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private final Moment moment;
    private final List<Mark> rows;
    private final List<byte[]> states;
    private final Set<UUID> standing = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);

    StandStill(Moment moment, Collection<UUID> rows, List<String> states) {
        this.moment = moment;
        this.rows = rows.stream().map(Mark::of).toList();
        this.states = states.stream().map(state -> state.getBytes(StandardCharsets.US_ASCII)).toList();
    }

    Moment moment() {
        return moment;
    }

    /** The row that a statement with these parameters writes such a state to. */
    Optional<UUID> subject(byte[] bind) {
        if (states.stream().noneMatch(state -> contains(bind, state))) {
            return Optional.empty();
        }
        return rows.stream()
                .filter(row -> contains(bind, row.binary()) || contains(bind, row.text()))
                .map(Mark::row)
                .findFirst();
    }

    /** Stops the calling conversation until the server is dead. */
    void stand(UUID row) {
        standing.add(row);
        try {
            end.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** The rows whose writers have not come that far. */
    List<UUID> missing() {
        return rows.stream().map(Mark::row).filter(row -> !standing.contains(row)).toList();
    }

    void release() {
        end.countDown();
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int from = 0; from <= text.length - part.length; from++) {
            int n = 0;
            while (n < part.length && text[from + n] == part[n]) {
                n++;
            }
            if (n == part.length) {
                return true;
            }
        }
        return false;
    }
}
