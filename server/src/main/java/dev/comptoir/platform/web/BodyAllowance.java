package dev.comptoir.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;

/**
 * Lets the requests of some operations be larger and slower than all others; a Spring bean.
 *
 * @param posts the paths of the operations, which are posts
 * @param size most bytes of a body
 * @param time longest that a body may take to arrive
 */
public record BodyAllowance(Pattern posts, DataSize size, Duration time) {

    /**
     * @param path a pattern for what follows the store's own path
     */
    public static BodyAllowance inStore(String path, DataSize size, Duration time) {
        return new BodyAllowance(
                Pattern.compile("/api/v1/stores/[^/]+/(" + path + ")"), size, time);
    }

    boolean covers(HttpServletRequest request) {
        return request.getMethod().equals("POST")
                && posts.matcher(request.getRequestURI()).matches();
    }
}
