package dev.comptoir.access;

import dev.comptoir.platform.Installation;
import dev.comptoir.platform.errors.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Keeps other sites from signing a browser in, where no CSRF token can exist yet: browsers say
 * where a request comes from, and it must be here. Clients that are no browsers say nothing, and
 * carry no cookies either.
 */
@Component
public final class SameOrigin {

    private final URI publicUrl;

    SameOrigin(Installation installation) {
        this.publicUrl = installation.publicUrl();
    }

    /**
     * @throws Problem when the request names another origin
     */
    public void check(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        var foreign =
                "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                        || (origin != null
                                && !isPublic(origin)
                                && !isHost(origin, request.getHeader("Host")));
        if (foreign) {
            throw new Problem(
                    AccessProblem.FOREIGN_ORIGIN, Map.of("expected", publicUrl.toString()));
        }
    }

    private boolean isPublic(String origin) {
        return origin.equalsIgnoreCase(publicUrl.getScheme() + "://" + publicUrl.getAuthority());
    }

    private static boolean isHost(String origin, String host) {
        return host != null
                && (origin.equalsIgnoreCase("http://" + host)
                        || origin.equalsIgnoreCase("https://" + host));
    }
}
