package dev.comptoir.testing;

import dev.comptoir.platform.database.DatabaseAccess.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.FileSystemUtils;

/** Points a test's application at a fresh database and a fresh data folder. */
final class TestInstallation
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var access = TestDatabase.create().access();
        var system = Objects.requireNonNull(access.system());
        TestPropertyValues.of(
                        "comptoir.db.url=" + access.url(),
                        "comptoir.data=" + dataFolder(context),
                        "comptoir.simulators-url=" + TestSimulators.get().uri())
                // requests of a test run come faster than people's, and all from one address
                .and("comptoir.limit.caller=0", "comptoir.limit.stranger=0")
                .and(
                        "comptoir.admin.email=" + TestStore.ADMIN_EMAIL,
                        "comptoir.admin.password=" + TestStore.PASSWORD)
                .and(login("owner-", access.owner()))
                .and(login("", access.app()))
                .and(login("system-", system))
                .applyTo(context);
    }

    private static Map<String, String> login(String prefix, Login login) {
        return Map.of(
                "comptoir.db." + prefix + "user", login.user(),
                "comptoir.db." + prefix + "password", login.password());
    }

    private static String dataFolder(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("comptoir-test-data");
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) {
                    FileSystemUtils.deleteRecursively(folder.toFile());
                }
            });
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
