package dev.comptoir.platform.database;

import dev.comptoir.platform.database.DatabaseAccess.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server that Comptoir brings along. Everything of it lies in one folder of the
 * installation: programs, data, passwords, log. Holds that folder's lock from start to stop.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The major version whose data this build reads. */
    static final int MAJOR = 18;

    private static final String BINARIES = "server-18.6.0";

    private final FolderLock lock;
    private final PostgresCluster cluster;
    private final EmbeddedCredentials credentials;
    private final PostgresWatch watch;

    private EmbeddedPostgres(
            FolderLock lock, PostgresCluster cluster, EmbeddedCredentials credentials) {
        this.lock = lock;
        this.cluster = cluster;
        this.credentials = credentials;
        this.watch = new PostgresWatch(cluster, credentials.port());
    }

    /**
     * Starts the server of this installation, and makes it at the first start.
     *
     * @throws DatabaseStartException saying what the operator can do, when that is not possible
     */
    public static EmbeddedPostgres start(Path dataFolder, Durability durability) {
        return start(dataFolder, null, durability);
    }

    /**
     * Starts the server of this installation with the schemas of this version.
     *
     * @throws DatabaseStartException saying what the operator can do, when that is not possible
     */
    static EmbeddedPostgres migrated(Path dataFolder) {
        var started = start(dataFolder, Durability.FULL);
        try {
            Migrations.run(started.access());
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** As above, with the programs in a folder of several installations. */
    public static EmbeddedPostgres start(
            Path dataFolder, @Nullable Path programs, Durability durability) {
        var lock = FolderLock.acquire(dataFolder);
        try {
            var started = start(lock, dataFolder, programs, durability);
            started.prepare();
            return started;
        } catch (IOException e) {
            lock.release();
            throw PostgresTrouble.explain(
                    "could not use its folder", dataFolder, Folders.reason(e));
        } catch (RuntimeException e) {
            lock.release();
            throw e;
        }
    }

    private static EmbeddedPostgres start(
            FolderLock lock, Path dataFolder, @Nullable Path programs, Durability durability)
            throws IOException {
        DataVersion.refuseOthers(dataFolder);
        var folder = folder(dataFolder);
        Folders.create(folder, OsUser.folderPermissions());
        var binaries = PostgresBinaries.in(programs == null ? folder.resolve(BINARIES) : programs);
        var cluster = new PostgresCluster(folder, binaries, OsUser.forFolder(folder), durability);
        var credentialsFile = folder.resolve("access.properties");
        var credentials = credentials(credentialsFile, cluster);
        if (!cluster.exists()) {
            cluster.initialise(credentials.superuser());
        }
        cluster.stop();
        var port = cluster.start(credentials.port());
        if (port != credentials.port()) {
            credentials = credentials.withPort(port);
            credentials.write(credentialsFile);
        }
        return new EmbeddedPostgres(lock, cluster, credentials);
    }

    private static EmbeddedCredentials credentials(Path file, PostgresCluster cluster)
            throws IOException {
        if (Files.exists(file)) {
            return EmbeddedCredentials.read(file);
        }
        if (cluster.exists()) {
            throw new DatabaseStartException(
                    "The file %s, which holds the passwords of the embedded database, is missing."
                            .formatted(file),
                    "Put it back from a backup of the data folder.");
        }
        var generated = EmbeddedCredentials.generate();
        generated.write(file);
        return generated;
    }

    private void prepare() {
        try {
            EmbeddedRoles.prepare(credentials);
            watch.begin();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where everything of the server lies within an installation's data folder. */
    static Path folder(Path dataFolder) {
        return dataFolder.resolve("pg" + MAJOR);
    }

    /** How the product reaches its database. */
    public DatabaseAccess access() {
        return access(EmbeddedRoles.DATABASE);
    }

    /** How to reach another database of this server, with the same roles. */
    public DatabaseAccess access(String database) {
        return credentials.access(database);
    }

    /** The server's superuser, for backups and tests; the product itself never uses it. */
    public Login administrator() {
        return credentials.administrator();
    }

    /** Stops the server, with everything written, and gives the folder free. */
    @Override
    public void close() {
        watch.end();
        try {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped", e);
        } finally {
            lock.release();
        }
    }
}
