package dev.comptoir.simulators.kit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request and what was answered. {@code number} counts from 1 since the last reset; {@code at}
 * is the virtual time of arrival; {@code response} is absent where a fault kept the provider from
 * answering in HTTP; {@code fault} names the fault that was played, if any.
 */
public record Exchange(
        long number,
        Instant at,
        Request request,
        @Nullable Response response,
        @Nullable String fault) {}
