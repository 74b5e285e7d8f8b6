package dev.comptoir.platform;

import dev.comptoir.platform.errors.FieldProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The verdicts of a batch while they are being reached, one for each of its records. */
public final class Verdicts {

    private final @Nullable Verdict[] verdicts;

    public Verdicts(int size) {
        this.verdicts = new Verdict[size];
    }

    public void reject(int index, List<FieldProblem> problems) {
        verdicts[index] = Verdict.rejected(problems);
    }

    public void reject(int index, String field, String code) {
        reject(index, List.of(new FieldProblem(field, code)));
    }

    public void put(int index, Verdict.Outcome outcome, UUID id) {
        verdicts[index] = Verdict.of(outcome, id);
    }

    /**
     * All of them, in the order of the records.
     *
     * @throws NullPointerException when one was not reached
     */
    public List<Verdict> all() {
        return Arrays.stream(verdicts).map(Objects::requireNonNull).toList();
    }
}
