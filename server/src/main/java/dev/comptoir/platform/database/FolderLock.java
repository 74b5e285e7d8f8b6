package dev.comptoir.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The data folder belongs to one running Comptoir. The operating system gives the lock free when
 * the process dies.
 */
final class FolderLock {

    /** The file that is locked. */
    static final String FILE = "instance.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Creates the folder if need be, and locks it. */
    static FolderLock acquire(Path folder) {
        try {
            Folders.create(folder, OsUser.folderPermissions());
            return lock(folder);
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The data folder %s cannot be used: %s.".formatted(folder, Folders.reason(e)),
                    "Give it to the user that Comptoir runs as, or set COMPTOIR_DATA to another folder.",
                    e);
        }
    }

    /** Whether nobody runs on the folder at this moment. */
    static boolean isFree(Path folder) throws IOException {
        try (var channel =
                FileChannel.open(
                        folder.resolve(FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            return tryLock(channel) != null;
        }
    }

    private static FolderLock lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new DatabaseStartException(
                    "Another Comptoir is running on the data folder %s.".formatted(folder),
                    "Stop that one first; or, to run a second one beside it, give this one a folder and a port of"
                            + " its own by COMPTOIR_DATA and COMPTOIR_PORT.");
        }
        return new FolderLock(channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    void release() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
