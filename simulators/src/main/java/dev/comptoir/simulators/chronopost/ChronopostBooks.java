package dev.comptoir.simulators.chronopost;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was sold to whom, beside what every simulated carrier keeps. */
final class ChronopostBooks {

    /** A purchase of one or more parcels. */
    record Purchase(
            String reservation,
            String account,
            String reference,
            List<String> numbers,
            List<List<String>> lines,
            Instant at) {

        Purchase {
            numbers = List.copyOf(numbers);
            lines = List.copyOf(lines);
        }
    }

    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private final Ledger ledger;
    private final Journeys journeys;
    private final Map<String, Purchase> byReservation = new ConcurrentHashMap<>();
    private final Map<String, Purchase> byNumber = new ConcurrentHashMap<>();

    /** Goes on after a restart: carriers use no number twice within weeks. */
    private final AtomicLong serial = new AtomicLong(Instant.now().getEpochSecond() % 100_000_000);

    ChronopostBooks(Ledger ledger, Journeys journeys) {
        this.ledger = ledger;
        this.journeys = journeys;
    }

    /** A parcel's number, with the check digit of UPU S10. */
    String newNumber() {
        var digits = "%08d".formatted(serial.incrementAndGet() % 100_000_000);
        var sum = 0;
        for (int n = 0; n < WEIGHTS.length; n++) {
            sum += (digits.charAt(n) - '0') * WEIGHTS[n];
        }
        var check = 11 - sum % 11;
        return "XS" + digits + (check == 10 ? 0 : check == 11 ? 5 : check) + "FR";
    }

    String newReservation() {
        return "888%014d".formatted(serial.incrementAndGet());
    }

    String newCollection() {
        return "%010d".formatted(serial.incrementAndGet());
    }

    void sell(Purchase purchase, String kind) {
        ledger.sold(
                purchase.numbers().getFirst(),
                kind,
                purchase.reference(),
                purchase.numbers(),
                purchase.at());
        byReservation.put(purchase.reservation(), purchase);
        purchase.numbers()
                .forEach(number -> {
                    byNumber.put(number, purchase);
                    journeys.begin(number, purchase.at());
                });
    }

    Optional<Purchase> reserved(String reservation) {
        return Optional.ofNullable(byReservation.get(reservation));
    }

    Optional<Purchase> ofNumber(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** The parcels under a sender's reference that tracking has got to know. */
    List<String> ofReference(String account, String reference, Instant now, Duration delay) {
        var numbers = new ArrayList<String>();
        for (var sale : ledger.ofReference(reference)) {
            for (var number : sale.numbers()) {
                var mine = ofNumber(number).filter(one -> one.account().equals(account));
                if (mine.isPresent() && registered(mine.get(), now, delay)) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    static boolean registered(Purchase purchase, Instant now, Duration delay) {
        return !purchase.at().plus(delay).isAfter(now);
    }

    Ledger ledger() {
        return ledger;
    }

    Journeys journeys() {
        return journeys;
    }

    void clear() {
        ledger.clear();
        journeys.clear();
        byReservation.clear();
        byNumber.clear();
    }
}
