package dev.comptoir.simulators.kit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a simulated carrier sold: the other side of the product's own books. The two have to agree
 * one to one, whatever was killed in between.
 */
public final class Ledger {

    /**
     * A sale.
     *
     * @param id the carrier's number of it
     * @param kind what was sold, such as {@code shipment}, {@code return} or {@code pickup}
     * @param reference the buyer's own; empty when none was given
     * @param numbers tracking numbers, in the order of the parcels
     * @param takenBack the numbers that were voided since
     */
    public record Sale(
            String id,
            String kind,
            String reference,
            List<String> numbers,
            Instant at,
            Set<String> takenBack) {

        public Sale {
            numbers = List.copyOf(numbers);
            takenBack = Set.copyOf(takenBack);
        }

        /** Whether nothing of it is left. */
        public boolean voided() {
            return takenBack.containsAll(numbers);
        }
    }

    private final Map<String, Sale> sales = new LinkedHashMap<>();

    public synchronized void sold(
            String id, String kind, String reference, List<String> numbers, Instant at) {
        if (sales.putIfAbsent(id, new Sale(id, kind, reference, numbers, at, Set.of())) != null) {
            throw new IllegalStateException("%s was sold already".formatted(id));
        }
    }

    /** Takes numbers of a sale back. */
    public synchronized void takenBack(String id, Set<String> numbers) {
        sales.computeIfPresent(
                id,
                (key, sale) -> {
                    var all = new LinkedHashSet<>(sale.takenBack());
                    all.addAll(numbers);
                    return new Sale(
                            id, sale.kind(), sale.reference(), sale.numbers(), sale.at(), all);
                });
    }

    public synchronized Optional<Sale> find(String id) {
        return Optional.ofNullable(sales.get(id));
    }

    /** The sale that a tracking number belongs to. */
    public synchronized Optional<Sale> ofNumber(String number) {
        return sales.values().stream().filter(sale -> sale.numbers().contains(number)).findFirst();
    }

    /** All sales under a buyer's reference, oldest first. */
    public synchronized List<Sale> ofReference(String reference) {
        return sales.values().stream().filter(sale -> sale.reference().equals(reference)).toList();
    }

    /** All sales, oldest first. */
    public synchronized List<Sale> all() {
        return new ArrayList<>(sales.values());
    }

    public synchronized void clear() {
        sales.clear();
    }
}
