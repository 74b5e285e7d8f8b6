package dev.comptoir.platform.database;

import dev.comptoir.platform.Installation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.modulith.NamedInterface;

/**
 * Starts the embedded database while the application still reads its own configuration: neither
 * needs the other, and together they make up much of a start.
 */
@NamedInterface("commands")
public final class EarlyDatabase
        implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        if (DatabaseConfiguration.isExternal(context.getEnvironment())) {
            return;
        }
        var folder = Installation.dataFolder(context.getEnvironment());
        var begun =
                new Begun(
                        CompletableFuture.supplyAsync(
                                () -> EmbeddedPostgres.migrated(folder), EarlyDatabase::inThread));
        var beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("earlyDatabase", begun);
        beans.registerDisposableBean("earlyDatabase", begun);
    }

    private static void inThread(Runnable work) {
        Thread.ofPlatform().name("database-start").start(work);
    }

    /**
     * A start under way. Ends the database with the context when the context fails before anybody
     * asked for it.
     */
    static final class Begun implements DisposableBean {

        private final CompletableFuture<EmbeddedPostgres> database;
        private final AtomicBoolean taken = new AtomicBoolean();

        private Begun(CompletableFuture<EmbeddedPostgres> database) {
            this.database = database;
        }

        /** The database, which is the taker's to close. */
        EmbeddedPostgres take() {
            taken.set(true);
            try {
                return database.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException trouble ? trouble : e;
            }
        }

        @Override
        public void destroy() {
            if (!taken.get()) {
                database.thenAccept(EmbeddedPostgres::close).exceptionally(trouble -> null).join();
            }
        }
    }
}
