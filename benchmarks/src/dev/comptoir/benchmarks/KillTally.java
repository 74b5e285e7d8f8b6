package dev.comptoir.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What became of the runs of one command. */
final class KillTally {

    static final String HEAD =
            """
            | command | round trips | killed in it | acknowledged, there | not acknowledged: there | not there | \
            repeated: done | to wait | ran again after the kill |
            |---|---|---|---|---|---|---|---|---|""";

    /**
     * One try.
     *
     * @param status what the caller heard; {@link Sender#NONE} for nothing
     * @param moment when the server died
     */
    record Run(String name, int status, String moment) {
        boolean acknowledged() {
            return status / 100 == 2;
        }
    }

    private final String command;
    private final int roundTrips;
    private final List<String> contradictions = new ArrayList<>();
    private int killed;
    private int kept;
    private int there;
    private int notThere;
    private int repeatDone;
    private int repeatWaits;
    private int ranAgain;

    KillTally(String command, int roundTrips) {
        this.command = command;
        this.roundTrips = roundTrips;
    }

    /** The server is back; a job may still be to be done. */
    void killed(Run run, boolean missed, KillStep.Found found) {
        if (!missed) {
            killed++;
        }
        if (run.status() != Sender.NONE && !run.acknowledged()) {
            contradict(run, "answered " + run.status());
        }
        if (run.acknowledged() && !found.happened()) {
            contradict(run, "acknowledged and lost");
        }
        if (run.acknowledged() && found.happened()) {
            kept++;
        } else if (found.happened()) {
            there++;
        } else {
            notThere++;
        }
        found.contradictions().forEach(text -> contradict(run, text));
    }

    void repeated(Run run, int status) {
        switch (status) {
            case 201 -> repeatDone++;
            case 409 -> repeatWaits++;
            default -> contradict(run, "repeated with the same key: " + status);
        }
    }

    /** Everything that was to be done is done. */
    void settled(Run run, KillStep.Found found) {
        if (found.times() > 1) {
            ranAgain++;
        }
        found.contradictions().forEach(text -> contradict(run, "in the end " + text));
    }

    private void contradict(Run run, String text) {
        contradictions.add("%s (%s, answer %d): %s".formatted(run.name(), run.moment(), run.status(), text));
    }

    List<String> contradictions() {
        return contradictions;
    }

    String row() {
        return "| `%s` | %d | %d | %d | %d | %d | %d | %d | %d |"
                .formatted(command, roundTrips, killed, kept, there, notThere, repeatDone, repeatWaits, ranAgain);
    }
}
