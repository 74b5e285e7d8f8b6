package dev.comptoir.platform;

import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InstallationSettings.class)
class InstallationConfiguration {

    @Bean
    Installation installation(InstallationSettings settings) {
        var packaged = getClass().getPackage().getImplementationVersion();
        return settings.toInstallation(Objects.requireNonNullElse(packaged, "development"));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
