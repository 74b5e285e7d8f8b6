package dev.comptoir.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * Refreshes of open shipments by the product's own jobs, with a carrier that answers at once: what is left is the database
 * and the product's work around it. Once with something new of each parcel, once with nothing new; once a parcel a call and
 * once thirty.
 */
final class TrackingBenchmark {

    private static final double BAR_MILLIS = 5;
    private static final double FLAT = 1.2;
    private static final int MANY_PER_CALL = 30;
    private static final long LOOK_MILLIS = 250;

    private final Settings settings;
    private final Report report;
    private final Product product;
    private final Database database;
    private final Api api;
    private final String store;
    private int series;

    private TrackingBenchmark(Settings settings, Report report, Product product, Api api, String store) throws Exception {
        this.settings = settings;
        this.report = report;
        this.product = product;
        this.database = Database.of(Product.dataFolder(settings));
        this.api = api;
        this.store = store;
    }

    static void run(Settings settings, Report report, Simulators simulators) throws Exception {
        int parcels = settings.parcels();
        report.title("Refresh of %,d open shipments".formatted(parcels));
        try (var product =
                        Product.startWith(settings, simulators.url(), HookBenchmark.classes(), TrackedConnector.class);
                var api = new Api(Product.address(settings))) {
            api.signIn();
            new TrackingBenchmark(settings, report, product, api, api.createStore()).measure(parcels);
        }
    }

    private void measure(int parcels) throws Exception {
        double few = refreshed(parcels / 10, 1, "a tenth of them first, one a call");
        double all = refreshed(parcels, 1, "one a call");
        report.atMost("memory, most of all / most of a tenth", all / few, FLAT, "×");
        refreshed(parcels, MANY_PER_CALL, "%d a call".formatted(MANY_PER_CALL));
    }

    /** @return the most memory that the server had meanwhile, in MB */
    private double refreshed(int parcels, int perCall, String how) throws Exception {
        series++;
        var connection =
                api.createConnection(store, TrackedConnector.TYPE, "production", Map.of("perCall", perCall));
        ShipmentFill.fill(database, store, series, connection, TrackedConnector.TYPE, parcels);
        try (var memory = new MemoryWatch(product)) {
            pass(how + ", news of each", connection, parcels);
            pass(how + ", nothing new", connection, parcels);
            report.fact("%s: resident at most %.0f MB", how, memory.mostMegabytes());
            return memory.mostMegabytes();
        }
    }

    private void pass(String what, String connection, int parcels) throws Exception {
        double postgres = database.processorSeconds();
        double server = product.processorSeconds();
        report.atMost(what + ", a parcel", millisEach(connection), BAR_MILLIS, "ms");
        report.fact(
                "%s: processor time a parcel: PostgreSQL %.2f ms, server %.2f ms",
                what,
                (database.processorSeconds() - postgres) * 1000 / parcels,
                (product.processorSeconds() - server) * 1000 / parcels);
    }

    /** Makes all parcels of a connection due, and waits until what its carrier says of each is written. */
    private double millisEach(String connection) throws Exception {
        try (var owner = database.owner()) {
            run(
                    owner,
                    """
                    update shipping.tracked_parcel set due_at = now(), told_at = null where integration_id = '%s'
                    """
                            .formatted(connection));
            while (value(owner, WAITING.formatted(connection)) > 0) {
                Thread.sleep(LOOK_MILLIS);
            }
            return value(owner, WORKING.formatted(connection));
        }
    }

    /** One while there is a parcel that is due, or taken to be asked after: what was told is due again hours later. */
    private static final String WAITING =
            """
            select count(*) from (
                select 1 from shipping.tracked_parcel
                 where integration_id = '%s' and due_at < now() + interval '30 minutes' limit 1) as one
            """;

    /**
     * Milliseconds a parcel between the first that were written and the last, but for pauses: a job ends after five minutes
     * to give others a turn, and begins again with the next sweep. The first are not counted: when their turn began is not
     * known.
     */
    private static final String WORKING =
            """
            select sum(extract(epoch from gap) * 1000) filter (where gap < interval '5 seconds')
                   / sum(parcels) filter (where gap < interval '5 seconds')
              from (select count(*) as parcels, told_at - lag(told_at) over (order by told_at) as gap
                      from shipping.tracked_parcel where integration_id = '%s' group by told_at) as moments
            """;

    private static void run(Connection connection, String work) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(work);
        }
    }

    private static double value(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
