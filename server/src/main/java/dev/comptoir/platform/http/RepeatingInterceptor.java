package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Outermost: sends again what may be sent again. Credentials are put in anew each time, so a fresh
 * token is used.
 */
final class RepeatingInterceptor implements ClientHttpRequestInterceptor {

    private final CallPolicy policy;
    private final Pauses pauses;

    RepeatingInterceptor(CallPolicy policy, Pauses pauses) {
        this.policy = policy;
        this.pauses = pauses;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var call = Call.begin(request, policy);
        while (true) {
            int sentBefore = call.sent();
            try {
                return execution.execute(request, body);
            } catch (ProviderFault fault) {
                if (call.sent() == sentBefore) {
                    throw fault; // of a call that authentication made, which was repeated in its
                    // own right
                }
                pauses.pause(call.pauseAfter(fault).orElseThrow(() -> fault));
            }
        }
    }

    /** How a thread waits. */
    @FunctionalInterface
    interface Pauses {

        Pauses SLEEP =
                duration -> {
                    try {
                        Thread.sleep(duration);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw ProviderFault.of(
                                        FaultKind.UNAVAILABLE,
                                        "Interrupted while waiting to try again.")
                                .causedBy(e);
                    }
                };

        void pause(Duration duration);
    }
}
