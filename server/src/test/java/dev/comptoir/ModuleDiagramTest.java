package dev.comptoir;

import static java.util.stream.Collectors.joining;

import dev.comptoir.testing.GeneratedSection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/**
 * The module diagram in {@code docs/architecture.md} shows the modules and dependencies that the
 * code has. {@code -Ddocs.write} rewrites it.
 */
class ModuleDiagramTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Application.class);

    @Test
    void architecturePageShowsTheModules() throws IOException {
        var modules = MODULES.stream().sorted(Comparator.comparing(ModuleDiagramTest::id)).toList();
        var boxes =
                modules.stream()
                        .map(module -> "    %s[\"%s\"]".formatted(id(module), name(module)));
        var arrows = modules.stream().flatMap(ModuleDiagramTest::arrows).distinct().sorted();
        var purposes =
                modules.stream()
                        .map(module -> "| `%s` | %s |".formatted(name(module), targets(module)));

        GeneratedSection.of(Path.of("docs", "architecture.md"), "modules")
                .verify(
                        Stream.of(
                                        Stream.of("```mermaid", "flowchart TD"),
                                        boxes,
                                        arrows,
                                        Stream.of("```", "", "| module | uses |", "|---|---|"),
                                        purposes)
                                .flatMap(lines -> lines)
                                .collect(joining("\n")));
    }

    private static Stream<String> arrows(ApplicationModule module) {
        return used(module).map(target -> "    %s --> %s".formatted(id(module), id(target)));
    }

    private static String targets(ApplicationModule module) {
        return used(module)
                .map(target -> "`" + name(target) + "`")
                .distinct()
                .sorted()
                .collect(joining(", "));
    }

    private static Stream<ApplicationModule> used(ApplicationModule module) {
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .filter(target -> !target.equals(module));
    }

    private static String name(ApplicationModule module) {
        return module.getBasePackage().getName().substring("dev.comptoir.".length());
    }

    private static String id(ApplicationModule module) {
        return name(module).replace('.', '_');
    }
}
