package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.FieldProblem;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Holds values that did not come as the body of a request against their constraint annotations, and
 * tells the same problems as for a body.
 */
@Component
public final class Constraints {

    private final Validator validator;

    Constraints(Validator validator) {
        this.validator = validator;
    }

    /** The broken constraints, by path; empty when there are none. */
    public List<FieldProblem> check(Object value) {
        var violations = validator.validate(value);
        return violations.isEmpty()
                ? List.of()
                : violations.stream()
                        .map(FieldProblems::of)
                        .sorted(Comparator.comparing(FieldProblem::field))
                        .toList();
    }
}
