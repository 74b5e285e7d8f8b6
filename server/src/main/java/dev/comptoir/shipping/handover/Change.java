package dev.comptoir.shipping.handover;

import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.shipping.spi.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last wish for a courier at another time.
 *
 * @param askedAt when the carrier was asked; tells one wish from another
 * @param to when he is wished for
 * @param reasons why he comes as before, in the carrier's words
 * @param fault the last trouble on the way to the carrier, until something better is known
 */
record Change(
        ChangeState state,
        Instant askedAt,
        Hours to,
        List<Reason> reasons,
        @Nullable KeptFault fault) {

    Change {
        reasons = List.copyOf(reasons);
    }

    static Change requested(Hours to, Instant at) {
        return new Change(ChangeState.REQUESTED, at, to, List.of(), null);
    }

    Change become(ChangeState next, List<Reason> why, @Nullable KeptFault trouble) {
        if (!state.mayBecome(next)) {
            throw new IllegalStateException(
                    "a change that is %s does not become %s".formatted(state.id(), next.id()));
        }
        return new Change(next, askedAt, to, why, trouble);
    }

    /** Whether nobody knows when the courier comes. */
    boolean open() {
        return state == ChangeState.REQUESTED || state == ChangeState.UNKNOWN;
    }
}
