package dev.comptoir.testing;

import dev.comptoir.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The whole product, for tests that set it up in a way of their own, or see it start and end; what
 * is enough for others is {@link ComptoirTest}. Its database and data folder outlive it, so that it
 * can be started on them again.
 */
public final class TestProduct implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestProduct(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Database and data folder of an installation; the folder goes with it. */
    public static final class Home implements AutoCloseable {

        private final TestDatabase database;
        private final Path folder;

        public Home() {
            this(TestDatabase.create());
        }

        /** On a database that something was done to before. */
        public Home(TestDatabase database) {
            this.database = database;
            try {
                folder = Files.createTempDirectory("comptoir-test-home");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public TestDatabase database() {
            return database;
        }

        public Path folder() {
            return folder;
        }

        /**
         * Starts the product here.
         *
         * @param settings as in {@code application.yaml}, over those of every test
         */
        public TestProduct start(Map<String, String> settings) {
            var all = new HashMap<>(TestInstallation.settings(database.access()));
            all.put("comptoir.data", folder.toString());
            all.put("server.port", "0");
            all.putAll(settings);
            var application = new SpringApplication(Application.class);
            application.setRegisterShutdownHook(false);
            application.addInitializers(context -> {
                TestPropertyValues.of(all).applyTo(context);
                context.getBeanFactory()
                        .registerSingleton("withoutTestBeans", new WithoutTestBeans());
            });
            return new TestProduct(application.run());
        }

        @Override
        public void close() {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }

    public int port() {
        return Objects.requireNonNull(
                context.getEnvironment().getProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Beans that single tests add are not the product's. */
    private static final class WithoutTestBeans extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) {
            return reader.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTestBeans;
        }

        @Override
        public int hashCode() {
            return WithoutTestBeans.class.hashCode();
        }
    }
}
