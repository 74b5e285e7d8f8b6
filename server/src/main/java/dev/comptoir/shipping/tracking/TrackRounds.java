package dev.comptoir.shipping.tracking;

import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.TrackingPace;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks carriers in rounds: parcels are taken for some calls, the calls are made one after the other
 * as the carrier allows, and what it told in them is written together (ADR 89).
 */
@Component
final class TrackRounds {

    /** A round has no more parcels, but for a carrier that takes more in one call. */
    private static final int MOST = 100;

    /** What was told longer ago is written before the carrier is asked again. */
    private static final Duration LONGEST_UNWRITTEN = Duration.ofSeconds(2);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final TrackedParcels parcels;
    private final CarrierTracking carrier;
    private final ToldWriter writer;
    private final PaceKeeper pace;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TrackRounds(
            TrackedParcels parcels,
            CarrierTracking carrier,
            ToldWriter writer,
            PaceKeeper pace,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.parcels = parcels;
        this.carrier = carrier;
        this.writer = writer;
        this.pace = pace;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * One round. What was taken and not asked after is due again; so it is, after its lease, when
     * this ends in an exception.
     *
     * @return whether another may follow at once
     */
    boolean next(UUID integration, CarrierTracking.Carrier opened) throws InterruptedException {
        var taken = take(integration, opened.pace());
        if (taken.isEmpty()) {
            return false;
        }
        var calls = calls(taken, opened.pace().perCall());
        var told = new ArrayList<Told>();
        var begun = clock.instant();
        RuntimeException refused = null;
        int turns = 0;
        while (refused == null && !calls.isEmpty()) {
            turns = turns > 0 ? turns : turns(integration, opened.pace(), calls.size());
            if (turns == 0) {
                break;
            }
            turns--;
            try {
                told.addAll(carrier.ask(integration, opened, calls.getFirst()));
                calls.removeFirst();
            } catch (ProviderFault | Problem trouble) {
                refused = trouble;
            }
            if (clock.instant().isAfter(begun.plus(LONGEST_UNWRITTEN))) {
                write(told, opened, taken);
                told.clear();
                begun = clock.instant();
            }
        }
        write(told, opened, taken);
        if (refused != null) {
            putOff(calls.removeFirst(), retryAfter(refused));
        }
        giveBack(calls);
        return refused == null && calls.isEmpty();
    }

    private List<TrackedParcel> take(UUID integration, TrackingPace allowed) {
        return transaction.<List<TrackedParcel>>execute(
                status -> parcels.takeDue(integration, most(allowed), clock.instant()));
    }

    /** For as many calls as can be made before something is to be written. */
    static int most(TrackingPace allowed) {
        long between = Math.max(1, allowed.between().toMillis());
        long calls = Math.min(MOST / allowed.perCall(), LONGEST_UNWRITTEN.toMillis() / between);
        return allowed.perCall() * Math.toIntExact(Math.max(1, calls));
    }

    private static Deque<List<TrackedParcel>> calls(List<TrackedParcel> parcels, int perCall) {
        var calls = new ArrayDeque<List<TrackedParcel>>();
        for (int first = 0; first < parcels.size(); first += perCall) {
            calls.add(parcels.subList(first, Math.min(first + perCall, parcels.size())));
        }
        return calls;
    }

    /** Waits for a turn that is near; none when there is no such. */
    private int turns(UUID integration, TrackingPace allowed, int calls)
            throws InterruptedException {
        while (true) {
            switch (pace.forJob(integration, allowed, calls)) {
                case PaceKeeper.Turn.Now(var turns) -> {
                    return turns;
                }
                case PaceKeeper.Turn.Later(var at) -> {
                    var wait = Duration.between(clock.instant(), at);
                    if (wait.compareTo(LONGEST_WAIT) > 0) {
                        return 0;
                    }
                    Thread.sleep(wait);
                }
            }
        }
    }

    private void write(List<Told> told, CarrierTracking.Carrier opened, List<TrackedParcel> taken) {
        var unwritten =
                writer.write(told, opened.table()).stream()
                        .map(Told::parcel)
                        .collect(Collectors.toSet());
        var again = taken.stream().filter(parcel -> unwritten.contains(parcel.key())).toList();
        if (!again.isEmpty()) {
            putOff(again, Duration.ZERO);
        }
    }

    private void giveBack(Collection<List<TrackedParcel>> calls) {
        if (!calls.isEmpty()) {
            var left = calls.stream().flatMap(List::stream).toList();
            transaction.executeWithoutResult(status -> parcels.giveBack(left, clock.instant()));
        }
    }

    private void putOff(List<TrackedParcel> failed, Duration atLeast) {
        int failures = 1 + failed.stream().mapToInt(TrackedParcel::failures).max().orElse(0);
        var now = clock.instant();
        var later = FollowUp.afterFailure(failures, now);
        var earliest = now.plus(atLeast);
        transaction.executeWithoutResult(
                status -> parcels.failed(failed, earliest.isAfter(later) ? earliest : later, now));
    }

    private static Duration retryAfter(RuntimeException trouble) {
        return trouble instanceof ProviderFault fault
                ? fault.retryAfter().orElse(Duration.ZERO)
                : Duration.ZERO;
    }
}
