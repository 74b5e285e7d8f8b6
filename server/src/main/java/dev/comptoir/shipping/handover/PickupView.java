package dev.comptoir.shipping.handover;

import dev.comptoir.access.ActorView;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import dev.comptoir.shipping.CarrierWords;
import dev.comptoir.shipping.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A courier who was wished for, with all that is known of him.
 *
 * @param reference ours, left with the carrier
 * @param integrationId absent once the connection was deleted
 * @param carrier the provider's type, such as {@code shipping_ups}
 * @param date the day that was asked for
 * @param ready from when the parcels can be fetched, on the clocks there
 * @param close until when somebody is there
 * @param at absent once somebody who lives there was forgotten
 * @param confirmation the carrier's number for it
 * @param comesOn the day that the carrier names
 * @param price what the carrier charges; absent when it does not say
 * @param cancels whether the carrier can be asked to call the courier off
 * @param changes whether the carrier can be asked to send him at another time
 * @param change the last wish for him at another time
 * @param reasons why the carrier sends nobody or calls nobody off, in its own words
 * @param trouble the last trouble on the way to the carrier, until something better is known
 */
@Schema(name = "Pickup")
record PickupView(
        UUID id,
        String reference,
        @Nullable UUID integrationId,
        String carrier,
        String carrierName,
        Environment environment,
        PickupState state,
        LocalDate date,
        LocalTime ready,
        LocalTime close,
        @Nullable Place at,
        int parcels,
        int weightGrams,
        @Nullable String instructions,
        List<HandedShipment> shipments,
        @Nullable String confirmation,
        @Nullable LocalDate comesOn,
        @Nullable Money price,
        boolean cancels,
        boolean changes,
        @Nullable PickupChangeView change,
        List<CarrierWords.Told> reasons,
        CarrierWords.@Nullable Trouble trouble,
        @Nullable Instant cancelAskedAt,
        ActorView createdBy,
        Instant createdAt,
        Instant updatedAt) {}
