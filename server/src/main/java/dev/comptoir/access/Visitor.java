package dev.comptoir.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request comes from. The address is the peer's, or what a trusted proxy says. */
record Visitor(String ip, @Nullable String userAgent) {

    private static final int USER_AGENT_LENGTH = 300;

    static Visitor of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        var shortened =
                agent == null
                        ? null
                        : agent.substring(0, Math.min(agent.length(), USER_AGENT_LENGTH));
        return new Visitor(request.getRemoteAddr(), shortened);
    }

    /** Of the running request; none in a job. */
    static Optional<Visitor> current() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? Optional.of(of(attributes.getRequest()))
                : Optional.empty();
    }
}
