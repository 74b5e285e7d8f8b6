package dev.comptoir.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.comptoir.platform.database.DatabaseAccess.Login;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The life of the embedded server: first start, kill -9, second instance, wrong folders. With real
 * processes.
 */
class EmbeddedPostgresTest {

    private Path folder;

    @BeforeEach
    void freshFolder() throws IOException {
        folder = Files.createTempDirectory("comptoir-database");
    }

    @AfterEach
    void removeFolder() throws IOException {
        Folders.delete(folder);
    }

    @Test
    void keepsItsPromisesAndItsPasswords() throws IOException {
        try (var server = start()) {
            var sql = client(server);
            assertThat(setting(sql, "fsync")).isEqualTo("on");
            assertThat(setting(sql, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(sql, "data_checksums")).isEqualTo("on");
            assertThat(setting(sql, "listen_addresses")).isEqualTo("127.0.0.1");
            var stranger = new Login(server.access().app().user(), "guess");
            assertThatThrownBy(() ->
                            client(server.access().url(), stranger)
                                    .sql("select 1")
                                    .query()
                                    .singleValue())
                    .rootCause()
                    .hasMessageContaining("password authentication failed");
        }
        var passwords = folder.resolve("pg18").resolve("access.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
    }

    @Test
    void killedWithItsOwnerItHasEverythingAtTheNextStart() throws Exception {
        var process = DatabaseProcess.start(folder);
        write(process.firstLine(), "before");
        var orphan = ProcessHandle.of(postmaster()).orElseThrow();
        process.kill();
        assertThat(orphan.isAlive()).isTrue();
        try (var server = start()) {
            assertThat(notes(server)).containsExactly("before");
            assertThat(postmaster()).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    void killedTogetherWithItsOwnerItHasEverythingAtTheNextStart() throws Exception {
        var process = DatabaseProcess.start(folder);
        write(process.firstLine(), "before");
        process.kill();
        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        try (var server = start()) {
            assertThat(notes(server)).containsExactly("before");
        }
    }

    @Test
    void anEndIsClean() throws Exception {
        try (var process = DatabaseProcess.start(folder)) {
            write(process.firstLine(), "before");
        }
        assertThat(folder.resolve("pg18/data/postmaster.pid")).doesNotExist();
        try (var again = DatabaseProcess.start(folder)) {
            assertThat(again.firstLine()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void diesAndComesBackWhileTheProductLives() throws IOException {
        try (var server = start();
                var pool = new HikariDataSource(pool(server))) {
            var sql = JdbcClient.create(pool);
            sql.sql("create table notes (text text)").update();
            var killed = postmaster();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> postmaster() != killed);
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> sql.sql("insert into notes values ('kept')").update() == 1);
        }
    }

    @Test
    void aSecondInstanceOnTheFolderIsRefused() throws Exception {
        try (var process = DatabaseProcess.start(folder)) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseStartException.class)
                    .hasMessageContaining("Another Comptoir is running");
            assertThat(process.firstLine()).startsWith("jdbc:");
            write(process.firstLine(), "undisturbed");
        }
    }

    @Test
    void twoInstancesRunSideBySide() throws IOException {
        var other = Files.createTempDirectory("comptoir-database");
        try (var one = start();
                var two = EmbeddedPostgres.start(other, TestPrograms.FOLDER, Durability.FULL)) {
            assertThat(one.access().url()).isNotEqualTo(two.access().url());
            client(one).sql("create table only_here (n int)").update();
            assertThatThrownBy(() -> client(two).sql("table only_here").query().listOfRows())
                    .rootCause()
                    .hasMessageContaining("does not exist");
        } finally {
            Folders.delete(other);
        }
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws IOException {
        int port;
        try (var server = start()) {
            port = port(server);
        }
        try (var squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var server = start()) {
            assertThat(squatter.isBound()).isTrue();
            assertThat(port(server)).isNotEqualTo(port);
            assertThat(setting(client(server), "port")).isEqualTo(Integer.toString(port(server)));
        }
    }

    @Test
    void aProcessIdThatIsNotItsOwnIsNoObstacle() throws IOException {
        start().close();
        var pidFile = folder.resolve("pg18/data/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + folder + "\n");
        try (var server = start()) {
            assertThat(setting(client(server), "fsync")).isEqualTo("on");
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefused() throws IOException {
        Files.createDirectories(folder.resolve("pg17/data"));
        assertThatThrownBy(this::start)
                .isInstanceOfSatisfying(
                        DatabaseStartException.class,
                        refusal -> assertThat(refusal.remedy()).contains("COMPTOIR_DB_URL"))
                .hasMessageContaining("PostgreSQL 17");
    }

    @Test
    void aFolderThatCannotBeUsedIsExplained() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file, TestPrograms.FOLDER, Durability.FULL))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining(file + " is there already and is no folder");
    }

    @Test
    void lostPasswordsAreExplained() throws IOException {
        start().close();
        Files.delete(folder.resolve("pg18/access.properties"));
        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageContaining("access.properties");
    }

    @Test
    void runsAsAnUnprivilegedUserToo() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var home = Files.createDirectory(folder.resolve("home"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setOwner(
                home,
                home.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody"));
        try (var process = DatabaseProcess.startAsNobody(home)) {
            write(process.firstLine(), home, "mine");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, TestPrograms.FOLDER, Durability.FULL);
    }

    private long postmaster() throws IOException {
        var file = folder.resolve("pg18/data/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }

    private void write(String url, String text) throws IOException {
        write(url, folder, text);
    }

    private static void write(String url, Path dataFolder, String text) throws IOException {
        var credentials = EmbeddedCredentials.read(dataFolder.resolve("pg18/access.properties"));
        var sql = client(url, credentials.access("comptoir").owner());
        sql.sql("create table notes (text text)").update();
        sql.sql("insert into notes values (?)").param(text).update();
    }

    private static List<String> notes(EmbeddedPostgres server) {
        return client(server)
                .sql("select text from notes")
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static JdbcClient client(EmbeddedPostgres server) {
        return client(server.access().url(), server.access().owner());
    }

    private static JdbcClient client(String url, Login login) {
        return JdbcClient.create(new DriverManagerDataSource(url, login.user(), login.password()));
    }

    private static HikariConfig pool(EmbeddedPostgres server) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(server.access().url());
        configuration.setUsername(server.access().owner().user());
        configuration.setPassword(server.access().owner().password());
        configuration.setConnectionTimeout(1000);
        configuration.setMaximumPoolSize(2);
        return configuration;
    }

    private static String setting(JdbcClient sql, String name) {
        return sql.sql("select current_setting(?)")
                .param(name)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static int port(EmbeddedPostgres server) {
        return URI.create(server.access().url().substring("jdbc:".length())).getPort();
    }
}
