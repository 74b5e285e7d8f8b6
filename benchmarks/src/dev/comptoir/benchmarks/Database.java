package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The embedded database. */
record Database(int port, String password, String ownerPassword, Path folder) {

    static Database of(Path dataFolder) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(dataFolder.resolve("pg18").resolve("access.properties"))) {
            properties.load(reader);
        }
        return new Database(
                Integer.parseInt(properties.getProperty("port")),
                properties.getProperty("app"),
                properties.getProperty("owner"),
                dataFolder.resolve("pg18"));
    }

    String version() throws SQLException {
        return value("show server_version") + ", synchronous_commit " + value("show synchronous_commit")
                + ", fsync " + value("show fsync");
    }

    /** As the role of requests: under row-level security. */
    Connection app() throws SQLException {
        return DriverManager.getConnection(url(), "comptoir_app", password);
    }

    /** As the role of the tables' upkeep. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(url(), "comptoir_owner", ownerPassword);
    }

    /** Processor time of all its processes that live: of the server's connections as long as they are kept. */
    double processorSeconds() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow().descendants()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toMillis() / 1e3)
                .sum();
    }

    private String value(String query) throws SQLException {
        try (var connection = app();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:%d/comptoir".formatted(port);
    }
}
