package dev.comptoir.testing;

import dev.comptoir.platform.database.Durability;
import dev.comptoir.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * The one PostgreSQL server of a test run; started by the first test that needs it, gone with the
 * run.
 */
final class TestServer {

    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    static EmbeddedPostgres get() {
        return SERVER;
    }

    private static EmbeddedPostgres start() {
        try {
            var folder = Files.createTempDirectory("comptoir-test");
            var programs = Path.of("target", "postgres").toAbsolutePath();
            var server = EmbeddedPostgres.start(folder, programs, Durability.NONE);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                server.close();
                                FileSystemUtils.deleteRecursively(folder.toFile());
                            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
