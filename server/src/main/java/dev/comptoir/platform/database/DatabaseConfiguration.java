package dev.comptoir.platform.database;

import dev.comptoir.platform.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    @Conditional(NoUrlGiven.class)
    EmbeddedPostgres embeddedPostgres(Installation installation) {
        return EmbeddedPostgres.start(installation.dataFolder(), Durability.FULL);
    }

    @Bean
    DatabaseAccess databaseAccess(
            DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        return settings.external()
                ? ExternalDatabase.check(settings.toAccess())
                : embedded.getObject().access();
    }

    static final class NoUrlGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().getProperty("comptoir.db.url", "").isBlank();
        }
    }
}
