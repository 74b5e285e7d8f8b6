package dev.comptoir.imports.spi;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.platform.errors.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record of a file.
 *
 * @param subject id of the record in the store; absent when it was rejected
 * @param problems why it was rejected: columns of the file and the texts {@code field.<code>}
 */
public record Verdict(Outcome outcome, @Nullable UUID subject, List<FieldProblem> problems) {

    /** How the import of a record ended. */
    @Schema(name = "ImportOutcome", enumAsRef = true)
    public enum Outcome {
        CREATED,
        UPDATED,
        /** It was in the store already, just so. */
        UNCHANGED,
        REJECTED;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Verdict {
        problems = List.copyOf(problems);
    }

    public static Verdict created(UUID subject) {
        return new Verdict(Outcome.CREATED, subject, List.of());
    }

    public static Verdict updated(UUID subject) {
        return new Verdict(Outcome.UPDATED, subject, List.of());
    }

    public static Verdict unchanged(UUID subject) {
        return new Verdict(Outcome.UNCHANGED, subject, List.of());
    }

    public static Verdict rejected(FieldProblem problem) {
        return new Verdict(Outcome.REJECTED, null, List.of(problem));
    }
}
