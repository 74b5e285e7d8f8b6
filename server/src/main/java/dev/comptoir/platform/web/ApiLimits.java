package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.Problem;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * Keeps one caller from taking everything: so many requests a second for each person and key, fewer
 * for an address that calls without either, or with a key that is none. Held in this node's memory,
 * as the first line: with several nodes a caller gets as many times more. What money or accounts
 * hang on is counted in the database besides.
 */
@Component
@EnableConfigurationProperties(ApiLimits.Settings.class)
public final class ApiLimits {

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
    private final Map<String, Bucket> buckets =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                    return size() > MOST_CALLERS;
                }
            };

    ApiLimits(Settings settings) {
        this.settings = settings;
    }

    /**
     * Counts a request of the API.
     *
     * @param caller a stable name of the proven actor; null for everybody else
     * @return why it is refused, with the seconds to wait; empty when it may go on
     */
    public Optional<Problem> count(HttpServletRequest request, @Nullable String caller) {
        var perSecond = caller != null ? settings.caller() : settings.stranger();
        if (perSecond <= 0 || !request.getRequestURI().startsWith("/api/")) {
            return Optional.empty();
        }
        var name = caller != null ? caller : "address:" + request.getRemoteAddr();
        var probe = bucket(name, perSecond).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        var wait = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
        return Optional.of(
                new Problem(RequestProblem.TOO_MANY, Map.of(Problems.RETRY_AFTER, wait)));
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
