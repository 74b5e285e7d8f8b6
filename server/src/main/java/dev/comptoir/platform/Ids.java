package dev.comptoir.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Makes the keys of our rows. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Object LOCK = new Object();

    private static long lastTick;

    private Ids() {}

    /**
     * A new UUIDv7 (RFC 9562): sorts by creation time, so that indexes grow at one end. Within this
     * process each id is greater than the one before, even in the same millisecond (RFC 9562 §6.2,
     * method 3: twelve bits of sub-millisecond fraction, advanced when the clock does not).
     */
    public static UUID next() {
        long tick = nextTick();
        long millis = tick >>> 12;
        long high = millis << 16 | 0x7000L | tick & 0xFFFL;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long nextTick() {
        var now = Instant.now();
        long fraction = (now.getNano() % 1_000_000L) * 4096 / 1_000_000L;
        long tick = now.toEpochMilli() << 12 | fraction;
        synchronized (LOCK) {
            lastTick = Math.max(lastTick + 1, tick);
            return lastTick;
        }
    }
}
