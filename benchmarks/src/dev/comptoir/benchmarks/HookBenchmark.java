package dev.comptoir.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Messages of a provider over HTTP, each proved over its raw bytes and committed before it is answered, against pgbench
 * inserting rows of the same size one by one into the same database.
 */
final class HookBenchmark {

    static final int SENDERS = 16;

    /** A sender waits for its answer, so how many there are bounds what they can send; providers hold many connections. */
    private static final int MANY_SENDERS = 128;

    private static final int CLIENTS = 16;
    private static final double BAR = 0.8;
    private static final double P99_BAR = 50;

    private final Settings settings;
    private final Report report;
    private final String path;
    private int series;

    private HookBenchmark(Settings settings, Report report, String path) {
        this.settings = settings;
        this.report = report;
        this.path = path;
    }

    static void run(Settings settings, Report report, Simulators simulators) throws Exception {
        report.title("Messages of a provider, %d bytes that cannot be compressed".formatted(HookSender.BYTES));
        try (var product = Product.startWith(settings, simulators.url(), classes(), HookedConnector.class)) {
            var database = Database.of(Product.dataFolder(settings));
            report.fact("PostgreSQL %s", database.version());
            new HookBenchmark(settings, report, connect(settings)).measure(database);
            report.fact("resident after the load: %.0f MB", product.residentMegabytes());
        }
    }

    /** The path at which a new connection's provider knocks. */
    static String connect(Settings settings) throws Exception {
        try (var api = new Api(Product.address(settings))) {
            api.signIn();
            var store = api.createStore();
            return URI.create(api.createHook(store, HookedConnector.TYPE, Map.of("signingKey", HookedConnector.KEY))).getPath();
        }
    }

    static Path classes() {
        return Path.of(System.getProperty("java.class.path").split(File.pathSeparator)[0]);
    }

    private void measure(Database database) throws Exception {
        table(database);
        var pgbench = new Pgbench(settings.pgbench(), database, settings.scripts().resolve("insert-message.sql"), Map.of());
        closed(MANY_SENDERS, settings.secondsOfWarmUp(), database);
        pgbench.run(CLIENTS, 2);
        var few = compare(SENDERS, pgbench, database);
        report.fact(
                "%d senders: %.0f/s against %.0f/s of pgbench: %.2f (%s)",
                SENDERS, few.oursMedian(), few.limitMedian(), few.ratio(), few.spread());
        var many = compare(MANY_SENDERS, pgbench, database);
        report.atLeast("messages of %d senders / pgbench, one row each (aim 1.0)".formatted(MANY_SENDERS), many, BAR);
        drop(database);
        var asked = open(BAR * many.limitMedian() / 2);
        report.atMost("at half of the rate that is asked for, p99", asked.millisAt(0.99), P99_BAR, "ms");
        open(many.oursMedian() / 2);
    }

    private Comparison compare(int senders, Pgbench pgbench, Database database) throws Exception {
        return Comparison.interleaved(
                settings.rounds(),
                () -> closed(senders, settings.secondsPerSide(), database),
                () -> pgbench.run(CLIENTS, settings.secondsPerSide()));
    }

    /** Rows of the same size in a table of the same kind, with a key and nothing else. */
    private static void table(Database database) throws SQLException {
        try (var connection = database.owner(); var statement = connection.createStatement()) {
            statement.execute("drop table if exists webhooks.bench_message");
            statement.execute(
                    """
                    create table webhooks.bench_message (
                        id uuid primary key default uuidv7(), received_at timestamptz not null default now(), body bytea not null)
                        with (toast_tuple_target = 8160)
                    """);
            statement.execute("alter table webhooks.bench_message alter column body set storage external");
            statement.execute("grant insert on webhooks.bench_message to comptoir_app");
        }
    }

    /** The limit's rows are not to be cleared up while something else is measured. */
    private static void drop(Database database) throws SQLException {
        try (var connection = database.owner(); var statement = connection.createStatement()) {
            statement.execute("drop table webhooks.bench_message");
        }
    }

    /** Whatever is not handed on yet when the last is answered is waited for, so that it does not hold up the other side. */
    private double closed(int many, int seconds, Database database) throws Exception {
        var senders = senders(many);
        try {
            double rate =
                    Load.closed(
                            senders.stream().map(sender -> (Load.Caller) sender::send).toList(), Duration.ofSeconds(seconds));
            long begin = System.nanoTime();
            long waiting = waiting(database);
            while (waiting(database) > 0) {
                Thread.sleep(50);
            }
            report.fact(
                    "%d senders: %.0f/s; %d waited then, and were handed on in %.1f s",
                    many, rate, waiting, (System.nanoTime() - begin) / 1e9);
            return rate;
        } finally {
            close(senders);
        }
    }

    private static long waiting(Database database) throws SQLException {
        try (var connection = database.owner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from webhooks.hook_waiting")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** As long as all rounds of one side together: what a stall does to one answer in a hundred shows in no few seconds. */
    private Samples open(double rate) throws Exception {
        int perSecond = (int) rate;
        var senders = senders(MANY_SENDERS);
        BlockingQueue<HookSender> free = new ArrayBlockingQueue<>(senders.size(), false, senders);
        try {
            var took =
                    Load.open(perSecond, Duration.ofSeconds((long) settings.rounds() * settings.secondsPerSide()), () -> {
                        var sender = free.take();
                        try {
                            sender.send();
                        } finally {
                            free.add(sender);
                        }
                    });
            report.fact(
                    "at %d/s: median %.2f ms, p99 %.2f ms (%d messages)",
                    perSecond, took.millisAt(0.5), took.millisAt(0.99), took.count());
            return took;
        } finally {
            close(senders);
        }
    }

    private List<HookSender> senders(int many) throws IOException {
        var senders = new ArrayList<HookSender>();
        series++;
        for (int n = 0; n < many; n++) {
            senders.add(new HookSender(Product.address(settings), path, "s%d-%d".formatted(series, n)));
        }
        return senders;
    }

    private static void close(List<HookSender> senders) throws IOException {
        for (var sender : senders) {
            sender.close();
        }
    }
}
