package dev.comptoir.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

/**
 * Reading one integration over HTTP with an API key, against pgbench running the statements of that request in one
 * transaction as the same role.
 */
final class ReadBenchmark {

    private static final int CALLERS = 16;
    private static final double BAR = 0.3;

    private ReadBenchmark() {}

    static void run(Settings settings, Report report, Prepared prepared) throws Exception {
        report.title("Read one integration over HTTP with an API key, %d callers".formatted(CALLERS));
        var database = Database.of(Product.dataFolder(settings));
        report.fact("PostgreSQL %s", database.version());
        var pgbench =
                new Pgbench(
                        settings.pgbench(),
                        database,
                        settings.scripts().resolve("read-integration.sql"),
                        Map.of("store", prepared.store(), "integration", prepared.quietConnection()));
        var path =
                "/api/v1/stores/%s/integrations/%s".formatted(prepared.store(), prepared.quietConnection());
        var request = RawHttp.get(Product.address(settings), path, prepared.key());
        http(settings, request, settings.secondsOfWarmUp());
        pgbench.run(CALLERS, 2);
        var result =
                Comparison.interleaved(
                        settings.rounds(),
                        () -> http(settings, request, settings.secondsPerSide()),
                        () -> pgbench.run(CALLERS, settings.secondsPerSide()));
        report.atLeast("getIntegration / pgbench, same statements and role (aim 0.45)", result, BAR);
    }

    private static double http(Settings settings, String request, int seconds) throws Exception {
        var callers = new ArrayList<Load.Caller>();
        var connections = new ArrayList<RawHttp>();
        try {
            for (int n = 0; n < CALLERS; n++) {
                var connection = new RawHttp(Product.address(settings), request);
                connections.add(connection);
                callers.add(connection::call);
            }
            return Load.closed(callers, Duration.ofSeconds(seconds));
        } finally {
            for (var connection : connections) {
                close(connection);
            }
        }
    }

    private static void close(RawHttp connection) {
        try {
            connection.close();
        } catch (IOException alreadyCut) {
            System.err.println("a connection was cut: " + alreadyCut.getMessage());
        }
    }
}
