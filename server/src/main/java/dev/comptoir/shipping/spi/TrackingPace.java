package dev.comptoir.shipping.spi;

import java.time.Duration;

/**
 * How a carrier may be asked.
 *
 * @param perCall how many parcels one call asks after
 * @param callsPerDay how many calls a connection has in a day of the carrier's
 * @param between the least time between two calls
 */
public record TrackingPace(int perCall, int callsPerDay, Duration between) {

    public TrackingPace {
        if (perCall < 1 || callsPerDay < 1) {
            throw new IllegalArgumentException("a carrier can be asked");
        }
    }
}
