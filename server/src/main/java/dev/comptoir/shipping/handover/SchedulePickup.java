package dev.comptoir.shipping.handover;

import dev.comptoir.shipping.Place;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A courier who is wished for.
 *
 * @param integrationId the carrier's connection
 * @param date the day, from today up to thirty days ahead
 * @param ready from when the parcels can be fetched, on the clocks there
 * @param close until when somebody is there; carriers want an hour or more between the two
 * @param shipmentIds what is fetched, all of this connection; when absent, what waits there to be
 *     sent on that day
 * @param at where the courier comes to; when absent, where the shipments start
 * @param instructions where to ring; carriers take from 57 characters on
 */
record SchedulePickup(
        @NotNull UUID integrationId,
        @NotNull LocalDate date,
        @NotNull LocalTime ready,
        @NotNull LocalTime close,
        @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> shipmentIds,
        @Nullable @Valid Place at,
        @Nullable @Size(max = 255) String instructions) {}
