package dev.comptoir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The body of a request as a file of ours that is gone once it was read. */
public record UploadedFile(Path path) implements AutoCloseable {

    /** Takes all that comes; {@link BodyAllowance} says how much that may be. */
    public static UploadedFile of(HttpServletRequest request) throws IOException {
        var file = new UploadedFile(Files.createTempFile("comptoir-", ".upload"));
        try {
            Files.copy(request.getInputStream(), file.path(), StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
