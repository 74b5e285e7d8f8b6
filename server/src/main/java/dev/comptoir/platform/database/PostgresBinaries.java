package dev.comptoir.platform.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL programs, unpacked once from the archive that the class path carries. */
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /**
     * The programs in {@code folder}, unpacked there if they are not yet. Unpacking happens beside
     * it and is renamed at the end: a crash leaves no half of a server that looks like a whole one.
     */
    static PostgresBinaries in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            unpackOnce(folder);
        }
        return new PostgresBinaries(folder);
    }

    /** One process unpacks, another that comes meanwhile waits for it. */
    private static void unpackOnce(Path folder) throws IOException {
        try (var channel = FileChannel.open(beside(folder, ".lock"), CREATE, WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                var unfinished = beside(folder, ".unfinished");
                Folders.delete(unfinished);
                unpack(unfinished);
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static Path beside(Path folder, String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (var packed = archive();
                var tar =
                        new TarArchiveInputStream(
                                new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        }
    }

    private static InputStream archive() {
        var packed = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (packed == null) {
            throw new DatabaseStartException(
                    "This build of Comptoir carries no PostgreSQL for this machine; it has one for Linux on x86-64.",
                    "Run PostgreSQL 18 yourself and set COMPTOIR_DB_URL, COMPTOIR_DB_OWNER_USER,"
                            + " COMPTOIR_DB_OWNER_PASSWORD, COMPTOIR_DB_USER and COMPTOIR_DB_PASSWORD.");
        }
        return packed;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target)
            throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("entry outside of the archive's folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
