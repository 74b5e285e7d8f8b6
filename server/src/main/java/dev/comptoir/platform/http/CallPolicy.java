package dev.comptoir.platform.http;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How a provider is called.
 *
 * @param connectTimeout until a connection stands, encryption included
 * @param responseTimeout longest silence while an answer is awaited or read
 * @param deadline longest time of a call as its caller sees it: waiting for our own limits, all
 *     attempts and the pauses between them
 * @param maxAttempts 1 to never try again
 * @param maxConcurrent calls under way at once on one connection
 * @param callsPerSecond attempts begun per second on one connection
 * @param responseCap largest answer that is read, counted after decompression
 */
public record CallPolicy(
        Duration connectTimeout,
        Duration responseTimeout,
        Duration deadline,
        int maxAttempts,
        int maxConcurrent,
        int callsPerSecond,
        DataSize responseCap) {

    private static final CallPolicy DEFAULTS =
            new CallPolicy(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    3,
                    16,
                    50,
                    DataSize.ofMegabytes(10));

    public CallPolicy {
        if (maxAttempts < 1 || maxConcurrent < 1 || callsPerSecond < 1) {
            throw new IllegalArgumentException("attempts, concurrency and rate are at least 1");
        }
    }

    /** Fits a carrier's JSON API. */
    public static CallPolicy defaults() {
        return DEFAULTS;
    }

    public CallPolicy withTimeouts(Duration connect, Duration response, Duration total) {
        return new CallPolicy(
                connect, response, total, maxAttempts, maxConcurrent, callsPerSecond, responseCap);
    }

    public CallPolicy withMaxAttempts(int attempts) {
        return new CallPolicy(
                connectTimeout,
                responseTimeout,
                deadline,
                attempts,
                maxConcurrent,
                callsPerSecond,
                responseCap);
    }

    public CallPolicy withLimits(int concurrent, int perSecond) {
        return new CallPolicy(
                connectTimeout,
                responseTimeout,
                deadline,
                maxAttempts,
                concurrent,
                perSecond,
                responseCap);
    }

    public CallPolicy withResponseCap(DataSize cap) {
        return new CallPolicy(
                connectTimeout,
                responseTimeout,
                deadline,
                maxAttempts,
                maxConcurrent,
                callsPerSecond,
                cap);
    }
}
