package dev.comptoir.benchmarks;

import dev.comptoir.benchmarks.Carriers.Carrier;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Labels of all six connectors are bought at once, and the server dies when each purchase stands at the same step. After it
 * is started again, the recovery jobs run, a person settles what no carrier can be asked about, and whoever wanted the label
 * presses the button again. Then what the simulated carriers sold and what our tables say has to agree one to one.
 */
final class KillBuying {

    static final String NAME = "buying";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 20;

    /** By then even the slowest connector believes its carrier that it sold nothing. */
    private static final long HOURS_LATER = 3;

    private static final long HELD_MILLIS = 120_000;

    /** Where all purchases stand when the server dies. */
    private enum Step {
        /** The intent is committed; the server has not heard of that, and nothing is on the way to the carrier. */
        BEFORE_THE_CALL,
        /** The carrier has sold, and says nothing. */
        DURING_THE_CALL,
        /** The carrier's answer is here, and its transaction begun; the database has not heard of the label. */
        AFTER_THE_ANSWER,
        /** Numbers, label and event are written; the server asks for the commit, and the database does not hear it. */
        BEFORE_THE_COMMIT;

        boolean sold() {
            return this != BEFORE_THE_CALL;
        }

        @Nullable StandStill standStill(Set<UUID> rows) {
            return switch (this) {
                case BEFORE_THE_CALL ->
                        new StandStill(StandStill.Moment.AFTER_COMMIT, rows, List.of("requested"));
                case DURING_THE_CALL -> null;
                case AFTER_THE_ANSWER -> new StandStill(StandStill.Moment.BEFORE_WRITE, rows, SOLD);
                case BEFORE_THE_COMMIT -> new StandStill(StandStill.Moment.BEFORE_COMMIT, rows, SOLD);
            };
        }
    }

    private static final List<String> SOLD = List.of("labelled", "answered");

    /** One shipment that is being bought. */
    private record Purchase(Carrier carrier, UUID id, String reference) {
        @Override
        public String toString() {
            return carrier.type() + " " + reference;
        }
    }

    private final Mortal server;
    private final Sender sender;
    private final Truth truth;
    private final Simulators simulators;
    private final String path;
    private final Map<String, String> connections;
    private final List<String> contradictions = new ArrayList<>();

    private int bought;
    private int found;
    private int draftAgain;
    private int settledByHand;

    private KillBuying(
            Mortal server,
            Sender sender,
            Truth truth,
            Simulators simulators,
            String store,
            Map<String, String> connections) {
        this.server = server;
        this.sender = sender;
        this.truth = truth;
        this.simulators = simulators;
        this.path = "/api/v1/stores/" + store + "/shipments";
        this.connections = connections;
    }

    /**
     * @param connections by the type of their connector
     * @return whether the books agree
     */
    static boolean run(
            Mortal server,
            Sender sender,
            Truth truth,
            Simulators simulators,
            String store,
            Map<String, String> connections,
            int rounds)
            throws Exception {
        System.out.printf(
                "%n| step of buying | kills | purchases | found at the carrier | surely not bought, bought again |"
                        + " settled by hand | contradictions |%n|---|---|---|---|---|---|---|%n");
        var sound = true;
        for (var step : Step.values()) {
            var killed = new KillBuying(server, sender, truth, simulators, store, connections);
            for (int round = 0; round < rounds; round++) {
                killed.round(step, round);
            }
            killed.nobodyElseWasSoldTo();
            sound &= killed.tell(step, rounds);
        }
        return sound;
    }

    private boolean tell(Step step, int rounds) {
        System.out.printf(
                "| %s | %d | %d | %d | %d | %d | %d |%n",
                words(step), rounds, bought, found, draftAgain, settledByHand, contradictions.size());
        contradictions.forEach(text -> System.out.println("  - CONTRADICTION " + text));
        return contradictions.isEmpty();
    }

    private static String words(Step step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void round(Step step, int round) throws Exception {
        var run = "K%d-%d-".formatted(step.ordinal(), round);
        var purchases = new ArrayList<Purchase>();
        for (var carrier : Carriers.ALL) {
            purchases.add(draft(carrier, run + purchases.size()));
        }
        bought += purchases.size();
        dieAt(step, run, purchases);
        for (var purchase : purchases) {
            expect(purchase, "right after the kill", Set.of("requested"), step.sold() ? 1 : 0);
        }
        hoursLater(purchases);
        awaited(() -> purchases.stream().noneMatch(this::open)); // what stays open contradicts what is expected next
        for (var purchase : purchases) {
            recovered(step, purchase);
        }
        for (var purchase : purchases) {
            settle(purchase, run);
            pressAgain(purchase, run);
            agree(purchase);
        }
    }

    /**
     * @param number of the order, which carriers take at most 22 characters of
     */
    private Purchase draft(Carrier carrier, String number) throws Exception {
        var parcel =
                Map.of("lengthMillimetres", 300, "widthMillimetres", 200, "heightMillimetres", 150, "weightGrams", 2500);
        var body =
                Map.of(
                        "integrationId", Objects.requireNonNull(connections.get(carrier.type())),
                        "serviceCode", carrier.service(),
                        "orderNumber", number,
                        "contents", "Ceramics",
                        "shipDate", nextWorkingDay(),
                        "from", carrier.from(),
                        "to", carrier.to(),
                        "parcels", List.of(parcel));
        int status = sender.send("POST", path, "prepare-" + number, body);
        if (status != 201) {
            throw new IllegalStateException("%s: no shipment to buy: %d".formatted(carrier.type(), status));
        }
        var id = truth.texts("select id from shipping.shipment where order_number = ?", number).getFirst();
        var reference = truth.texts("select reference from shipping.shipment where order_number = ?", number).getFirst();
        return new Purchase(carrier, UUID.fromString(id), reference);
    }

    /** A day on which every carrier collects. */
    private static String nextWorkingDay() {
        var day = LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(1);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.plusDays(1);
        }
        return day.toString();
    }

    /** Presses all buttons, waits until each purchase stands where it is to, and kills. */
    private void dieAt(Step step, String run, List<Purchase> purchases) throws Exception {
        var rows = new HashSet<UUID>();
        purchases.forEach(purchase -> rows.add(purchase.id()));
        var standStill = step.standStill(rows);
        if (standStill == null) {
            for (var purchase : purchases) {
                simulators.answerLate(purchase.carrier().host(), purchase.carrier().path(), HELD_MILLIS);
            }
        } else {
            server.wire().stop(standStill);
        }
        var buttons = new ArrayList<Thread>();
        for (var purchase : purchases) {
            buttons.add(Thread.startVirtualThread(() -> press(purchase, run)));
        }
        try {
            BooleanSupplier thereYet =
                    standStill == null
                            ? () -> purchases.stream().noneMatch(purchase -> sales(purchase).isEmpty())
                            : () -> standStill.missing().isEmpty();
            if (!awaited(thereYet)) {
                var missing = standStill == null ? "see the ledgers" : standStill.missing().toString();
                throw new IllegalStateException("not all came to stand %s: %s".formatted(words(step), missing));
            }
        } finally {
            server.wire().die(server::kill);
        }
        for (var button : buttons) {
            button.join();
        }
        simulators.clearFaults();
        server.rise();
    }

    private void press(Purchase purchase, String run) {
        try {
            int status = buy(purchase, run);
            if (status != Sender.NONE) {
                synchronized (contradictions) {
                    contradictions.add("%s: answered %d before it died".formatted(purchase, status));
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private int buy(Purchase purchase, String key) throws InterruptedException {
        return post(purchase, "/purchase", key + purchase.carrier().type(), Map.of());
    }

    private int post(Purchase purchase, String rest, String key, Object body) throws InterruptedException {
        return sender.send(
                "POST",
                path + "/" + purchase.id() + rest,
                Map.of("X-Correlation-Id", key, "Idempotency-Key", key),
                body);
    }

    /**
     * Makes these purchases, with the jobs that settle them, so much older. The server's clock is the machine's, and a
     * carrier's word that it sold nothing is not believed for as long as its connector says.
     */
    private void hoursLater(List<Purchase> purchases) throws SQLException {
        for (var purchase : purchases) {
            var was = sentMillis(purchase);
            truth.execute(
                    "update shipping.shipment set sent_at = sent_at - make_interval(hours => ?) where id = ?",
                    (int) HOURS_LATER,
                    purchase.id());
            truth.execute(
                    """
                    update platform.scheduled_tasks
                       set execution_time = execution_time - make_interval(hours => ?),
                           task_instance = replace(task_instance, ?, ?),
                           task_data = convert_to(replace(convert_from(task_data, 'UTF8'), ?, ?), 'UTF8')
                     where task_name = 'shipping.purchase-recovery' and task_instance like '%' || ? || '/%'
                    """,
                    (int) HOURS_LATER,
                    was,
                    sentMillis(purchase),
                    was,
                    sentMillis(purchase),
                    purchase.id().toString());
        }
    }

    private String sentMillis(Purchase purchase) throws SQLException {
        return truth.texts(
                        "select floor(extract(epoch from sent_at) * 1000)::bigint from shipping.shipment where id = ?",
                        purchase.id())
                .getFirst();
    }

    private void recovered(Step step, Purchase purchase) throws Exception {
        if (!purchase.carrier().answers()) {
            expect(purchase, "nobody to ask", Set.of("unknown"), step.sold() ? 1 : 0);
            facts(purchase);
        } else if (step.sold()) {
            found++;
            expect(purchase, "asked by its reference", Set.copyOf(SOLD), 1);
        } else {
            draftAgain++;
            expect(purchase, "asked by its reference", Set.of("draft"), 0);
            facts(purchase);
        }
    }

    /** Where nothing is known, or nothing was bought, the trouble is told. */
    private void facts(Purchase purchase) throws SQLException {
        if (truth.count("select count(*) from shipping.shipment where id = ? and fault is not null", purchase.id()) == 0) {
            contradictions.add(purchase + ": nothing says what went wrong");
        }
    }

    /** A person looks into the carrier's portal, which the simulator's ledger stands for. */
    private void settle(Purchase purchase, String run) throws Exception {
        if (!state(purchase).equals("unknown")) {
            return;
        }
        int refused = buy(purchase, run + "blind-");
        if (refused != 409) {
            contradictions.add("%s: bought without a decision: %d".formatted(purchase, refused));
        }
        var sales = sales(purchase);
        var word =
                sales.isEmpty()
                        ? Map.of("bought", false)
                        : Map.of("bought", true, "trackingNumbers", sales.getFirst());
        int status = post(purchase, "/settlement", run + "settled-" + purchase.carrier().type(), word);
        if (status != 200) {
            contradictions.add("%s: not settled: %d".formatted(purchase, status));
        }
        settledByHand++;
    }

    private void pressAgain(Purchase purchase, String run) throws Exception {
        int status = buy(purchase, run + "again-");
        if (status != 200) {
            contradictions.add("%s: bought again: %d".formatted(purchase, status));
        }
    }

    /** What the carrier sold and what we know of it: once, under the same numbers, and with the label where it is labelled. */
    private void agree(Purchase purchase) throws Exception {
        expect(purchase, "in the end", Set.copyOf(SOLD), 1);
        var ours =
                truth.texts(
                        "select tracking_number from shipping.parcel where shipment_id = ? and tracking_number is not null"
                                + " order by position",
                        purchase.id());
        if (!sales(purchase).equals(List.of(ours))) {
            contradictions.add("%s: sold as %s, kept as %s".formatted(purchase, sales(purchase), ours));
        }
        var labels =
                truth.count("select count(*) from shipping.document where shipment_id = ? and kind = 'label'", purchase.id());
        if (labels != (state(purchase).equals("labelled") ? 1 : 0)) {
            contradictions.add("%s: %s with %d labels".formatted(purchase, state(purchase), labels));
        }
    }

    /** Every sale of every simulated carrier is one of a shipment that we have. */
    private void nobodyElseWasSoldTo() throws Exception {
        var references = Set.copyOf(truth.texts("select reference from shipping.shipment"));
        for (var carrier : Carriers.ALL) {
            for (var sale : simulators.sales(carrier.simulator())) {
                if (!references.contains(sale.reference())) {
                    contradictions.add("%s sold %s to nobody".formatted(carrier.simulator(), sale));
                }
            }
        }
    }

    private void expect(Purchase purchase, String when, Set<String> states, int times) throws Exception {
        var state = state(purchase);
        var sales = sales(purchase);
        if (!states.contains(state) || sales.size() != times) {
            var why = truth.texts("select concat_ws(' ', reasons, fault) from shipping.shipment where id = ?", purchase.id());
            contradictions.add(
                    "%s, %s: %s %s and sold as %s, instead of %s and sold %d times"
                            .formatted(purchase, when, state, why, sales, states, times));
        }
    }

    private boolean open(Purchase purchase) {
        try {
            return state(purchase).equals("requested");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String state(Purchase purchase) throws SQLException {
        return truth.texts("select purchase_state from shipping.shipment where id = ?", purchase.id()).getFirst();
    }

    private List<List<String>> sales(Purchase purchase) {
        try {
            return simulators.sales(purchase.carrier().simulator(), purchase.reference());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean awaited(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return true;
    }
}
