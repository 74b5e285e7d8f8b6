package dev.comptoir.imports;

import dev.comptoir.platform.web.BodyAllowance;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportsSettings.class)
class ImportBodies {

    /** Files may be larger, and take longer to arrive, than other bodies. */
    @Bean
    BodyAllowance importedBodies(ImportsSettings settings) {
        return BodyAllowance.inStore(
                "\\w+/imports|imports/[^/]+/resume", settings.size(), settings.time());
    }
}
