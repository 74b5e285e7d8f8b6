package dev.comptoir.shipping.shipments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.shipping.spi.TrackingState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far parcels have come, in fewer words than {@link TrackingState}: each state is in one. */
@Schema(enumAsRef = true)
public enum ShipmentStage {
    /** The carrier has not got them, as far as anybody knows. */
    ANNOUNCED(TrackingState.PRE_TRANSIT, TrackingState.UNKNOWN, TrackingState.CANCELLED),
    IN_TRANSIT(
            TrackingState.ACCEPTED,
            TrackingState.IN_TRANSIT,
            TrackingState.OUT_FOR_DELIVERY,
            TrackingState.AVAILABLE_FOR_PICKUP),
    /** Something keeps them from arriving that somebody has to look at. */
    IN_EXCEPTION(
            TrackingState.EXCEPTION,
            TrackingState.DELIVERY_ATTEMPT_FAILED,
            TrackingState.CUSTOMS_HOLD,
            TrackingState.RETURNING),
    DELIVERED(TrackingState.DELIVERED),
    RETURNED(TrackingState.RETURNED);

    private final Set<TrackingState> states;

    ShipmentStage(TrackingState... states) {
        this.states = EnumSet.copyOf(Arrays.asList(states));
    }

    /** The stage of a state. */
    public static ShipmentStage of(TrackingState state) {
        return Arrays.stream(values())
                .filter(stage -> stage.states.contains(state))
                .findFirst()
                .orElseThrow();
    }

    /** The names of its states in the database. */
    String[] stateIds() {
        return states.stream().map(TrackingState::id).toArray(String[]::new);
    }

    /** The name in JSON: lower case. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is no stage of that name
     */
    @JsonCreator
    public static ShipmentStage of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
