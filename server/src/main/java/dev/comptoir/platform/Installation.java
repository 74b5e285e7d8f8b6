package dev.comptoir.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * This installation, as its operator set it up.
 *
 * @param publicUrl base of every link, redirect and webhook address that leaves the product; no
 *     slash at its end
 * @param dataFolder absolute folder of everything that must survive: database, master key
 * @param simulatorsUrl where connections of environment {@code simulator} call, if there are
 *     simulators
 * @param version the product's version, {@code development} when it was not packaged
 */
public record Installation(
        Mode mode, URI publicUrl, Path dataFolder, @Nullable URI simulatorsUrl, String version) {

    /** What the installation is for. */
    public enum Mode {
        /** To try the product out: connections to simulators are allowed. */
        DEMO,
        /** To trade: connections to simulators are refused. */
        PRODUCTION;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The data folder, for what begins before there are beans. */
    public static Path dataFolder(Environment environment) {
        return Binder.get(environment)
                .bindOrCreate("comptoir", InstallationSettings.class)
                .toInstallation("")
                .dataFolder();
    }

    /** Whether cookies and links are to insist on TLS. */
    public boolean secure() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }
}
