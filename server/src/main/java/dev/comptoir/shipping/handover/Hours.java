package dev.comptoir.shipping.handover;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a courier is wished for, and where he is to ring.
 *
 * @param ready from when the parcels can be fetched, on the clocks there
 * @param close until when somebody is there
 */
record Hours(LocalDate day, LocalTime ready, LocalTime close, @Nullable String instructions) {}
