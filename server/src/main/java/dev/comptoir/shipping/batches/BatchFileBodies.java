package dev.comptoir.shipping.batches;

import dev.comptoir.platform.web.BodyAllowance;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** A thousand shipments, as a file or as JSON, are larger than what requests usually are. */
@Component
final class BatchFileBodies implements BodyAllowance {

    static final DataSize LARGEST = DataSize.ofMegabytes(5);

    private static final Pattern PATH =
            Pattern.compile("/api/v1/stores/[^/]+/shipping-batches(/file)?");

    @Override
    public boolean covers(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && PATH.matcher(request.getRequestURI()).matches();
    }

    @Override
    public DataSize size() {
        return LARGEST;
    }

    @Override
    public Duration time() {
        return Duration.ofSeconds(60);
    }
}
