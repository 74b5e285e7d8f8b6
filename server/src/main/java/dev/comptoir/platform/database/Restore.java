package dev.comptoir.platform.database;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data folder what a backup file says. The file is unpacked beside what is there and
 * checked to be whole before anything is touched; what was there is removed only when the restored
 * server has started.
 */
final class Restore {

    private static final String UNFINISHED = "restore.unfinished";

    private final Path dataFolder;
    private final Path incoming;

    private Restore(Path dataFolder) {
        this.dataFolder = dataFolder;
        this.incoming = dataFolder.resolve(UNFINISHED);
    }

    /**
     * @param replace whether an installation that is in the folder may be discarded
     * @return what was done, for a person
     */
    static String read(Path file, Path dataFolder, boolean replace) throws IOException {
        return new Restore(dataFolder).read(file, replace);
    }

    private String read(Path file, boolean replace) throws IOException {
        var lock = FolderLock.acquire(dataFolder);
        Path former;
        BackupManifest manifest;
        try {
            var present = present();
            if (!present.isEmpty() && !replace) {
                throw new DatabaseStartException(
                        "There is an installation in %s already.".formatted(dataFolder),
                        "Name another folder by COMPTOIR_DATA, or discard this one: restore %s --replace"
                                .formatted(file));
            }
            manifest = unpack(file);
            handOver();
            former = exchange(present);
        } finally {
            Folders.delete(incoming);
            lock.release();
        }
        prove(former);
        Folders.delete(former);
        return "Restored %s from the backup of %s. %s"
                .formatted(dataFolder, manifest.created(), keyNotice(manifest));
    }

    /** Everything in the folder that is of an installation. */
    private List<Path> present() throws IOException {
        try (var entries = Files.list(dataFolder)) {
            return entries.filter(entry ->
                            !entry.endsWith(FolderLock.FILE) && !entry.endsWith(UNFINISHED))
                    .toList();
        }
    }

    private BackupManifest unpack(Path file) throws IOException {
        Folders.delete(incoming);
        Folders.create(incoming, OsUser.folderPermissions());
        try (var packed = new BufferedInputStream(Files.newInputStream(file));
                var tar =
                        new TarArchiveInputStream(new GZIPInputStream(packed, 1 << 16), "UTF-8")) {
            var first = tar.getNextEntry();
            if (first == null || !first.getName().equals(BackupManifest.ENTRY)) {
                throw notABackup(file, null);
            }
            var manifest = BackupManifest.of(tar.readAllBytes());
            refuseOtherVersions(manifest);
            var last = "";
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar);
                last = entry.getName();
            }
            if (!last.equals(BackupWriter.LAST_ENTRY)) {
                throw notABackup(file, null);
            }
            return manifest;
        } catch (ZipException | EOFException e) {
            throw notABackup(file, e);
        }
    }

    private void unpack(TarArchiveEntry entry, TarArchiveInputStream content) throws IOException {
        var path = incoming.resolve(entry.getName()).normalize();
        if (!path.startsWith(incoming)) {
            throw new IOException("entry outside of the data folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (!entry.getName().equals(BackupWriter.LAST_ENTRY)) {
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
        }
    }

    /**
     * Closes what was unpacked to everybody else, and gives PostgreSQL's part to the user that it
     * runs as.
     */
    private void handOver() throws IOException {
        var postgres = EmbeddedPostgres.folder(incoming);
        try (var paths = Files.walk(incoming)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var permissions = Files.isDirectory(path) ? "rwx------" : "rw-------";
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            }
        }
        Files.setPosixFilePermissions(
                incoming, PosixFilePermissions.fromString(OsUser.folderPermissions()));
        Files.setPosixFilePermissions(
                postgres, PosixFilePermissions.fromString(OsUser.folderPermissions()));
        var user = OsUser.forFolder(postgres);
        try (var paths = Files.walk(postgres.resolve("data"))) {
            for (var path : (Iterable<Path>) paths::iterator) {
                user.own(path);
            }
        }
    }

    /**
     * Moves what is there aside and the restored in its place; both are renames within the folder.
     */
    private Path exchange(List<Path> present) throws IOException {
        var former = dataFolder.resolve("replaced-" + Instant.now().getEpochSecond());
        Folders.create(former, "rwx------");
        for (var entry : present) {
            Files.move(entry, former.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        try (var entries = Files.list(incoming)) {
            for (var entry : entries.toList()) {
                Files.move(
                        entry,
                        dataFolder.resolve(entry.getFileName()),
                        StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return former;
    }

    /** The restored server recovers at its first start; only then the restore has succeeded. */
    private void prove(Path former) {
        try {
            EmbeddedPostgres.start(dataFolder, Durability.FULL).close();
        } catch (DatabaseStartException e) {
            throw new DatabaseStartException(
                    "The restored database does not start. " + e.getMessage(),
                    "What was in the folder before lies in %s. %s".formatted(former, e.remedy()),
                    e);
        }
    }

    private static void refuseOtherVersions(BackupManifest manifest) {
        if (manifest.format() != BackupManifest.FORMAT
                || manifest.postgres() != EmbeddedPostgres.MAJOR) {
            throw new DatabaseStartException(
                    "This backup was made by another version of Comptoir (layout %d, PostgreSQL %d)."
                            .formatted(manifest.format(), manifest.postgres()),
                    "Restore it with the version that made it.");
        }
    }

    private static DatabaseStartException notABackup(Path file, @Nullable IOException cause) {
        return new DatabaseStartException(
                "%s is not a whole backup of Comptoir: it was cut off, damaged, or is something else."
                        .formatted(file),
                "Nothing was changed. Use another backup.",
                cause);
    }

    private static String keyNotice(BackupManifest manifest) {
        return manifest.masterKey()
                ? "The master key was in it."
                : "The master key was not in it: start with the same COMPTOIR_MASTER_KEY as before.";
    }
}
