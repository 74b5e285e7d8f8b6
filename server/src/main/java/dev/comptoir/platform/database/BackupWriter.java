package dev.comptoir.platform.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes a backup file: a compressed tar archive whose last entry tells that it is whole. */
final class BackupWriter implements AutoCloseable {

    /** Its absence tells a backup that was cut off. */
    static final String LAST_ENTRY = "complete";

    private final TarArchiveOutputStream tar;

    BackupWriter(Path file) throws IOException {
        tar =
                new TarArchiveOutputStream(
                        new GZIPOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16),
                                1 << 16),
                        "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void folder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void content(String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    /**
     * Adds a file that may change, shrink or vanish meanwhile: it is taken with the length it has
     * now. The server's log, replayed over it by the restored server, makes it right.
     */
    void file(String name, Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(Files.size(file));
            tar.putArchiveEntry(entry);
            copy(content, entry.getSize());
            tar.closeArchiveEntry();
        } catch (NoSuchFileException e) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private void copy(InputStream content, long size) throws IOException {
        var buffer = new byte[1 << 16];
        for (var left = size; left > 0; ) {
            var wanted = (int) Math.min(left, buffer.length);
            var read = content.readNBytes(buffer, 0, wanted);
            Arrays.fill(buffer, read, wanted, (byte) 0);
            tar.write(buffer, 0, wanted);
            left -= wanted;
        }
    }
}
