package dev.comptoir.simulators.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parcels under way at a simulated carrier. Each travels by itself as the virtual clock goes
 * on, from its announcement to its delivery in a little more than two days; whoever runs the
 * simulator may send one astray. Each carrier words the stages with its own codes.
 */
public final class Journeys {

    /** What can happen to a parcel. */
    public enum Stage {
        ANNOUNCED,
        ACCEPTED,
        IN_TRANSIT,
        /** At another place of the carrier's. */
        ARRIVED,
        CUSTOMS,
        OUT_FOR_DELIVERY,
        ATTEMPT_FAILED,
        AT_PICKUP_POINT,
        EXCEPTION,
        DELIVERED,
        RETURNING,
        RETURNED,
        CANCELLED
    }

    /** Something that happened. */
    public record Scan(Stage stage, Instant at) {}

    private static final Map<Stage, Duration> PLAN = plan();

    private final Map<String, List<Scan>> parcels = new HashMap<>();

    private static Map<Stage, Duration> plan() {
        var plan = new LinkedHashMap<Stage, Duration>();
        plan.put(Stage.ANNOUNCED, Duration.ZERO);
        plan.put(Stage.ACCEPTED, Duration.ofHours(6));
        plan.put(Stage.IN_TRANSIT, Duration.ofHours(12));
        plan.put(Stage.ARRIVED, Duration.ofHours(26));
        plan.put(Stage.OUT_FOR_DELIVERY, Duration.ofHours(47));
        plan.put(Stage.DELIVERED, Duration.ofHours(51));
        return plan;
    }

    /** A parcel was announced, and will travel. */
    public synchronized void begin(String number, Instant announced) {
        var scans = new ArrayList<Scan>();
        PLAN.forEach((stage, after) -> scans.add(new Scan(stage, announced.plus(after))));
        parcels.put(number, scans);
    }

    /**
     * Something else happens to a parcel; from then on it goes where it is told, and nowhere of
     * itself.
     *
     * @throws IllegalArgumentException when there is no such parcel
     */
    public synchronized void happens(String number, Stage stage, Instant at) {
        var scans = parcels.get(number);
        if (scans == null) {
            throw new IllegalArgumentException("no parcel %s is under way".formatted(number));
        }
        scans.removeIf(scan -> scan.at().isAfter(at));
        scans.add(new Scan(stage, at));
    }

    public synchronized boolean knows(String number) {
        return parcels.containsKey(number);
    }

    /** What has happened to a parcel, oldest first; empty for one that nobody announced. */
    public synchronized List<Scan> scans(String number, Instant now) {
        return parcels.getOrDefault(number, List.of()).stream()
                .filter(scan -> !scan.at().isAfter(now))
                .sorted(Comparator.comparing(Scan::at))
                .toList();
    }

    /** Whether the carrier has got the parcel. */
    public synchronized boolean handedOver(String number, Instant now) {
        return scans(number, now).stream()
                .anyMatch(
                        scan -> scan.stage() != Stage.ANNOUNCED && scan.stage() != Stage.CANCELLED);
    }

    public synchronized void clear() {
        parcels.clear();
    }
}
