package dev.comptoir.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A backup is what a restore makes of it. */
class BackupTest {

    private Path folder;
    private Path original;
    private Path copy;
    private Path file;

    @BeforeEach
    void anInstallation() throws IOException {
        folder = Files.createTempDirectory("comptoir-backup");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        original = folder.resolve("original");
        copy = folder.resolve("copy");
        file = folder.resolve("backup.tar.gz");
    }

    @AfterEach
    void removeFolder() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void takenWhilePeopleWorkItHoldsEveryCommitOfTheTimeBefore() throws Exception {
        try (var server = EmbeddedPostgres.start(original, TestPrograms.FOLDER, Durability.FULL);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Files.writeString(original.resolve("master.key"), "the key");
            var sql = client(server);
            sql.sql("create table numbers (n bigint primary key, filler text)").update();
            insert(sql, 1, 5_000);
            var working = new AtomicBoolean(true);
            var people =
                    threads.submit(() -> {
                        for (var n = 5_001; working.get(); n += 100) {
                            insert(sql, n, n + 99);
                        }
                    });
            Backup.write(original, file);
            working.set(false);
            people.get();
        }
        Restore.read(file, copy, false);
        assertThat(copy.resolve("master.key")).hasContent("the key");
        try (var server = EmbeddedPostgres.start(copy, TestPrograms.FOLDER, Durability.FULL)) {
            var sql = client(server);
            var count = number(sql, "select count(*) from numbers");
            assertThat(count).isGreaterThanOrEqualTo(5_000);
            assertThat(number(sql, "select max(n) from numbers")).isEqualTo(count);
            insert(sql, count + 1, count + 10);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void ofAStoppedInstallationReplacesAnotherOnlyWhenToldTo() throws IOException {
        write(original, 1);
        Backup.write(original, file);
        write(copy, 2);
        assertThatThrownBy(() -> Restore.read(file, copy, false))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("There is an installation");
        assertThat(read(copy)).isEqualTo(2);
        Restore.read(file, copy, true);
        assertThat(read(copy)).isEqualTo(1);
        try (var entries = Files.list(copy)) {
            assertThat(entries.map(entry -> entry.getFileName().toString()))
                    .containsExactlyInAnyOrder("pg18", "instance.lock");
        }
    }

    @Test
    void aDamagedFileChangesNothing() throws IOException {
        write(original, 1);
        Backup.write(original, file);
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Restore.read(file, original, true))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("not a whole backup");
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> Restore.read(file, original, true))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("not a whole backup");
        assertThat(read(original)).isEqualTo(1);
    }

    @Test
    void aRunningInstallationIsNotReplaced() throws IOException {
        write(original, 1);
        Backup.write(original, file);
        try (var server = EmbeddedPostgres.start(original, TestPrograms.FOLDER, Durability.FULL)) {
            assertThatThrownBy(() -> Restore.read(file, original, true))
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("Another Comptoir is running");
            assertThat(number(client(server), "select max(n) from numbers")).isEqualTo(1);
        }
    }

    private static void write(Path dataFolder, int number) {
        try (var server =
                EmbeddedPostgres.start(dataFolder, TestPrograms.FOLDER, Durability.FULL)) {
            client(server).sql("create table numbers (n bigint)").update();
            client(server).sql("insert into numbers values (?)").param(number).update();
        }
    }

    private static long read(Path dataFolder) {
        try (var server =
                EmbeddedPostgres.start(dataFolder, TestPrograms.FOLDER, Durability.FULL)) {
            return number(client(server), "select max(n) from numbers");
        }
    }

    private static void insert(JdbcClient sql, long from, long to) {
        sql.sql("insert into numbers select n, repeat('x', 200) from generate_series(?, ?) n")
                .params(from, to)
                .update();
    }

    private static long number(JdbcClient sql, String query) {
        return sql.sql(query).query((row, n) -> row.getLong(1)).single();
    }

    private static JdbcClient client(EmbeddedPostgres server) {
        var owner = server.access().owner();
        return JdbcClient.create(
                new DriverManagerDataSource(server.access().url(), owner.user(), owner.password()));
    }
}
