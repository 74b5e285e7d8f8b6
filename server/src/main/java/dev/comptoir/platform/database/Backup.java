package dev.comptoir.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Writes everything of an installation that must survive into one file, while it runs or not:
 * PostgreSQL's data as a base backup, the passwords, the master key if it is a file.
 */
final class Backup {

    static final String MASTER_KEY = "master.key";

    private final Path dataFolder;
    private final BackupWriter archive;

    private Backup(Path dataFolder, BackupWriter archive) {
        this.dataFolder = dataFolder;
        this.archive = archive;
    }

    /**
     * @param file made anew; an older one of that name is replaced once the new one is whole
     * @return what was done, for a person
     */
    static String write(Path dataFolder, Path file) throws IOException {
        if (!Files.isDirectory(EmbeddedPostgres.folder(dataFolder).resolve("data"))) {
            throw new DatabaseStartException(
                    "There is nothing to back up in %s.".formatted(dataFolder),
                    "Set COMPTOIR_DATA to the data folder of an installation.");
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            writeTo(unfinished, dataFolder);
            Files.move(
                    unfinished,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        return summary(dataFolder, file);
    }

    private static void writeTo(Path unfinished, Path dataFolder) throws IOException {
        try (var archive = new BackupWriter(unfinished)) {
            var backup = new Backup(dataFolder, archive);
            if (FolderLock.isFree(dataFolder)) {
                try (var server = EmbeddedPostgres.start(dataFolder, Durability.FULL)) {
                    backup.copy(server.administrator());
                }
            } else {
                backup.copy(backup.credentials().administrator());
            }
        }
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void copy(DatabaseAccess.Login administrator) throws IOException {
        var manifest =
                new BackupManifest(
                        BackupManifest.FORMAT,
                        EmbeddedPostgres.MAJOR,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Files.exists(dataFolder.resolve(MASTER_KEY)));
        archive.content(BackupManifest.ENTRY, manifest.toBytes());
        copyOtherFiles();
        var postgres = EmbeddedPostgres.folder(dataFolder);
        archive.file(
                name(postgres.resolve("access.properties")), postgres.resolve("access.properties"));
        BaseBackup.copy(
                credentials().url("postgres"),
                administrator,
                postgres.resolve("data"),
                name(postgres.resolve("data")),
                archive);
        archive.content(BackupWriter.LAST_ENTRY, new byte[0]);
    }

    private EmbeddedCredentials credentials() throws IOException {
        return EmbeddedCredentials.read(
                EmbeddedPostgres.folder(dataFolder).resolve("access.properties"));
    }

    /** The master key, and whatever else the product keeps beside the database. */
    private void copyOtherFiles() throws IOException {
        try (var files = Files.walk(dataFolder)) {
            var others =
                    files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(EmbeddedPostgres.folder(dataFolder)))
                            .filter(file -> !file.endsWith(FolderLock.FILE))
                            .toList();
            for (var other : others) {
                archive.file(name(other), other);
            }
        }
    }

    private String name(Path file) {
        return dataFolder.relativize(file).toString();
    }

    private static String summary(Path dataFolder, Path file) throws IOException {
        var key =
                Files.exists(dataFolder.resolve(MASTER_KEY))
                        ? "It holds the master key too: keep it as safe as the credentials that the key opens."
                        : "The master key is not in it, because it is not in the data folder: keep COMPTOIR_MASTER_KEY with it.";
        return "Backup of %s: %s, %,d bytes. %s".formatted(dataFolder, file, Files.size(file), key);
    }
}
