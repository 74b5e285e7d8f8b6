package dev.comptoir.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies the data directory of a running server so that a server started on the copy recovers to
 * the moment the copying ended: PostgreSQL's low-level backup protocol ("Making a Base Backup Using
 * the Low Level API"). The bundled programs carry neither pg_dump nor pg_basebackup.
 */
final class BaseBackup {

    /** Folders whose content belongs to the running server; PostgreSQL fills them anew. */
    private static final Set<String> EMPTIED =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "pg_internal.init",
                    "backup_label",
                    "tablespace_map");

    private final Path data;
    private final String prefix;
    private final BackupWriter archive;

    private BaseBackup(Path data, String prefix, BackupWriter archive) {
        this.data = data;
        this.prefix = prefix;
        this.archive = archive;
    }

    /**
     * @param prefix where the directory lies within the archive
     */
    static void copy(
            String url,
            DatabaseAccess.Login administrator,
            Path data,
            String prefix,
            BackupWriter archive)
            throws IOException {
        var connection =
                new SingleConnectionDataSource(
                        url, administrator.user(), administrator.password(), true);
        try {
            new BaseBackup(data, prefix, archive).copy(JdbcClient.create(connection));
        } catch (DataAccessException e) {
            throw new DatabaseStartException(
                    "The server did not go along with the backup: %s."
                            .formatted(e.getMostSpecificCause().getMessage()),
                    "Try again when no other backup runs.",
                    e);
        } finally {
            connection.destroy();
        }
    }

    private void copy(JdbcClient sql) throws IOException {
        // The slot keeps the server from recycling the log that the copy will need; it ends with
        // the connection.
        sql.sql("select pg_create_physical_replication_slot('comptoir_backup', true, true)")
                .query()
                .listOfRows();
        var first =
                sql.sql("select pg_walfile_name(pg_backup_start('comptoir', true))")
                        .query((row, number) -> row.getString(1))
                        .single();
        copyData();
        var end =
                sql.sql("select labelfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)")
                        .query((row, number) ->
                                new End(row.getString("labelfile"), row.getString("last")))
                        .single();
        archive.content(prefix + "/backup_label", end.label().getBytes(StandardCharsets.UTF_8));
        copyLog(first, end.lastLogFile());
    }

    private void copyData() throws IOException {
        try (var paths = Files.walk(data)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var name = data.relativize(path).toString();
                if (Files.isDirectory(path)) {
                    if (!insideOfEmptied(name)) {
                        archive.folder(prefix + "/" + name);
                    }
                } else if (name.equals("global/pg_control")) {
                    archive.content(prefix + "/" + name, steady(path));
                } else if (!insideOfEmptied(name) && !leftOut(path.getFileName().toString())) {
                    archive.file(prefix + "/" + name, path);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean insideOfEmptied(String name) {
        var slash = name.indexOf('/');
        return slash > 0 && EMPTIED.contains(name.substring(0, slash));
    }

    private static boolean leftOut(String fileName) {
        return LEFT_OUT.contains(fileName) || fileName.startsWith("pgsql_tmp");
    }

    /**
     * The one small file that must not be caught in the middle of a write: read until two readings
     * agree.
     */
    private static byte[] steady(Path file) throws IOException {
        for (var before = Files.readAllBytes(file); ; ) {
            var now = Files.readAllBytes(file);
            if (Arrays.equals(before, now)) {
                return now;
            }
            before = now;
        }
    }

    private void copyLog(String first, String last) throws IOException {
        try (var files = Files.list(data.resolve("pg_wal"))) {
            var needed =
                    files.filter(
                                    file -> {
                                        var name = file.getFileName().toString();
                                        return name.matches("[0-9A-F]{24}")
                                                        && name.compareTo(first) >= 0
                                                        && name.compareTo(last) <= 0
                                                || name.endsWith(".history");
                                    })
                            .sorted()
                            .toList();
            for (var file : needed) {
                archive.file(prefix + "/pg_wal/" + file.getFileName(), file);
            }
        }
    }

    private record End(String label, String lastLogFile) {}
}
