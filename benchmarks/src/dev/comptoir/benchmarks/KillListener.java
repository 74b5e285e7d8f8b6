package dev.comptoir.benchmarks;

import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A listener for a durable event, as the commit of the event left it: due. The server dies before it is picked, in its
 * work, and after its work before it is told done. It fills a store with demo records, which must then be there once,
 * and never have been written a second time.
 */
final class KillListener implements KillStep {

    private static final String TASK = "event:DemoContent";
    private static final long PRODUCTS = 100;
    private static final long ORDERS = 250;
    private static final long PAUSE_MILLIS = 50;
    private static final int LOOKS = 600;

    private final Sender sender;
    private final Truth truth;
    private final Map<String, UUID> stores = new HashMap<>();
    private final Map<String, String> instances = new HashMap<>();

    KillListener(Sender sender, Truth truth) {
        this.sender = sender;
        this.truth = truth;
    }

    @Override
    public String name() {
        return "listener DemoContent";
    }

    /** A store of its own, so that each run's effect can be counted. */
    @Override
    public void prepare(String run) throws Exception {
        var body = Map.of("name", run, "country", "FR", "currency", "EUR", "timeZone", "Europe/Paris", "language", "fr");
        int status = sender.send("POST", "/api/v1/stores", "prepare-" + run, body);
        if (status != 201) {
            throw new IllegalStateException("no store to fill: " + status);
        }
        var id = truth.texts("select store_id from stores.store where name = ?", run).getFirst();
        stores.put(run, UUID.fromString(id));
        instances.put(run, id + "/" + UUID.randomUUID());
    }

    @Override
    public int send(String run) throws Exception {
        truth.execute(
                """
                insert into platform.scheduled_tasks
                    (task_name, task_instance, task_data, execution_time, picked, version)
                values (?, ?, convert_to(json_build_object('store', ?, 'correlationId', ?,
                            'data', json_build_object('event', 'stores.demo-opened/1', 'store', ?, 'kind', 'CERAMICS',
                                'openedAt', ?))::text, 'UTF8'), now(), false, 1)
                """,
                TASK,
                instances.get(run),
                stores.get(run).toString(),
                run,
                stores.get(run).toString(),
                Instant.now().toString());
        for (int look = 0; look < LOOKS && waiting(run) > 0 && alive(); look++) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return waiting(run) > 0 ? Sender.NONE : 200;
    }

    @Override
    public Found look(String run) throws Exception {
        long products = count("catalogue.product", run);
        long orders = count("orders.orders", run);
        long again = count("catalogue.product", run, "version > 1") + count("orders.orders", run, "version > 1");
        var contradictions = new ArrayList<String>();
        if (again > 0) {
            contradictions.add("written again: %d records".formatted(again));
        }
        if (products > PRODUCTS || orders > ORDERS) {
            contradictions.add("more than once: %d products, %d orders".formatted(products, orders));
        }
        boolean whole = products == PRODUCTS && orders == ORDERS;
        if (!whole && waiting(run) == 0) {
            contradictions.add("told done with %d products, %d orders".formatted(products, orders));
        }
        if (truth.count("select count(*) from platform.failed_tasks where task_instance = ?", instances.get(run)) > 0) {
            contradictions.add("given up");
        }
        return new Found(whole, whole ? 1 : 0, List.copyOf(contradictions));
    }

    /** Whether somebody listens; a request would be a round trip to the database, and one more moment to die at. */
    private boolean alive() {
        try (var door = new Socket(sender.base().getHost(), sender.base().getPort())) {
            return door.isConnected();
        } catch (IOException dead) {
            return false;
        }
    }

    private long count(String table, String run) throws Exception {
        return count(table, run, "true");
    }

    private long count(String table, String run, String condition) throws Exception {
        return truth.count(
                "select count(*) from %s where store_id = ? and source = 'demo' and %s".formatted(table, condition),
                stores.get(run));
    }

    private long waiting(String run) throws Exception {
        return truth.count(
                "select count(*) from platform.scheduled_tasks where task_name = ? and task_instance = ?",
                TASK,
                instances.get(run));
    }
}
