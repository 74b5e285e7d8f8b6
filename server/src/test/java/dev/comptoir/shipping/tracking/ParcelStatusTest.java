package dev.comptoir.shipping.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.StatusMeaning;
import dev.comptoir.shipping.spi.TrackingFlag;
import dev.comptoir.shipping.spi.TrackingState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a parcel's status is by what its carrier told. */
class ParcelStatusTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-11-20T08:00:00");

    @Test
    void nothingToldIsAnnounced() {
        assertThat(ParcelStatus.of(List.of())).isEqualTo(ParcelStatus.ANNOUNCED);
    }

    @Test
    void theOrderOfArrivalDoesNotMatter() {
        var journey =
                new ArrayList<>(
                        List.of(
                                told(0, TrackingState.PRE_TRANSIT),
                                told(1, TrackingState.ACCEPTED),
                                told(2, TrackingState.IN_TRANSIT),
                                told(3, TrackingState.IN_TRANSIT, TrackingFlag.DELAYED),
                                told(4, null),
                                told(5, TrackingState.OUT_FOR_DELIVERY),
                                told(6, TrackingState.DELIVERED),
                                told(7, null)));
        var expected =
                new ParcelStatus(TrackingState.DELIVERED, Set.of(TrackingFlag.DELAYED), at(6));

        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(journey, new Random(seed));
            assertThat(ParcelStatus.of(journey)).isEqualTo(expected);
            var twice = new ArrayList<>(journey);
            twice.addAll(journey);
            assertThat(ParcelStatus.of(twice)).isEqualTo(expected);
        }
    }

    @Test
    void aLateEventTurnsNothingBack() {
        assertThat(
                        ParcelStatus.of(
                                List.of(
                                        told(5, TrackingState.DELIVERED),
                                        told(3, TrackingState.EXCEPTION))))
                .extracting(ParcelStatus::state)
                .isEqualTo(TrackingState.DELIVERED);
    }

    @Test
    void aNewerCorrectionUndoesADelivery() {
        var events =
                List.of(
                        told(5, TrackingState.DELIVERED),
                        told(6, TrackingState.DELIVERY_ATTEMPT_FAILED));

        assertThat(ParcelStatus.of(events).state())
                .isEqualTo(TrackingState.DELIVERY_ATTEMPT_FAILED);
        assertThat(ParcelStatus.of(events).since()).isEqualTo(at(6));
    }

    @Test
    void atTheSameMomentADeliveryStands() {
        assertThat(
                        ParcelStatus.of(
                                        List.of(
                                                told(5, TrackingState.DELIVERED),
                                                told(5, TrackingState.IN_TRANSIT)))
                                .state())
                .isEqualTo(TrackingState.DELIVERED);
    }

    @Test
    void anUnknownCodeKeepsTheState() {
        assertThat(ParcelStatus.of(List.of(told(1, TrackingState.IN_TRANSIT), raw(2))).state())
                .isEqualTo(TrackingState.IN_TRANSIT);
        assertThat(ParcelStatus.of(List.of(raw(2))).state()).isEqualTo(TrackingState.UNKNOWN);
        assertThat(ParcelStatus.of(List.of(told(1, TrackingState.UNKNOWN), told(0, null))).state())
                .isEqualTo(TrackingState.UNKNOWN);
    }

    @Test
    void scansOnTheWayBackAreStillTheWayBack() {
        var events =
                List.of(
                        told(1, TrackingState.RETURNING, TrackingFlag.REFUSED),
                        told(2, TrackingState.IN_TRANSIT));

        assertThat(ParcelStatus.of(events).state()).isEqualTo(TrackingState.RETURNING);
        assertThat(ParcelStatus.of(events).flags()).containsExactly(TrackingFlag.REFUSED);
        var back = new ArrayList<>(events);
        back.add(told(3, TrackingState.RETURNED));
        assertThat(ParcelStatus.of(back).isFinal()).isTrue();
    }

    @Test
    void whatNeedsActionEndsWithTheNextStep() {
        var failed = told(1, TrackingState.DELIVERY_ATTEMPT_FAILED, TrackingFlag.ACTION_REQUIRED);

        assertThat(ParcelStatus.of(List.of(failed)).flags())
                .containsExactly(TrackingFlag.ACTION_REQUIRED);
        assertThat(
                        ParcelStatus.of(List.of(failed, told(2, TrackingState.OUT_FOR_DELIVERY)))
                                .flags())
                .isEmpty();
    }

    @Test
    void clocksOfTwoPlacesAreBroughtIntoOrder() {
        var first =
                event(
                        LocalDateTime.parse("2026-11-20T22:00:00"),
                        ZoneOffset.ofHours(1),
                        TrackingState.IN_TRANSIT);
        var second =
                event(
                        LocalDateTime.parse("2026-11-20T17:00:00"),
                        ZoneOffset.ofHours(-5),
                        TrackingState.OUT_FOR_DELIVERY);

        assertThat(ParcelStatus.of(List.of(second, first)).state())
                .isEqualTo(TrackingState.OUT_FOR_DELIVERY);
    }

    @Test
    void aShipmentIsDeliveredWithItsLastParcel() {
        var delivered = new ParcelStatus(TrackingState.DELIVERED, Set.of(), at(5));
        var moving = new ParcelStatus(TrackingState.IN_TRANSIT, Set.of(), at(4));

        assertThat(ShipmentStatus.of(List.of(delivered, moving)))
                .isEqualTo(
                        new ShipmentStatus(TrackingState.IN_TRANSIT, Set.of(TrackingFlag.PARTIAL)));
        assertThat(ShipmentStatus.of(List.of(delivered, delivered)).state())
                .isEqualTo(TrackingState.DELIVERED);
        var stuck = new ParcelStatus(TrackingState.EXCEPTION, Set.of(), at(4));
        assertThat(ShipmentStatus.of(List.of(moving, stuck)).state())
                .isEqualTo(TrackingState.EXCEPTION);
    }

    @Test
    void isAskedAfterOftenWhenItArrivesAndNeverWhenItHas() {
        var now = at(24);
        var onTheVan = new ParcelStatus(TrackingState.OUT_FOR_DELIVERY, Set.of(), at(23));
        var moving = new ParcelStatus(TrackingState.IN_TRANSIT, Set.of(), at(23));
        var there = new ParcelStatus(TrackingState.DELIVERED, Set.of(), at(23));

        var soon = FollowUp.next(onTheVan, at(0), false, now).orElseThrow();
        assertThat(soon).isBefore(FollowUp.next(moving, at(0), false, now).orElseThrow());
        assertThat(FollowUp.next(onTheVan, at(0), true, now).orElseThrow()).isAfter(soon);
        assertThat(FollowUp.next(there, at(0), false, now)).isEmpty();
        assertThat(FollowUp.next(moving, at(-91 * 24), false, now)).isEmpty();
        assertThat(FollowUp.next(moving, at(-89 * 24), false, now)).isPresent();
        assertThat(FollowUp.afterFailure(1, now)).isBefore(FollowUp.afterFailure(3, now));
        assertThat(FollowUp.afterFailure(60, now)).isBefore(now.plusSeconds(86_400));
    }

    private static Instant at(int hour) {
        return START.plusHours(hour).toInstant(ZoneOffset.UTC);
    }

    private static ToldEvent told(int hour, @Nullable TrackingState state, TrackingFlag... flags) {
        return event(START.plusHours(hour), ZoneOffset.UTC, state, flags);
    }

    private static ToldEvent event(
            LocalDateTime time,
            ZoneOffset offset,
            @Nullable TrackingState state,
            TrackingFlag... flags) {
        return meant(time, offset, new StatusMeaning(state, Set.of(flags)));
    }

    private static ToldEvent raw(int hour) {
        return meant(START.plusHours(hour), ZoneOffset.UTC, null);
    }

    private static ToldEvent meant(
            LocalDateTime time, ZoneOffset offset, @Nullable StatusMeaning meaning) {
        return new ToldEvent(
                time,
                offset,
                time.toInstant(offset),
                List.of(new StatusKey("code", "X")),
                "label",
                null,
                null,
                meaning);
    }
}
