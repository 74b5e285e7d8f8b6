package dev.comptoir.access;

import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.ApiLimits;
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

/**
 * Finds out who calls: by API key if one is sent, else by session cookie, else nobody; and refuses
 * whoever calls too often, so that guessing keys is counted like any other call.
 */
final class AuthenticationFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final SignIns signIns;
    private final ApiKeys keys;
    private final Problems problems;
    private final SecurityContextRepository contexts;
    private final ApiLimits limits;

    AuthenticationFilter(
            SignIns signIns,
            ApiKeys keys,
            Problems problems,
            SecurityContextRepository contexts,
            ApiLimits limits) {
        this.signIns = signIns;
        this.keys = keys;
        this.problems = problems;
        this.contexts = contexts;
        this.limits = limits;
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
        var caller = bearer.isPresent() ? byKey(bearer.get()) : bySession(request);
        var tooMany = limits.count(request, caller.map(ActorAuthentication::getName).orElse(null));
        if (tooMany.isPresent()) {
            problems.write(request, response, tooMany.get());
        } else if (bearer.isPresent() && caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(request, response, new Problem(AccessProblem.KEY_INVALID));
        } else {
            caller.ifPresent(known -> authenticate(known, request, response));
            chain.doFilter(request, response);
        }
    }

    private Optional<ActorAuthentication> byKey(String token) {
        return keys.authenticate(token).map(ActorAuthentication::ofKey);
    }

    private Optional<ActorAuthentication> bySession(HttpServletRequest request) {
        return signIns.find(request)
                .map(live -> {
                    if (live.language() != null) {
                        ViewerLocale.prefer(request, Locale.of(live.language()));
                    }
                    return ActorAuthentication.ofSession(live.person(), live.id());
                });
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
