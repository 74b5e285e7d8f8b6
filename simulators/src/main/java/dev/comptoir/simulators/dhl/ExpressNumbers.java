package dev.comptoir.simulators.dhl;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers as DHL gives them, no two the same, also after a new start. */
final class ExpressNumbers {

    private static final long WAYBILLS = 100_000_000L;

    private final AtomicLong next = new AtomicLong(Instant.now().toEpochMilli() / 100 % WAYBILLS);

    /** Ten digits: a serial number, and what is left of it by seven. */
    String waybill() {
        var serial = 4 * WAYBILLS + next.incrementAndGet() % WAYBILLS;
        return "%09d%d".formatted(serial, serial % 7);
    }

    /** {@code JD01} and sixteen digits. */
    String piece() {
        return "JD0146%014d".formatted(next.incrementAndGet());
    }

    /** A pick-up's confirmation. */
    String dispatch() {
        return "PRG%012d".formatted(next.incrementAndGet());
    }

    /** A parcel of DHL Paket: twenty digits. */
    String parcel() {
        return "00340434%012d".formatted(next.incrementAndGet());
    }
}
