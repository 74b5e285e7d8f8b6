package dev.comptoir.integrations.test;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a check found, before it is placed in time. */
record Finding(
        StageStatus status,
        List<Phrase> facts,
        @Nullable ProviderFault fault,
        @Nullable Phrase trouble) {

    static Finding passed(Phrase... facts) {
        return new Finding(StageStatus.PASSED, List.of(facts), null, null);
    }

    static Finding skipped(Phrase fact) {
        return new Finding(StageStatus.SKIPPED, List.of(fact), null, null);
    }

    static Finding warned(List<Phrase> facts, Phrase trouble) {
        return new Finding(StageStatus.WARNED, facts, null, trouble);
    }

    static Finding failed(ProviderFault fault) {
        return new Finding(StageStatus.FAILED, List.of(), fault, null);
    }

    static Finding failed(ProviderFault fault, Phrase trouble) {
        return new Finding(StageStatus.FAILED, List.of(), fault, trouble);
    }

    /** The way to the provider is at fault. */
    static Finding unreachable(NetworkCause cause, String words, Phrase trouble) {
        return failed(ProviderFault.of(FaultKind.UNAVAILABLE, cause, words), trouble);
    }

    Finding withFacts(List<Phrase> known) {
        return new Finding(status, known, fault, trouble);
    }
}
