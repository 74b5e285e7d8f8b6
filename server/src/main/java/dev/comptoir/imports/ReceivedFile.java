package dev.comptoir.imports;

import dev.comptoir.platform.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A file on this node's disk while it is worked on. Others on the machine cannot read it.
 *
 * @param hash SHA-256
 */
record ReceivedFile(Path path, long bytes, byte[] hash) implements AutoCloseable {

    /** Writes a file. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Takes all that comes, before any transaction is begun.
     *
     * @throws Problem when nothing comes
     */
    static ReceivedFile of(InputStream body) throws IOException {
        try (body) {
            return of(body::transferTo);
        }
    }

    /**
     * Takes all that is written.
     *
     * @throws Problem when nothing is
     */
    static ReceivedFile of(Content content) throws IOException {
        var path = Files.createTempFile("comptoir-import-", ".upload");
        var digest = sha256();
        try {
            try (var out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                content.to(out);
            }
            long bytes = Files.size(path);
            if (bytes == 0) {
                throw new Problem(ImportsProblem.NO_FILE);
            }
            return new ReceivedFile(path, bytes, digest.digest());
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
