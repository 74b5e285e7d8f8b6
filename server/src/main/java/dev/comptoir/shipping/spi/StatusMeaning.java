package dev.comptoir.shipping.spi;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier's code means.
 *
 * @param state null for a note that changes nothing, such as a new delivery date
 */
public record StatusMeaning(@Nullable TrackingState state, Set<TrackingFlag> flags) {

    public StatusMeaning {
        flags = Set.copyOf(flags);
    }
}
