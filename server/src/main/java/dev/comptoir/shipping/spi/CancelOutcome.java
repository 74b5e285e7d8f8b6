package dev.comptoir.shipping.spi;

/** How a carrier answered the wish that the courier does not come. */
public sealed interface CancelOutcome {

    /** Nobody comes; also when it had been cancelled before. */
    record Cancelled() implements CancelOutcome {}

    record Refused(Reason reason) implements CancelOutcome {}
}
