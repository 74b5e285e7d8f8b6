package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.Problem;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one caller from taking everything: so many requests a second for each person and key, fewer
 * for an address that calls without either. Held in this node's memory, as the first line: with
 * several nodes a caller gets as many times more. What money or accounts hang on is counted in the
 * database besides.
 */
@Component
@Order(ApiLimits.ORDER)
@EnableConfigurationProperties(ApiLimits.Settings.class)
final class ApiLimits extends OncePerRequestFilter {

    /** After Spring Security (-100), which says who it is. */
    static final int ORDER = 0;

    private static final int MOST_CALLERS = 10_000;
    private static final int BURST_SECONDS = 4;

    /**
     * Requests a second ({@code COMPTOIR_LIMIT_CALLER}, {@code COMPTOIR_LIMIT_STRANGER}); 0 is no
     * limit.
     *
     * @param caller for a person who is signed in, or an API key
     * @param stranger for an address that is neither
     */
    @ConfigurationProperties("comptoir.limit")
    record Settings(@DefaultValue("50") int caller, @DefaultValue("20") int stranger) {}

    private final Settings settings;
    private final Problems problems;
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_CALLERS;
                }
            };

    ApiLimits(Settings settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var name =
                authentication == null || authentication instanceof AnonymousAuthenticationToken
                        ? null
                        : authentication.getName();
        var perSecond = name != null ? settings.caller() : settings.stranger();
        if (perSecond > 0) {
            var caller = name != null ? name : "address:" + request.getRemoteAddr();
            var probe = bucket(caller, perSecond).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                var wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
                problems.write(
                        request,
                        response,
                        new Problem(RequestProblem.TOO_MANY, Map.of(Problems.RETRY_AFTER, wait)));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Bucket bucket(String caller, int perSecond) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    caller,
                    key ->
                            Bucket.builder()
                                    .addLimit(limit ->
                                            limit.capacity((long) perSecond * BURST_SECONDS)
                                                    .refillGreedy(perSecond, Duration.ofSeconds(1)))
                                    .build());
        }
    }
}
