package dev.comptoir.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.platform.errors.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one record that was sent to be kept.
 *
 * @param id of the record; none when it was rejected
 * @param problems why it was rejected, by field
 */
public record Verdict(Outcome outcome, @Nullable UUID id, List<FieldProblem> problems) {

    public Verdict {
        problems = List.copyOf(problems);
    }

    @Schema(name = "Outcome")
    public enum Outcome {
        CREATED,
        UPDATED,
        /** It was there with the same content: nothing was written and nobody told. */
        UNCHANGED,
        REJECTED;

        /** The name in JSON and in the database: lower case. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Verdict of(Outcome outcome, UUID id) {
        return new Verdict(outcome, id, List.of());
    }

    public static Verdict rejected(List<FieldProblem> problems) {
        return new Verdict(Outcome.REJECTED, null, problems);
    }
}
