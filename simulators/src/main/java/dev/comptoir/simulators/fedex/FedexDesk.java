package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** FedEx's books: what was sold, under which numbers, and how far it has come. */
final class FedexDesk {

    private static final long FIRST_NUMBER = 794_000_000_000L;

    /** A paper of the customer's own. */
    record Kept(String type, int length) {}

    final Ledger ledger = new Ledger();
    final Journeys journeys = new Journeys();
    private final Map<String, Consignment> consignments = new LinkedHashMap<>();
    private final Map<String, Kept> papers = new LinkedHashMap<>();
    private long next = FIRST_NUMBER;
    private long nextPickup = 1;

    synchronized List<String> numbers(int count) {
        var numbers = new ArrayList<String>();
        for (int n = 0; n < count; n++) {
            numbers.add(Long.toString(++next));
        }
        return numbers;
    }

    synchronized String pickupNumber() {
        return Long.toString(nextPickup++);
    }

    synchronized void sell(Consignment consignment, String kind, Instant now) {
        var reference =
                consignment.references().isEmpty() ? "" : consignment.references().getFirst();
        consignments.put(consignment.master(), consignment);
        ledger.sold(consignment.master(), kind, reference, consignment.numbers(), now);
        consignment.numbers().forEach(number -> journeys.begin(number, now));
    }

    /** Keeps a paper that was uploaded; a shipment names it by the id. */
    synchronized String keepPaper(String type, String content) {
        var id = "0900%08x".formatted(0x27d6_8000L + papers.size());
        papers.put(id, new Kept(type, content.length()));
        return id;
    }

    synchronized Optional<Kept> paper(String id) {
        return Optional.ofNullable(papers.get(id));
    }

    synchronized Optional<Consignment> ofNumber(String number) {
        return consignments.values().stream()
                .filter(consignment -> consignment.numbers().contains(number))
                .findFirst();
    }

    synchronized List<Consignment> all() {
        return List.copyOf(consignments.values());
    }

    synchronized void clear() {
        consignments.clear();
        papers.clear();
        ledger.clear();
        journeys.clear();
        next = FIRST_NUMBER;
        nextPickup = 1;
    }
}
