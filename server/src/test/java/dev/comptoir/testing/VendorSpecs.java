package dev.comptoir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;

/**
 * Vendors' own definitions and examples, which lie in {@code shared/specs} beside the repository
 * and are never copied into it. Where that folder is absent there is nothing to compare with, and
 * the tests say so; on the build server its absence is a failure.
 */
public final class VendorSpecs {

    private VendorSpecs() {}

    /**
     * The tests that a folder of {@code shared/specs} makes possible.
     *
     * @param folder such as {@code fedex}
     */
    public static Collection<DynamicTest> tests(
            String folder, Function<Path, Collection<DynamicTest>> suite) {
        return folder(folder).map(suite).orElseGet(() -> none(folder));
    }

    private static Optional<Path> folder(String folder) {
        var named = System.getenv("COMPTOIR_SPECS");
        if (named != null) {
            return Optional.of(Path.of(named).resolve(folder)).filter(Files::isDirectory);
        }
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            var specs = up.resolve("shared/specs").resolve(folder);
            if (Files.isDirectory(specs)) {
                return Optional.of(specs);
            }
        }
        return Optional.empty();
    }

    private static List<DynamicTest> none(String folder) {
        System.out.printf("no shared/specs/%s here, so nothing is compared with it%n", folder);
        return "true".equals(System.getenv("CI"))
                ? List.of(
                        DynamicTest.dynamicTest(
                                folder,
                                () ->
                                        assertThat(folder(folder))
                                                .as("shared/specs is needed where CI=true")
                                                .isPresent()))
                : List.of();
    }
}
