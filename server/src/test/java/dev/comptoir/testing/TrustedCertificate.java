package dev.comptoir.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A certificate for a host that this Java trusts as long as this is open, made by the JDK's
 * keytool: for tests of what else may be wrong with one.
 */
public final class TrustedCertificate implements AutoCloseable {

    private static final String PASSWORD = "changeit";
    private static final String TRUST = "javax.net.ssl.trustStore";
    private static final String TRUST_PASSWORD = "javax.net.ssl.trustStorePassword";

    private final Path folder;
    private final @Nullable String trustBefore = System.getProperty(TRUST);
    private final @Nullable String passwordBefore = System.getProperty(TRUST_PASSWORD);

    private TrustedCertificate(Path folder) {
        this.folder = folder;
        System.setProperty(TRUST, trusted().toString());
        System.setProperty(TRUST_PASSWORD, PASSWORD);
    }

    public static TrustedCertificate of(String host) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("comptoir-certificate");
        keytool(
                folder.resolve("keys.p12"),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=dns:" + host,
                "-validity",
                "2");
        var file = folder.resolve("certificate").toString();
        keytool(folder.resolve("keys.p12"), "-exportcert", "-file", file);
        keytool(folder.resolve("trusted.p12"), "-importcert", "-noprompt", "-file", file);
        return new TrustedCertificate(folder);
    }

    /** Makes server sockets that show it. */
    public ServerSocketFactory sockets() throws Exception {
        var keys =
                KeyStore.getInstance(folder.resolve("keys.p12").toFile(), PASSWORD.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context.getServerSocketFactory();
    }

    @Override
    public void close() {
        restore(TRUST, trustBefore);
        restore(TRUST_PASSWORD, passwordBefore);
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private Path trusted() {
        return folder.resolve("trusted.p12");
    }

    private static void restore(String property, @Nullable String before) {
        if (before == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, before);
        }
    }

    private static void keytool(Path store, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(
                List.of(
                        "-alias",
                        "server",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD));
        var keytool =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
            throw new IOException("keytool failed: " + String.join(" ", arguments));
        }
    }
}
