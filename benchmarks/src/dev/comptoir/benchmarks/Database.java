package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The embedded database as the application's role reaches it. */
record Database(int port, String password) {

    static Database of(Path dataFolder) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(dataFolder.resolve("pg18").resolve("access.properties"))) {
            properties.load(reader);
        }
        return new Database(Integer.parseInt(properties.getProperty("port")), properties.getProperty("app"));
    }

    String version() throws SQLException {
        return value("show server_version") + ", synchronous_commit " + value("show synchronous_commit")
                + ", fsync " + value("show fsync");
    }

    private String value(String query) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/comptoir".formatted(port);
        try (var connection = DriverManager.getConnection(url, "comptoir_app", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
