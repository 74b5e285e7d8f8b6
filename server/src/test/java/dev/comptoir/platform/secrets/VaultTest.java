package dev.comptoir.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.zaxxer.hikari.HikariDataSource;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Installation;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.data.StoreTransactions;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.secrets.VaultStatus.Reason;
import dev.comptoir.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Secrets open with the right key, in the right place, and not otherwise. */
class VaultTest {

    private static final Secret SECRET = Secret.of("client-secret-ÀÉÎ-1234");

    @TempDir private Path data;

    private final TestDatabase database = TestDatabase.create();
    private final HikariDataSource app = database.app();
    private final HikariDataSource system = database.system();
    private final SecretPlace place =
            new SecretPlace(new StoreId(Ids.next()), Ids.next(), "clientSecret");

    private Path keyFile = Path.of("");

    @BeforeEach
    void nameTheFile() {
        keyFile = data.resolve("master.key");
    }

    @AfterEach
    void close() {
        app.close();
        system.close();
    }

    @Test
    void opensWhatItSealed() {
        var vault = vault();
        var sealed = vault.seal(place, SECRET);
        assertThat(vault.open(place, sealed)).isEqualTo(SECRET);
        assertThat(vault().open(place, sealed)).as("after a restart").isEqualTo(SECRET);
        assertThat(vault.seal(place, SECRET)).as("sealed twice").isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("client");
    }

    @Test
    void theFirstStartMakesAKeyThatOnlyWeCanRead() throws IOException {
        var status = vault().status();
        assertThat(Files.getPosixFilePermissions(keyFile))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(status).isInstanceOf(VaultStatus.Open.class);
        assertThat(recordedKey()).isEqualTo(((VaultStatus.Open) status).keyId());
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(keyFile);
        }
    }

    @Test
    void aMissingKeyIsNamedAndNotReplaced() throws IOException {
        var sealed = vault().seal(place, SECRET);
        var id = recordedKey();
        var kept = Files.readString(keyFile);
        Files.delete(keyFile);

        var vault = vault();
        assertThat(vault.status()).isEqualTo(new VaultStatus.Locked(Reason.MISSING, id, null));
        assertLocked(() -> vault.open(place, sealed), id);
        assertLocked(() -> vault.seal(place, SECRET), id);
        assertThat(keyFile).doesNotExist();

        write(keyFile, kept);
        assertThat(vault.open(place, sealed))
                .as("the key is back, without a restart")
                .isEqualTo(SECRET);
    }

    @Test
    void aWrongKeyIsNamed() {
        var sealed = vault().seal(place, SECRET);
        var id = recordedKey();
        var vault = vault(MasterKey.random(), null);
        assertThat(vault.status())
                .isInstanceOfSatisfying(
                        VaultStatus.Locked.class,
                        locked -> {
                            assertThat(locked.reason()).isEqualTo(Reason.WRONG);
                            assertThat(locked.keyIdNeeded()).isEqualTo(id);
                            assertThat(locked.keyIdFound()).startsWith("mk-").isNotEqualTo(id);
                        });
        assertLocked(() -> vault.open(place, sealed), id);
    }

    @Test
    void aKeyThatOthersCanReadIsRefused() throws IOException {
        vault().status();
        Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(vault().status())
                .isEqualTo(new VaultStatus.Locked(Reason.EXPOSED, recordedKey(), null));
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws IOException {
        write(keyFile, "changeme");
        assertThat(vault().status())
                .isEqualTo(new VaultStatus.Locked(Reason.MALFORMED, null, null));
        assertThat(vault("too short", null).status())
                .isEqualTo(new VaultStatus.Locked(Reason.MALFORMED, null, null));
    }

    @Test
    void aLockedVaultIsReportedAndDoesNotBreakTheRest() throws IOException {
        write(keyFile, "changeme");
        var health = new VaultHealthIndicator(vault()).health();
        assertThat(health.getStatus()).isNotIn(Status.UP, Status.DOWN, Status.OUT_OF_SERVICE);
        assertThat(health.getDetails()).containsKeys("reason", "remedy");
    }

    @Test
    void whatWasChangedOrCutDoesNotOpen() {
        var vault = vault();
        var sealed = vault.seal(place, SECRET);
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertUnreadable(() -> vault.open(place, changed));
        }
        assertUnreadable(() -> vault.open(place, Arrays.copyOf(sealed, sealed.length - 1)));
        assertUnreadable(() -> vault.open(place, new byte[0]));
    }

    @Test
    void whatWasMovedDoesNotOpen() {
        var vault = vault();
        var sealed = vault.seal(place, SECRET);
        var otherStore = new StoreId(Ids.next());
        var elsewhere = new SecretPlace(otherStore, place.owner(), place.field());
        assertUnreadable(() -> vault.open(elsewhere, sealed));
        vault.seal(elsewhere, SECRET);
        for (var moved :
                List.of(
                        elsewhere,
                        new SecretPlace(place.store(), Ids.next(), place.field()),
                        new SecretPlace(place.store(), place.owner(), "apiKey"))) {
            assertUnreadable(() -> vault.open(moved, sealed));
        }
    }

    @Test
    void aStoreKeyThatWasMovedToAnotherStoreDoesNotOpen() {
        var sealed = vault().seal(place, SECRET);
        var other = new StoreId(Ids.next());
        JdbcClient.create(database.administrator())
                .sql("update platform.store_key set store_id = :other where store_id = :store")
                .param("other", other.value())
                .param("store", place.store().value())
                .update();
        assertUnreadable(
                () -> vault().open(new SecretPlace(other, place.owner(), place.field()), sealed));
    }

    @Test
    void manyThreadsOnSeveralNodesMakeOneStoreKey() throws Exception {
        var nodes = List.of(vault(), vault(), vault());
        nodes.forEach(Vault::status);
        var together = new CyclicBarrier(12);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seals =
                    IntStream.range(0, 12)
                            .mapToObj(i ->
                                    threads.submit(() -> {
                                        together.await();
                                        return nodes.get(i % 3).seal(place, SECRET);
                                    }))
                            .toList();
            for (var sealed : seals) {
                assertThat(vault().open(place, sealed.get())).isEqualTo(SECRET);
            }
        }
    }

    @Test
    void aRolledBackTransactionKeepsTheKeyItMade() {
        var vault = vault();
        var callers = new TransactionTemplate(StoreTransactions.on(app));
        var sealed =
                StoreScope.<byte[], RuntimeException>call(
                        place.store(),
                        () ->
                                callers.execute(status -> {
                                    status.setRollbackOnly();
                                    return vault.seal(place, SECRET);
                                }));
        assertThat(vault().open(place, sealed)).isEqualTo(SECRET);
    }

    @Test
    void theMasterKeyChangesAndEverySecretStillOpens() throws IOException {
        var vault = vault();
        var sealed = vault.seal(place, SECRET);
        var elsewhere = new SecretPlace(new StoreId(Ids.next()), Ids.next(), "token");
        var alsoSealed = vault.seal(elsewhere, SECRET);
        var former = recordedKey();
        Files.move(keyFile, data.resolve("master.key.old"));

        var after = vault();
        assertThat(after.open(place, sealed)).isEqualTo(SECRET);
        assertThat(after.open(elsewhere, alsoSealed)).isEqualTo(SECRET);
        assertThat(recordedKey()).isNotEqualTo(former);
        Files.delete(data.resolve("master.key.old"));
        assertThat(vault().open(place, sealed)).isEqualTo(SECRET);
    }

    @Test
    void theMasterKeyChangesBySettings() {
        var one = MasterKey.random();
        var two = MasterKey.random();
        var sealed = vault(one, null).seal(place, SECRET);
        assertThat(vault(two, one).open(place, sealed)).isEqualTo(SECRET);
        assertThat(vault(two, null).open(place, sealed)).isEqualTo(SECRET);
        assertThat(vault(one, null).status()).isInstanceOf(VaultStatus.Locked.class);
        assertThat(keyFile).doesNotExist();
    }

    private Vault vault() {
        return vault(null, null);
    }

    /** A node that starts with these settings. */
    private Vault vault(@Nullable String key, @Nullable String oldKey) {
        var installation =
                new Installation(
                        Installation.Mode.DEMO, URI.create("http://localhost"), data, null, "test");
        var settings = new VaultSettings(secret(key), secret(oldKey));
        var systemTransactions = new TransactionTemplate(new JdbcTransactionManager(system));
        var unlocking =
                new Unlocking(
                        new MasterKeySource(settings, installation),
                        new MasterKeyRows(JdbcClient.create(system), systemTransactions));
        return new Vault(
                unlocking,
                new StoreKeys(
                        JdbcClient.create(app),
                        StoreTransactions.on(app),
                        JdbcClient.create(system),
                        systemTransactions));
    }

    private static @Nullable Secret secret(@Nullable String text) {
        return text == null ? null : Secret.of(text);
    }

    private String recordedKey() {
        return JdbcClient.create(system)
                .sql("select master_key_id from platform.installation")
                .query(String.class)
                .single();
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static void assertLocked(Runnable work, String keyIdNeeded) {
        assertThatThrownBy(work::run)
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(SecretsProblem.LOCKED);
                    assertThat(problem.params()).containsEntry("keyIdNeeded", keyIdNeeded);
                });
    }

    private static void assertUnreadable(Runnable work) {
        assertThatThrownBy(work::run)
                .asInstanceOf(type(Problem.class))
                .satisfies(
                        problem -> assertThat(problem.code()).isEqualTo(SecretsProblem.UNREADABLE));
    }
}
