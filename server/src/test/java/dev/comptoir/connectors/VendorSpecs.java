package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;

/**
 * The vendors' own definitions and examples, which lie in {@code shared/specs} beside the
 * repository (or where {@code COMPTOIR_SPECS} says) and are never copied into it. Where that folder
 * is absent there is nothing to compare with, and the tests say so; on the build server its absence
 * is a failure.
 */
public final class VendorSpecs {

    private VendorSpecs() {}

    /** The tests that the folder makes possible. */
    public static Collection<DynamicTest> tests(
            String what, Function<Path, Collection<DynamicTest>> suite) {
        return folder().map(suite).orElseGet(() -> none(what));
    }

    private static Collection<DynamicTest> none(String what) {
        System.out.printf("No shared/specs here, so nothing is compared with %s.%n", what);
        return "true".equals(System.getenv("CI"))
                ? List.of(
                        DynamicTest.dynamicTest(
                                what,
                                () ->
                                        assertThat(folder())
                                                .as("shared/specs is needed where CI=true")
                                                .isPresent()))
                : List.of();
    }

    private static Optional<Path> folder() {
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
