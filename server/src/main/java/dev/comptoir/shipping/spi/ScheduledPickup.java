package dev.comptoir.shipping.spi;

import dev.comptoir.platform.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A courier who was ordered.
 *
 * @param confirmation the carrier's number for it
 * @param date the day the courier comes, which may be another than was asked for
 * @param price what it costs; null when the carrier does not say
 * @param handles what the connector needs to cancel it; no secrets
 */
public record ScheduledPickup(
        String confirmation, LocalDate date, @Nullable Money price, Map<String, String> handles) {

    public ScheduledPickup {
        handles = Map.copyOf(handles);
    }
}
