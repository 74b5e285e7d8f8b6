package dev.comptoir.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * All rows of a database as text: PostgreSQL's own COPY format under a heading for each table. The
 * histories of migrations are not among them, because migrations write these themselves.
 */
final class RecordedRows {

    private static final String TABLES =
            """
            select format('%I.%I', n.nspname, c.relname) as name,
                   string_agg(quote_ident(a.attname), ',' order by a.attnum) as columns
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                                 and not a.attisdropped and a.attgenerated = ''
             where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not like 'pg\\_%'
               and n.nspname <> 'information_schema' and c.relname not like 'migrations\\_of\\_%'
             group by 1 order by 1
            """;

    private static final String PARTITIONS =
            """
            select format('%s %s %s', i.inhparent::regclass, c.oid::regclass, pg_get_expr(c.relpartbound, c.oid))
              from pg_inherits i join pg_class c on c.oid = i.inhrelid
             where c.relispartition and c.relkind = 'r' order by 1
            """;

    private static final String TABLE = "table ";
    private static final String PARTITION = "partition ";
    private static final String END = "\\.";

    /** A table's name with its columns' names, separated by commas. */
    record Table(String name, String columns) {

        List<String> columnList() {
            return List.of(columns.split(","));
        }
    }

    private final List<String> partitions = new ArrayList<>();
    private final SequencedMap<Table, List<String>> rows = new LinkedHashMap<>();

    private RecordedRows() {}

    private static String ownerOf(Connection database, String table) throws SQLException {
        var owner =
                "select quote_ident(pg_get_userbyid(relowner)) from pg_class where oid = '%s'::regclass";
        return strings(database, owner.formatted(table)).getFirst();
    }

    /** Of a database, as its superuser sees them. */
    static RecordedRows of(Connection database) throws SQLException, IOException {
        var read = new RecordedRows();
        read.partitions.addAll(strings(database, PARTITIONS));
        for (var table : tables(database)) {
            read.rows.put(table, copyOut(database, table));
        }
        return read;
    }

    static RecordedRows read(Path file) throws IOException {
        var read = new RecordedRows();
        List<String> current = new ArrayList<>();
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith(TABLE)) {
                var parts = line.substring(TABLE.length()).split(" ", 2);
                current = new ArrayList<>();
                read.rows.put(new Table(parts[0], parts[1]), current);
            } else if (line.startsWith(PARTITION)) {
                read.partitions.add(line.substring(PARTITION.length()));
            } else if (!line.equals(END)) {
                current.add(line);
            }
        }
        return read;
    }

    void write(Path file) throws IOException {
        var text = new StringBuilder();
        partitions.forEach(line -> text.append(PARTITION).append(line).append('\n'));
        rows.forEach((table, lines) -> {
            text.append(TABLE).append(table.name()).append(' ').append(table.columns());
            text.append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
            text.append(END).append('\n');
        });
        Files.writeString(file, text);
    }

    Set<String> tables() {
        return rows.keySet().stream().map(Table::name).collect(Collectors.toSet());
    }

    Map<Table, List<String>> rows() {
        return rows;
    }

    /** Puts the rows in the place of what the database has, as far as it has their tables. */
    void putInto(Connection database) throws SQLException, IOException {
        var there = new TreeSet<>(of(database).tables());
        try (var statement = database.createStatement()) {
            // rows come table by table, and refer to each other
            statement.execute("set session_replication_role = replica");
            for (var line : partitions) {
                var parts = line.split(" ", 3);
                if (there.contains(parts[0])) {
                    statement.execute(
                            "create table if not exists %s partition of %s %s"
                                    .formatted(parts[1], parts[0], parts[2]));
                    // as the product makes them: whoever owns the table owns its partitions
                    statement.execute(
                            "alter table %s owner to %s"
                                    .formatted(parts[1], ownerOf(database, parts[0])));
                    statement.execute("select platform.protect('%s')".formatted(parts[1]));
                }
            }
            statement.execute("truncate " + String.join(", ", there));
        }
        for (var entry : rows.entrySet()) {
            var table = sharedWith(database, entry.getKey());
            if (table != null) {
                copyIn(database, table, project(entry, table));
            }
        }
    }

    /**
     * Rows that a database no longer has. A column that is gone is not looked for, nor a table;
     * both are somebody's intention, which a review sees.
     */
    List<String> missingIn(Connection database) throws SQLException, IOException {
        var missing = new ArrayList<String>();
        for (var entry : rows.entrySet()) {
            var table = sharedWith(database, entry.getKey());
            if (table != null) {
                var left = copyOut(database, table);
                project(entry, table).stream()
                        .filter(row -> !left.remove(row))
                        .forEach(row -> missing.add(table.name() + ": " + row));
            }
        }
        return missing;
    }

    /** A table with those of its columns that the database has too; null when it has none. */
    private static @Nullable Table sharedWith(Connection database, Table recorded)
            throws SQLException {
        for (var table : tables(database)) {
            if (table.name().equals(recorded.name())) {
                var shared = new ArrayList<>(recorded.columnList());
                shared.retainAll(table.columnList());
                return new Table(table.name(), String.join(",", shared));
            }
        }
        return null;
    }

    private static List<String> project(Map.Entry<Table, List<String>> recorded, Table to) {
        var columns = recorded.getKey().columnList();
        return recorded.getValue().stream()
                .map(row -> row.split("\t", -1))
                .map(values ->
                        to.columnList().stream()
                                .map(column -> values[columns.indexOf(column)])
                                .collect(Collectors.joining("\t")))
                .toList();
    }

    private static List<String> copyOut(Connection database, Table table)
            throws SQLException, IOException {
        var text = new StringWriter();
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select %s from %s) to stdout"
                                .formatted(table.columns(), table.name()),
                        text);
        return text.toString().lines().sorted().collect(Collectors.toCollection(ArrayList::new));
    }

    private static void copyIn(Connection database, Table table, List<String> lines)
            throws SQLException, IOException {
        var text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy %s (%s) from stdin".formatted(table.name(), table.columns()),
                        new StringReader(text));
    }

    private static List<Table> tables(Connection database) throws SQLException {
        return strings(database, "select name || ' ' || columns from (" + TABLES + ") t").stream()
                .map(line -> line.split(" ", 2))
                .map(parts -> new Table(parts[0], parts[1]))
                .toList();
    }

    private static List<String> strings(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (result.next()) {
                found.add(result.getString(1));
            }
            return found;
        }
    }
}
