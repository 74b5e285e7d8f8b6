package dev.comptoir.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A label is bought: whatever dies in between, the carrier's books and ours agree one to one in the end. A purchase that
 * surely did not happen may stay requested, because the carrier's word for that is believed later than this looks.
 */
final class KillPurchase implements KillStep {

    private static final String CARRIER = "ups";
    private static final String SERVICE = "11";

    private final Sender sender;
    private final Truth truth;
    private final Simulators simulators;
    private final String path;
    private final UUID connection;
    private final Map<String, UUID> shipments = new HashMap<>();
    private final Set<String> looked = new HashSet<>();

    /**
     * @param path of the store's shipments
     * @param connection to the simulated carrier
     */
    KillPurchase(Sender sender, Truth truth, Simulators simulators, String path, UUID connection) {
        this.sender = sender;
        this.truth = truth;
        this.simulators = simulators;
        this.path = path;
        this.connection = connection;
    }

    @Override
    public String name() {
        return "buyLabel";
    }

    @Override
    public void prepare(String run) throws Exception {
        var parcel =
                Map.of("lengthMillimetres", 300, "widthMillimetres", 200, "heightMillimetres", 150, "weightGrams", 2500);
        var body =
                Map.of(
                        "integrationId", connection,
                        "serviceCode", SERVICE,
                        "orderNumber", run,
                        "from", place("Atelier", "12 rue de la République", "69002", "Lyon"),
                        "to", place("Katrin Vogel", "40 avenue Foch", "75116", "Paris"),
                        "parcels", List.of(parcel));
        int status = sender.send("POST", path, "prepare-" + run, body);
        if (status != 201) {
            throw new IllegalStateException("no shipment to buy: " + status);
        }
        var id = truth.texts("select id from shipping.shipment where order_number = ?", run).getFirst();
        shipments.put(run, UUID.fromString(id));
    }

    @Override
    public int send(String run) throws Exception {
        return sender.send(
                "POST",
                path + "/" + shipments.get(run) + "/purchase",
                Map.of("X-Correlation-Id", run, "Idempotency-Key", run),
                Map.of());
    }

    @Override
    public Found look(String run) throws Exception {
        var id = shipments.get(run);
        var reference = truth.texts("select reference from shipping.shipment where id = ?", id).getFirst();
        var sold = simulators.sales(CARRIER, reference);
        var state = truth.texts("select purchase_state from shipping.shipment where id = ?", id).getFirst();
        boolean labelled = state.equals("labelled");
        var contradictions = new ArrayList<String>();
        if (sold.size() > 1) {
            contradictions.add("sold %d times: %s".formatted(sold.size(), sold));
        }
        if (labelled) {
            contradictions.addAll(compare(id, sold));
        } else if (!sold.isEmpty() && !looked.add(run)) {
            contradictions.add("sold as %s, and %s".formatted(sold, state));
        }
        if (!labelled) {
            recoverNow(id);
        }
        return new Found(labelled, labelled ? 1 : 0, contradictions);
    }

    private List<String> compare(UUID id, List<List<String>> sold) throws SQLException {
        var ours =
                truth.texts(
                        "select tracking_number from shipping.parcel where shipment_id = ? and tracking_number is not null"
                                + " order by position",
                        id);
        var labels = truth.count("select count(*) from shipping.document where shipment_id = ? and kind = 'label'", id);
        var wrong = new ArrayList<String>();
        if (sold.isEmpty() || !sold.getFirst().equals(ours)) {
            wrong.add("labelled as %s, sold as %s".formatted(ours, sold));
        }
        if (labels != 1) {
            wrong.add("labels: " + labels);
        }
        return wrong;
    }

    /** The job of the purchase, which waits for a while in case somebody still has the answer. */
    private void recoverNow(UUID id) throws SQLException {
        truth.execute(
                """
                update platform.scheduled_tasks set execution_time = now()
                 where task_name = 'shipping.purchase-recovery' and task_instance like '%' || ? || '/%/FIRST' and not picked
                """,
                id.toString());
    }

    private static Map<String, Object> place(String name, String line, String postalCode, String city) {
        return Map.of(
                "name", name, "line1", line, "postalCode", postalCode, "city", city, "country", "FR", "phone", "+33102030405");
    }
}
