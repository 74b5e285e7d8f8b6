package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.ProviderFault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a provider's way of saying no. Consulted for every answer, also for 2xx, because some
 * providers put an error inside; status, request id, waiting time and masking of secrets are added
 * to what it returns.
 */
@FunctionalInterface
public interface FaultReader {

    /** Nothing of the provider's own: the status alone decides. */
    FaultReader BY_STATUS = answer -> null;

    /**
     * @return the fault, or null when the answer holds none that this provider documents; then an
     *     answer of status 2xx is a success, and any other is judged by its status
     */
    @Nullable ProviderFault read(FailedAnswer answer);
}
