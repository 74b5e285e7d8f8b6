package dev.comptoir.testing;

import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.platform.database.DatabaseAccess.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
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
        TestPropertyValues.of(settings(TestDatabase.create().access()))
                .and("comptoir.data=" + dataFolder(context))
                .applyTo(context);
    }

    /** Everything but the data folder. */
    static Map<String, String> settings(DatabaseAccess access) {
        var settings = new HashMap<String, String>();
        settings.put("comptoir.db.url", access.url());
        settings.put("comptoir.simulators-url", TestSimulators.get().uri().toString());
        // requests of a test run come faster than people's, and all from one address
        settings.put("comptoir.limit.caller", "0");
        settings.put("comptoir.limit.stranger", "0");
        // a test makes what it needs, and expects nothing else to happen meanwhile
        settings.put("comptoir.demo.content", "false");
        settings.put("comptoir.admin.email", TestStore.ADMIN_EMAIL);
        settings.put("comptoir.admin.password", TestStore.PASSWORD);
        settings.putAll(login("owner-", access.owner()));
        settings.putAll(login("", access.app()));
        settings.putAll(login("system-", Objects.requireNonNull(access.system())));
        return settings;
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
