package dev.comptoir.imports;

import dev.comptoir.access.Permission;
import dev.comptoir.stores.spi.Figure;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The imports that wait for somebody. */
@Configuration(proxyBeanMethods = false)
class ImportFigures {

    @Bean
    Figure importsWithRejects(ImportRows imports, Kinds kinds) {
        return new Figure(
                "imports-with-rejects",
                Permission.IMPORTS_READ,
                "imports",
                Map.of("withRejects", "true"),
                most -> imports.countWithRejects(kinds.allowed(), most));
    }
}
