package dev.comptoir.connectors.ups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * UPS's own definitions and examples, which lie in {@code shared/specs} beside the repository and
 * are never copied into it. Where that folder is absent there is nothing to compare with, and the
 * tests say so; on the build server its absence is a failure.
 */
final class VendorFiles {

    private VendorFiles() {}

    static Optional<Path> definition(String name) {
        return specs().map(specs -> specs.resolve("ups").resolve(name)).filter(Files::exists);
    }

    /** A table of facts that was drawn from the vendors' files. */
    static Optional<Path> derived(String name) {
        return specs().map(specs -> specs.resolve("derived").resolve(name)).filter(Files::exists);
    }

    /**
     * Published examples of one operation, such as {@code
     * Rating/POST_rating_version_requestoption}.
     */
    static List<Path> examples(String operation) {
        return specs().map(specs -> specs.resolve("derived/vendor-examples/ups").resolve(operation))
                .filter(Files::isDirectory)
                .map(VendorFiles::files)
                .orElse(List.of());
    }

    static boolean required() {
        return "true".equals(System.getenv("CI"));
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

    private static List<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
