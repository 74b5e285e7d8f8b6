package dev.comptoir.simulators;

import dev.comptoir.simulators.kit.Delivery.Manner;
import dev.comptoir.simulators.kit.Fault;
import java.util.Locale;

/** What the control API calls a fault; the same words are read by {@link FaultScript}. */
final class FaultNames {

    private FaultNames() {}

    static String of(Fault fault) {
        return switch (fault) {
            case Fault.Pass ignored -> "delay";
            case Fault.Answer ignored -> "answer";
            case Fault.Refuse(var refusal) ->
                    refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Fault.RateLimited ignored -> "rate-limited";
            case Fault.GarbledBody ignored -> "garbled-body";
            case Fault.ClockSkew ignored -> "clock-skew";
            case Fault.Delivered(var manner) -> of(manner);
        };
    }

    private static String of(Manner manner) {
        return switch (manner) {
            case Manner.Whole ignored -> "delay";
            case Manner.Late ignored -> "late-answer";
            case Manner.Drip ignored -> "drip";
            case Manner.CutBeforeHeaders ignored -> "cut-before-headers";
            case Manner.CutInBody ignored -> "cut-in-body";
            case Manner.NotHttp ignored -> "not-http";
            case Manner.WrongLength ignored -> "wrong-length";
            case Manner.Padded ignored -> "huge-body";
        };
    }
}
