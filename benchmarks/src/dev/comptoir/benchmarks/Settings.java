package dev.comptoir.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/**
 * What ./bench hands over.
 *
 * @param folder for the database and logs of the measurements
 * @param serverJar the server's jar beside its libraries
 * @param serverFlags how ./run starts it
 * @param pgbench the program, empty when this machine has none
 * @param quick fewer and shorter rounds, to try the harness; not for figures
 * @param parcels how many open shipments are refreshed
 * @param kills how often to kill the server in each command; 0 to measure instead
 */
record Settings(
        Path folder,
        Path serverJar,
        List<String> serverFlags,
        Path simulatorsJar,
        int port,
        String pgbench,
        Path scripts,
        boolean quick,
        int parcels,
        int kills) {

    static Settings read() {
        return new Settings(
                Path.of(property("folder")),
                Path.of(property("server")),
                List.of(property("flags").strip().split("\\s+")),
                Path.of(property("simulators")),
                Integer.getInteger("bench.port", 18700),
                property("pgbench"),
                Path.of(property("scripts")),
                Boolean.getBoolean("bench.quick"),
                Integer.getInteger("bench.parcels", Boolean.getBoolean("bench.quick") ? 2_000 : 100_000),
                Integer.getInteger("bench.kills", 0));
    }

    /** As if the port were any that is free; for what does not compare with other runs. */
    Settings onFreePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Settings(
                    folder, serverJar, serverFlags, simulatorsJar, socket.getLocalPort(), pgbench, scripts, quick, parcels,
                    kills);
        }
    }

    int rounds() {
        return quick ? 2 : 5;
    }

    int secondsPerSide() {
        return quick ? 3 : 8;
    }

    int secondsOfWarmUp() {
        return quick ? 12 : 60;
    }

    private static String property(String name) {
        var value = System.getProperty("bench." + name);
        if (value == null) {
            throw new IllegalStateException("Start the benchmarks with ./bench");
        }
        return value;
    }
}
