package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.ProviderFault;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Durations of attempts under OpenTelemetry's name for them. No label names a store or a
 * connection: there may be thousands, and whose calls fail is nobody's business who reads metrics.
 * For the same reason an address that somebody typed is not a label.
 */
@Component
final class CallMetrics {

    private static final String NAME = "http.client.request.duration";
    private static final String NONE = "none";

    private final MeterRegistry registry;
    private final Map<Labels, Timer> timers = new ConcurrentHashMap<>();

    CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void record(
            ExchangeRecorder.Sending sending,
            @Nullable ReadAnswer answer,
            @Nullable ProviderFault fault,
            Duration took) {
        var target = sending.target();
        var host = Objects.requireNonNullElse(sending.request().getURI().getHost(), NONE);
        var labels =
                new Labels(
                        target.provider(),
                        target.environment().id(),
                        target.reach() != Reach.PROVIDER ? "typed" : host,
                        sending.request().getMethod().name(),
                        answer == null ? NONE : Integer.toString(answer.getStatusCode().value()),
                        fault == null ? NONE : fault.kind().id());
        timers.computeIfAbsent(labels, this::timer).record(took);
    }

    private Timer timer(Labels labels) {
        return Timer.builder(NAME)
                .description("Attempts to call providers")
                .tag("provider", labels.provider)
                .tag("environment", labels.environment)
                .tag("server.address", labels.host)
                .tag("http.request.method", labels.method)
                .tag("http.response.status_code", labels.status)
                .tag("error.type", labels.error)
                .register(registry);
    }

    private record Labels(
            String provider,
            String environment,
            String host,
            String method,
            String status,
            String error) {}
}
