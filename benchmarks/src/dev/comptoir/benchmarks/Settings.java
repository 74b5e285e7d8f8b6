package dev.comptoir.benchmarks;

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
 */
record Settings(
        Path folder,
        Path serverJar,
        List<String> serverFlags,
        Path simulatorsJar,
        int port,
        String pgbench,
        Path scripts,
        boolean quick) {

    static Settings read() {
        return new Settings(
                Path.of(property("folder")),
                Path.of(property("server")),
                List.of(property("flags").strip().split("\\s+")),
                Path.of(property("simulators")),
                Integer.getInteger("bench.port", 18700),
                property("pgbench"),
                Path.of(property("scripts")),
                Boolean.getBoolean("bench.quick"));
    }

    int rounds() {
        return quick ? 2 : 5;
    }

    int secondsPerSide() {
        return quick ? 3 : 8;
    }

    int secondsOfWarmUp() {
        return quick ? 12 : 20;
    }

    private static String property(String name) {
        var value = System.getProperty("bench." + name);
        if (value == null) {
            throw new IllegalStateException("Start the benchmarks with ./bench");
        }
        return value;
    }
}
