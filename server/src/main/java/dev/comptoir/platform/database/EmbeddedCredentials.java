package dev.comptoir.platform.database;

import dev.comptoir.platform.database.DatabaseAccess.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Port and passwords of the embedded server, kept in a file that only the user Comptoir runs as can
 * read.
 *
 * @param port TCP port on the loopback interface, 0 when none was chosen yet
 */
record EmbeddedCredentials(int port, String superuser, String owner, String app, String system) {

    static final String SUPERUSER = "postgres";

    private static final SecureRandom RANDOM = new SecureRandom();

    static EmbeddedCredentials generate() {
        return new EmbeddedCredentials(0, password(), password(), password(), password());
    }

    static EmbeddedCredentials read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new EmbeddedCredentials(
                Integer.parseInt(required(properties, "port", file)),
                required(properties, "superuser", file),
                required(properties, "owner", file),
                required(properties, "app", file),
                required(properties, "system", file));
    }

    /**
     * Writes the file anew and renames it over the old one, so that a crash leaves one of the two
     * whole.
     */
    void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        properties.setProperty("superuser", superuser);
        properties.setProperty("owner", owner);
        properties.setProperty("app", app);
        properties.setProperty("system", system);
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(unfinished)) {
            properties.store(
                    writer, "The embedded PostgreSQL of this folder. Keep it with the data.");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    EmbeddedCredentials withPort(int chosen) {
        return new EmbeddedCredentials(chosen, superuser, owner, app, system);
    }

    Login administrator() {
        return new Login(SUPERUSER, superuser);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    DatabaseAccess access(String database) {
        return new DatabaseAccess(
                url(database),
                new Login(Roles.OWNER, owner),
                new Login(Roles.APP, app),
                new Login(Roles.SYSTEM, system));
    }

    @Override
    public String toString() {
        return "embedded PostgreSQL on port " + port;
    }

    private static String password() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String required(Properties properties, String name, Path file) {
        var value = properties.getProperty(name);
        if (value == null) {
            throw new DatabaseStartException(
                    "The file %s, which holds the passwords of the embedded database, has no '%s'."
                            .formatted(file, name),
                    "Put it back from a backup of the data folder.");
        }
        return value;
    }
}
