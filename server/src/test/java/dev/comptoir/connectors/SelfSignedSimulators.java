package dev.comptoir.connectors;

import dev.comptoir.simulators.SimulatorServer;
import java.nio.file.Files;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The simulators over TLS, with a certificate nobody vouches for. */
final class SelfSignedSimulators {

    private static final String PASSWORD = "changeit";

    private SelfSignedSimulators() {}

    static SimulatorServer start() throws Exception {
        var keys = keys();
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        var options = SimulatorServer.Options.local().sockets(tls.getServerSocketFactory());
        return SimulatorServer.start(options);
    }

    private static KeyStore keys() throws Exception {
        var folder = Files.createTempDirectory("self-signed");
        var file = folder.resolve("keys.p12");
        try {
            var keytool =
                    new ProcessBuilder(
                                    System.getProperty("java.home") + "/bin/keytool",
                                    "-genkeypair",
                                    "-keyalg",
                                    "EC",
                                    "-dname",
                                    "CN=127.0.0.1",
                                    "-storetype",
                                    "PKCS12",
                                    "-keystore",
                                    file.toString(),
                                    "-storepass",
                                    PASSWORD)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new IllegalStateException("keytool failed");
            }
            return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
