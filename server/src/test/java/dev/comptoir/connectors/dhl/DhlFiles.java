package dev.comptoir.connectors.dhl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;

/**
 * DHL's own definitions and examples, which lie in {@code shared/specs} beside the repository and
 * are never copied into it. Where that folder is absent there is nothing to compare with, and the
 * tests say so; on the build server its absence is a failure.
 */
final class DhlFiles {

    private DhlFiles() {}

    static Optional<Path> find(String path) {
        return specs().map(specs -> specs.resolve(path)).filter(Files::exists);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to run where there are no files. */
    static List<DynamicTest> absent() {
        System.out.println("DHL: no shared/specs here, so nothing is compared with DHL's files");
        return "true".equals(System.getenv("CI"))
                ? List.of(
                        DynamicTest.dynamicTest(
                                "DHL's files",
                                () ->
                                        assertThat(specs())
                                                .as("shared/specs is needed where CI=true")
                                                .isPresent()))
                : List.of();
    }

    private static Optional<Path> specs() {
        var named = System.getenv("COMPTOIR_SPECS");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            var specs = folder.resolve("shared/specs");
            if (Files.isDirectory(specs)) {
                return Optional.of(specs);
            }
        }
        return Optional.empty();
    }
}
