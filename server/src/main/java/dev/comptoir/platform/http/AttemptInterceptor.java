package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.ProviderFault;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Innermost: one sending of a request, from the queue before it to the record of it. Reads the
 * whole answer, so that whoever gets it cannot be surprised by the network any more.
 */
final class AttemptInterceptor implements ClientHttpRequestInterceptor {

    private final RemoteTarget target;
    private final ConnectionGuard guard;
    private final AnswerFaults faults;
    private final Surroundings around;

    /** What all attempts share. */
    record Surroundings(
            AddressFilter addresses,
            ExchangeRecorder recorder,
            CallMetrics metrics,
            ScheduledExecutorService deadlines,
            Clock clock) {}

    AttemptInterceptor(
            RemoteTarget target, ConnectionGuard guard, AnswerFaults faults, Surroundings around) {
        this.target = target;
        this.guard = guard;
        this.faults = faults;
        this.around = around;
    }

    @Override
    public ClientHttpResponse intercept(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        var call = Call.of(request);
        var sending =
                new ExchangeRecorder.Sending(
                        target,
                        call.operation(),
                        call.send(),
                        around.clock().instant(),
                        request,
                        body);
        long begin = System.nanoTime();
        Outcome outcome;
        try {
            around.addresses().check(request.getURI(), target);
            guard.enter(call.remaining());
            outcome = guarded(request, body, execution, call);
        } catch (ProviderFault notSent) {
            outcome = new Outcome(null, notSent);
        }
        return conclude(sending, outcome, Duration.ofNanos(System.nanoTime() - begin));
    }

    private Outcome guarded(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution, Call call) {
        long begin = System.nanoTime();
        var decided = false;
        try {
            var outcome = send(request, body, execution, call);
            var took = Duration.ofNanos(System.nanoTime() - begin);
            if (outcome.fault == null) {
                guard.succeeded(took);
            } else {
                guard.failed(took, outcome.fault);
            }
            decided = true;
            return outcome;
        } finally {
            if (!decided) {
                guard.undecided();
            }
            guard.leave();
        }
    }

    private Outcome send(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution, Call call) {
        var attempt = new Attempt(target.policy(), call.remaining());
        var deadline =
                around.deadlines()
                        .schedule(
                                attempt::expire, call.remaining().toNanos(), TimeUnit.NANOSECONDS);
        try {
            var answer =
                    ScopedValue.where(Attempt.CURRENT, attempt)
                            .call(() ->
                                    ReadAnswer.of(
                                            execution.execute(request, body),
                                            target.policy(),
                                            attempt));
            return new Outcome(answer, faults.find(answer, call.form()).orElse(null));
        } catch (IOException | RuntimeException e) {
            return new Outcome(null, NetworkFaults.of(e, request.getURI(), attempt));
        } finally {
            deadline.cancel(false);
        }
    }

    private ClientHttpResponse conclude(
            ExchangeRecorder.Sending sending, Outcome outcome, Duration took) {
        around.metrics().record(sending, outcome.answer, outcome.fault, took);
        var redactor =
                guard.secrets()
                        .learn(
                                target.secrets(),
                                sending.request().getHeaders(),
                                textOf(outcome.answer));
        var fault = outcome.fault == null ? null : redacted(outcome.fault, redactor);
        around.recorder().record(sending, outcome.answer, fault, took, redactor);
        if (fault != null) {
            throw fault;
        }
        return Objects.requireNonNull(outcome.answer);
    }

    private static String textOf(@Nullable ReadAnswer answer) {
        return answer == null ? "" : answer.text();
    }

    private static ProviderFault redacted(ProviderFault fault, Redactor redactor) {
        var words = redactor.text(fault.words());
        return words.equals(fault.words()) ? fault : fault.withMessage(words);
    }

    private record Outcome(@Nullable ReadAnswer answer, @Nullable ProviderFault fault) {}
}
