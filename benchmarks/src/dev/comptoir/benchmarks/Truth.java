package dev.comptoir.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What really is in the tables, read past row-level security by the database's superuser. */
final class Truth implements AutoCloseable {

    private final Connection connection;

    Truth(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
    }

    long count(String query, Object... parameters) throws SQLException {
        try (var statement = prepare(query, parameters); var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first column of each row, as text. */
    List<String> texts(String query, Object... parameters) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = prepare(query, parameters); var rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    void execute(String command, Object... parameters) throws SQLException {
        try (var statement = prepare(command, parameters)) {
            statement.execute();
        }
    }

    private PreparedStatement prepare(String query, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(query);
        for (int n = 0; n < parameters.length; n++) {
            statement.setObject(n + 1, parameters[n]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
