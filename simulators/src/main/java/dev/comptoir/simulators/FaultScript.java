package dev.comptoir.simulators;

import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Faults;
import dev.comptoir.simulators.kit.Headers;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.RetryAfter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fault as the control API takes it: which requests, how often, after what delay, and by {@code
 * kind} with the few values that the kind needs. The table is in simulators/README.md.
 */
record FaultScript(
        @Nullable String host,
        @Nullable String path,
        @Nullable String method,
        @Nullable Integer times,
        @Nullable Long delayMillis,
        @Nullable String kind,
        @Nullable Integer status,
        @Nullable Map<String, String> headers,
        @Nullable String body,
        @Nullable Long bytes,
        @Nullable Long pauseMillis,
        @Nullable Long seconds,
        @Nullable String retryAfter,
        @Nullable String location) {

    /**
     * @throws IllegalArgumentException when something needed is missing or unknown
     */
    void add(Faults faults) {
        var script = faults.on(needed("host", host), Objects.requireNonNullElse(path, "/**"));
        if (method != null) {
            script.method(method);
        }
        if (times != null) {
            script.times(times);
        }
        script.after(Duration.ofMillis(or(delayMillis, 0))).play(fault());
    }

    private Fault fault() {
        return switch (needed("kind", kind)) {
            case "delay" -> Fault.pass();
            case "answer" -> answer();
            case "html" -> Fault.html(or(status, 503));
            case "redirect" -> Fault.redirect(or(status, 302), needed("location", location));
            case "expired-token" -> Fault.expiredToken();
            case "unavailable" -> Fault.unavailable();
            case "error-inside-200" -> Fault.errorInside200();
            case "rate-limited" -> Fault.rateLimited(comeBack());
            case "garbled-body" -> Fault.garbledBody();
            case "clock-skew" -> Fault.clockSkew(Duration.ofSeconds(needed("seconds", seconds)));
            case "drip" -> Fault.drip((int) or(bytes, 1), Duration.ofMillis(or(pauseMillis, 100)));
            case "late-answer" ->
                    Fault.lateAnswer(Duration.ofMillis(needed("pauseMillis", pauseMillis)));
            case "cut-before-headers" -> Fault.cutBeforeHeaders();
            case "cut-in-body" -> Fault.cutInBody();
            case "not-http" -> Fault.notHttp();
            case "wrong-length" -> Fault.wrongLength((int) or(bytes, 100));
            case "huge-body" -> Fault.huge(or(bytes, 64L * 1024 * 1024));
            default -> throw new IllegalArgumentException("unknown kind '" + kind + "'");
        };
    }

    private Fault answer() {
        var answer =
                new Response(
                        or(status, 200),
                        Headers.none(),
                        Objects.requireNonNullElse(body, "").getBytes(StandardCharsets.UTF_8));
        for (var header :
                Objects.requireNonNullElse(headers, Map.<String, String>of()).entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return new Fault.Answer(answer);
    }

    private RetryAfter comeBack() {
        return switch (Objects.requireNonNullElse(retryAfter, "none")) {
            case "none" -> new RetryAfter.Unsaid();
            case "seconds" -> new RetryAfter.Seconds(needed("seconds", seconds));
            case "date" -> new RetryAfter.HttpDate(Duration.ofSeconds(needed("seconds", seconds)));
            case "header" -> {
                var header = needed("headers", headers).entrySet().iterator().next();
                yield new RetryAfter.Vendor(header.getKey(), header.getValue());
            }
            default ->
                    throw new IllegalArgumentException("unknown retryAfter '" + retryAfter + "'");
        };
    }

    private static <T> T needed(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return value;
    }

    private static long or(@Nullable Long value, long fallback) {
        return value == null ? fallback : value;
    }

    private static int or(@Nullable Integer value, int fallback) {
        return value == null ? fallback : value;
    }
}
