package dev.comptoir.simulators.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The simulators' time, in UTC. It runs with the real clock until a test moves it or stops it;
 * tokens expire and parcels travel by it.
 */
public final class VirtualClock extends Clock {

    /** Either stopped at an instant, or running at an offset from the real time. */
    private record Setting(Duration offset, @Nullable Instant stoppedAt) {}

    private static final Setting REAL = new Setting(Duration.ZERO, null);

    private final AtomicReference<Setting> setting = new AtomicReference<>(REAL);

    @Override
    public Instant instant() {
        var now = setting.get();
        return now.stoppedAt() != null ? now.stoppedAt() : Instant.now().plus(now.offset());
    }

    public boolean stopped() {
        return setting.get().stoppedAt() != null;
    }

    /** Moves on, or back with a negative duration; a stopped clock stays stopped. */
    public void advance(Duration by) {
        setting.updateAndGet(now ->
                new Setting(
                        now.offset().plus(by),
                        now.stoppedAt() == null ? null : now.stoppedAt().plus(by)));
    }

    /** Lets time run on from this instant. */
    public void set(Instant instant) {
        setting.set(new Setting(Duration.between(Instant.now(), instant), null));
    }

    /** Stands still at this instant until it is moved or reset. */
    public void stopAt(Instant instant) {
        setting.set(new Setting(Duration.between(Instant.now(), instant), instant));
    }

    /** Back to the real time. */
    public void reset() {
        setting.set(REAL);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("simulators reckon in UTC");
    }
}
