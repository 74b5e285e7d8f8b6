package dev.comptoir.simulators.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * TLS with a certificate that nobody vouches for, made on the spot by the JDK's keytool: for tests
 * that a caller refuses it.
 */
public final class SelfSigned {

    private static final char[] PASSWORD = "simulated".toCharArray();

    private SelfSigned() {}

    public static ServerSocketFactory sockets() {
        try {
            var folder = Files.createTempDirectory("comptoir-self-signed");
            try {
                return context(keyStore(folder.resolve("key.p12"))).getServerSocketFactory();
            } finally {
                Files.deleteIfExists(folder.resolve("key.p12"));
                Files.delete(folder);
            }
        } catch (IOException | GeneralSecurityException trouble) {
            throw new IllegalStateException("cannot make a certificate", trouble);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static KeyStore keyStore(Path file)
            throws IOException, InterruptedException, GeneralSecurityException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made =
                new ProcessBuilder(
                                List.of(
                                        keytool,
                                        "-genkeypair",
                                        "-alias",
                                        "simulators",
                                        "-keyalg",
                                        "EC",
                                        "-dname",
                                        "CN=localhost",
                                        "-storetype",
                                        "PKCS12",
                                        "-storepass",
                                        new String(PASSWORD),
                                        "-validity",
                                        "2",
                                        "-keystore",
                                        file.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (made != 0) {
            throw new IOException("keytool ended with " + made);
        }
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
