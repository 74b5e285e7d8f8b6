package dev.comptoir.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the installation as a whole ({@code COMPTOIR_MODE} and so on).
 *
 * @param port port to listen on
 * @param data folder for everything that must survive
 * @param mode {@code demo} to try it out, {@code production} to trade
 * @param publicUrl the address people reach it by; {@code http://localhost:<port>} when not set
 * @param simulatorsUrl address of the providers' simulators, if any
 */
@ConfigurationProperties("comptoir")
record InstallationSettings(
        @DefaultValue("8080") int port,
        @DefaultValue(".comptoir") Path data,
        @DefaultValue("demo") Installation.Mode mode,
        @Nullable URI publicUrl,
        @Nullable URI simulatorsUrl) {

    Installation toInstallation(String version) {
        var address = base(publicUrl);
        var reachedBy = address == null ? URI.create("http://localhost:" + port) : address;
        return new Installation(
                mode, reachedBy, data.toAbsolutePath().normalize(), base(simulatorsUrl), version);
    }

    /** Without the slash at the end; a variable that is set to nothing counts as not set. */
    private static @Nullable URI base(@Nullable URI uri) {
        var text = uri == null ? "" : uri.toString().replaceFirst("/+$", "");
        return text.isBlank() ? null : URI.create(text);
    }
}
