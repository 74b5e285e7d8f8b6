package dev.comptoir.imports;

import dev.comptoir.platform.web.BodyAllowance;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Files may be larger, and take longer to arrive, than other bodies. */
@Component
@EnableConfigurationProperties(ImportsSettings.class)
final class ImportBodies implements BodyAllowance {

    private static final Pattern PATHS =
            Pattern.compile("/api/v1/stores/[^/]+/(\\w+/imports|imports/[^/]+/resume)");

    private final ImportsSettings settings;

    ImportBodies(ImportsSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean covers(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && PATHS.matcher(request.getRequestURI()).matches();
    }

    @Override
    public DataSize size() {
        return settings.size();
    }

    @Override
    public Duration time() {
        return settings.time();
    }
}
