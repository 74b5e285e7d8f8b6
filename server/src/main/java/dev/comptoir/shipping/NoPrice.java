package dev.comptoir.shipping;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Reason;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a carrier gave no price, without words of ours.
 *
 * @param fault the kind of trouble; only with {@link Cause#FAULT}
 * @param network where on the way to the carrier it happened
 * @param code the carrier's own code, or that of our problem
 * @param message the carrier's own words; with {@link Cause#RULE} ours
 * @param requestId what the carrier's support asks for
 */
record NoPrice(
        Cause cause,
        @Nullable FaultKind fault,
        @Nullable NetworkCause network,
        @Nullable String code,
        @Nullable String message,
        @Nullable String requestId,
        Map<String, Object> params) {

    /** What ended the attempt. */
    enum Cause {
        DECLINED,
        /** The connector, by the carrier's published rules; the carrier was not asked. */
        RULE,
        FAULT,
        /** Something on our side, such as locked secrets; {@code code} is the problem's. */
        PROBLEM,
        /** The carrier had not answered when the deadline came. */
        LATE,
        /**
         * The server stopped before the carrier's answer was kept. Of quotes made until 2026-11;
         * since then a quote is kept once, with its answers.
         */
        INTERRUPTED
    }

    NoPrice {
        params = Map.copyOf(params);
    }

    static NoPrice declined(Reason reason) {
        var cause = reason.byRule() ? Cause.RULE : Cause.DECLINED;
        return new NoPrice(cause, null, null, reason.code(), reason.message(), null, Map.of());
    }

    static NoPrice fault(ProviderFault fault) {
        return new NoPrice(
                Cause.FAULT,
                fault.kind(),
                fault.network().orElse(null),
                fault.providerCode().orElse(null),
                fault.words(),
                fault.requestId().orElse(null),
                Map.of());
    }

    static NoPrice problem(Problem problem) {
        return ours(problem.code().code(), problem.params());
    }

    static NoPrice ours(String problemCode, Map<String, Object> params) {
        return new NoPrice(Cause.PROBLEM, null, null, problemCode, null, null, params);
    }

    static NoPrice late(Duration deadline) {
        var params = Map.<String, Object>of("seconds", deadline.toSeconds());
        return new NoPrice(Cause.LATE, null, null, null, null, null, params);
    }
}
