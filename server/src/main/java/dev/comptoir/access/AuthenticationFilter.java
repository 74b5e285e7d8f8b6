package dev.comptoir.access;

import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Problems;
import dev.comptoir.platform.web.ViewerLocale;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls: by API key if one is sent, else by session cookie, else nobody. */
final class AuthenticationFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final SignIns signIns;
    private final ApiKeys keys;
    private final Problems problems;
    private final SecurityContextRepository contexts;

    AuthenticationFilter(
            SignIns signIns, ApiKeys keys, Problems problems, SecurityContextRepository contexts) {
        this.signIns = signIns;
        this.keys = keys;
        this.problems = problems;
        this.contexts = contexts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/api/") && !path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bearer = bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (bearer.isPresent()) {
            var key = keys.authenticate(bearer.get());
            if (key.isEmpty()) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
                problems.write(request, response, new Problem(AccessProblem.KEY_INVALID));
                return;
            }
            authenticate(ActorAuthentication.ofKey(key.get()), request, response);
        } else {
            signIns.find(request)
                    .ifPresent(live -> {
                        if (live.language() != null) {
                            ViewerLocale.prefer(request, Locale.of(live.language()));
                        }
                        authenticate(
                                ActorAuthentication.ofSession(live.person(), live.id()),
                                request,
                                response);
                    });
        }
        chain.doFilter(request, response);
    }

    private void authenticate(
            ActorAuthentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static Optional<String> bearer(@Nullable String header) {
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
