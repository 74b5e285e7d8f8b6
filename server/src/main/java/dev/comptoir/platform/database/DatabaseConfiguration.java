package dev.comptoir.platform.database;

import dev.comptoir.platform.Installation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    @Conditional(NoUrlGiven.class)
    EmbeddedPostgres embeddedPostgres(
            Installation installation, ObjectProvider<EarlyDatabase.Begun> early) {
        var begun = early.getIfAvailable();
        return begun == null ? EmbeddedPostgres.migrated(installation.dataFolder()) : begun.take();
    }

    @Bean
    DatabaseAccess databaseAccess(
            DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        if (!settings.external()) {
            return embedded.getObject().access();
        }
        var access = ExternalDatabase.check(settings.toAccess());
        Migrations.run(access);
        return access;
    }

    static boolean isExternal(Environment environment) {
        return !environment.getProperty("comptoir.db.url", "").isBlank();
    }

    static final class NoUrlGiven implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !isExternal(context.getEnvironment());
        }
    }
}
