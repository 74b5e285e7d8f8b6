package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** What this UPS sold: its books, its parcels' ways, and what stands on the labels. */
final class UpsShipments {

    private static final int NUMBERS = 9_000_000;

    /**
     * A shipment.
     *
     * @param lines what stands on each parcel's label
     * @param returning whether it is a way back
     */
    record Sold(
            String id,
            String shipperNumber,
            List<String> references,
            List<String> numbers,
            List<List<String>> lines,
            boolean returning,
            String originCountry,
            String destinationCountry,
            Instant at) {

        /** The text of a parcel's label. */
        String[] label(String number) {
            return lines.get(numbers.indexOf(number)).toArray(String[]::new);
        }
    }

    private final Ledger ledger = new Ledger();
    private final Journeys journeys = new Journeys();
    private final Map<String, Sold> shipments = new LinkedHashMap<>();

    // not from zero at each start: whoever keeps numbers of an earlier run meets no parcel twice
    private int sequence = ThreadLocalRandom.current().nextInt(NUMBERS);

    Ledger ledger() {
        return ledger;
    }

    Journeys journeys() {
        return journeys;
    }

    /** Numbers for the parcels of a new shipment. */
    synchronized List<String> numbers(String shipperNumber, String service, int parcels) {
        var numbers = new ArrayList<String>();
        for (int n = 0; n < parcels; n++) {
            numbers.add(TrackingNumbers.of(shipperNumber, service, ++sequence));
        }
        return numbers;
    }

    synchronized void sell(Sold sold) {
        shipments.put(sold.id(), sold);
        ledger.sold(
                sold.id(),
                sold.returning() ? "return" : "shipment",
                sold.references().isEmpty() ? "" : sold.references().getFirst(),
                sold.numbers(),
                sold.at());
        sold.numbers().forEach(number -> journeys.begin(number, sold.at()));
    }

    synchronized Optional<Sold> find(String id) {
        return Optional.ofNullable(shipments.get(id));
    }

    synchronized Optional<Sold> ofNumber(String number) {
        return shipments.values().stream()
                .filter(sold -> sold.numbers().contains(number))
                .findFirst();
    }

    synchronized List<Sold> ofReference(String shipperNumber, String reference) {
        return shipments.values().stream()
                .filter(sold -> sold.shipperNumber().equals(shipperNumber))
                .filter(sold -> sold.references().contains(reference))
                .toList();
    }

    synchronized void clear() {
        shipments.clear();
        ledger.clear();
        journeys.clear();
    }
}
