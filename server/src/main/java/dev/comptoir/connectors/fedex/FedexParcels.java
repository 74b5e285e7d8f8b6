package dev.comptoir.connectors.fedex;

import dev.comptoir.connectors.fedex.FedexTrackWire.Complete;
import dev.comptoir.connectors.fedex.FedexTrackWire.NumberInfo;
import dev.comptoir.connectors.fedex.FedexTrackWire.Result;
import dev.comptoir.connectors.fedex.FedexTrackWire.Wanted;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks after parcels. FedEx uses numbers again: where it answers about several parcels of one
 * number, it is asked once more for the one that was sent when ours was, by its unique id. Without
 * a date, or with two that fit, no parcel is taken for ours.
 */
final class FedexParcels {

    private static final int MOST_DAYS_BEFORE = 3;
    private static final int MOST_DAYS_AFTER = 30;
    private static final String DUPLICATE = "DUPLICATE.TRACKING.NUMBER";

    private final Function<FedexTrackWire.Numbers, FedexTrackWire.Answer> fedex;

    /**
     * @param fedex asks FedEx
     */
    FedexParcels(Function<FedexTrackWire.Numbers, FedexTrackWire.Answer> fedex) {
        this.fedex = fedex;
    }

    List<TrackingAnswer> track(List<TrackingQuery> parcels) {
        var results =
                ask(
                        parcels.stream()
                                .map(parcel -> new NumberInfo(parcel.trackingNumber(), null, null))
                                .toList());
        var again = new ArrayList<NumberInfo>();
        for (var parcel : parcels) {
            var told = results.getOrDefault(parcel.trackingNumber(), List.of());
            if (told.size() > 1) {
                ours(parcel, told).ifPresent(again::add);
            }
        }
        var sure = again.isEmpty() ? Map.<String, List<Result>>of() : ask(again);
        return parcels.stream().map(parcel -> answer(parcel, results, sure)).toList();
    }

    private Map<String, List<Result>> ask(List<NumberInfo> numbers) {
        var answer =
                fedex.apply(
                        new FedexTrackWire.Numbers(
                                numbers.stream().map(Wanted::new).toList(), true));
        var results = new HashMap<String, List<Result>>();
        for (var complete : FedexTracking.complete(answer)) {
            number(complete)
                    .ifPresent(number ->
                            results.computeIfAbsent(number, n -> new ArrayList<>())
                                    .addAll(FedexWire.list(complete.trackResults())));
        }
        return results;
    }

    private static Optional<String> number(Complete complete) {
        return Optional.ofNullable(complete.trackingNumber())
                .or(() ->
                        FedexWire.list(complete.trackResults()).stream()
                                .map(FedexTracking::number)
                                .flatMap(Stream::ofNullable)
                                .findFirst());
    }

    private static TrackingAnswer answer(
            TrackingQuery parcel,
            Map<String, List<Result>> results,
            Map<String, List<Result>> sure) {
        var number = parcel.trackingNumber();
        var told = sure.getOrDefault(number, results.getOrDefault(number, List.of()));
        return switch (told.size()) {
            case 0 -> FedexTracking.notKnown(number, null, null);
            case 1 -> FedexTracking.read(number, told.getFirst());
            default ->
                    FedexTracking.notKnown(
                            number,
                            DUPLICATE,
                            "FedEx knows %d parcels under this number, and not which is ours."
                                    .formatted(told.size()));
        };
    }

    /** The one that was sent when ours was; empty when that is not told, or fits several. */
    private static Optional<NumberInfo> ours(TrackingQuery parcel, List<Result> told) {
        var since = parcel.since();
        if (since == null) {
            return Optional.empty();
        }
        var fitting =
                told.stream()
                        .filter(result -> sent(result).filter(day -> near(day, since)).isPresent())
                        .map(Result::trackingNumberInfo)
                        .filter(Objects::nonNull)
                        .filter(info -> info.trackingNumberUniqueId() != null)
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static Optional<LocalDate> sent(Result result) {
        var dates = FedexWire.list(result.dateAndTimes());
        return Stream.of("SHIP", "ACTUAL_TENDER", "ACTUAL_PICKUP")
                .flatMap(type -> FedexTracking.ofType(dates, type))
                .map(FedexTimes.Local::date)
                .findFirst();
    }

    private static boolean near(LocalDate day, LocalDate since) {
        return !day.isBefore(since.minusDays(MOST_DAYS_BEFORE))
                && !day.isAfter(since.plusDays(MOST_DAYS_AFTER));
    }
}
