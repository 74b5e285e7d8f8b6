package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.shipping.pricing.RuleAction.Kind;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as people write it.
 *
 * @param position rules apply in this order; after all others when absent
 */
@Schema(name = "ShippingRuleContent")
record RuleDraft(
        @NotBlank @Size(max = 80) String name,
        @Nullable @Min(1) @Max(10_000) Integer position,
        @Nullable Boolean active,
        @NotNull @Valid RuleConditions conditions,
        @NotNull @Valid RuleAction action) {

    /** What the annotations cannot say. */
    List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        var patterns = conditions.postcodes() == null ? List.<String>of() : conditions.postcodes();
        for (int i = 0; i < patterns.size(); i++) {
            if (!isPattern(patterns.get(i))) {
                problems.add(
                        new FieldProblem(
                                "conditions.postcodes[%d]".formatted(i),
                                "grid.no-pattern",
                                java.util.Map.of("text", patterns.get(i))));
            }
        }
        var from = conditions.fromGrams();
        var below = conditions.belowGrams();
        if (from != null && below != null && from >= below) {
            problems.add(new FieldProblem("conditions.belowGrams", "grid.empty-range"));
        }
        var adjusts = action.percent() != null || action.amount() != null;
        if (adjusts != (action.kind() == Kind.ADJUST)) {
            problems.add(
                    new FieldProblem(
                            "action.percent",
                            adjusts ? "rule.adjust-only" : "rule.percent-or-amount"));
        }
        return problems;
    }

    private static boolean isPattern(String text) {
        try {
            return !new PostcodePattern(text).text().isEmpty();
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
