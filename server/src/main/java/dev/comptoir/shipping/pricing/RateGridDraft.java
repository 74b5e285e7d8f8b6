package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.errors.FieldProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price list's name and terms as people write them; its zones and prices come from a file.
 *
 * @param integrationId the connection whose carrier charges these prices; only with {@code
 *     contract}
 * @param currency ISO 4217
 * @param perParcel whether each parcel has its price, and not the shipment
 * @param volumetricDivisor cubic centimetres that count as a kilogram, such as 5000
 * @param taxPercent added to the sum
 * @param fuel what is added for fuel, by month; empty for nothing. Once there is one month, a month
 *     that is missing gives no price
 */
@Schema(name = "RateGridTerms")
record RateGridDraft(
        @NotBlank @Size(max = 80) String name,
        @NotNull RateGrid.Kind kind,
        @Nullable UUID integrationId,
        @Nullable Boolean active,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable Boolean perParcel,
        @Nullable @Min(1000) @Max(20_000) Integer volumetricDivisor,
        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 3)
                BigDecimal taxPercent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable @Size(max = 120) List<@Valid @NotNull FuelMonth> fuel,
        @Nullable @Size(max = 50) List<@Valid @NotNull GridSurcharge> surcharges) {

    /** What the annotations cannot say. */
    List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        if (!isCurrency(currency)) {
            problems.add(new FieldProblem("currency", "currency-code"));
        }
        if (kind == RateGrid.Kind.CHECKOUT && integrationId != null) {
            problems.add(new FieldProblem("integrationId", "grid.contract-only"));
        }
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            problems.add(new FieldProblem("validUntil", "grid.ends-before"));
        }
        var months = new HashSet<>();
        var fuels = Objects.requireNonNullElse(fuel, List.<FuelMonth>of());
        for (int i = 0; i < fuels.size(); i++) {
            if (!months.add(fuels.get(i).month())) {
                problems.add(new FieldProblem("fuel[%d].month".formatted(i), "grid.twice"));
            }
        }
        var added = Objects.requireNonNullElse(surcharges, List.<GridSurcharge>of());
        for (int i = 0; i < added.size(); i++) {
            if ((added.get(i).amountMinor() == null) == (added.get(i).percent() == null)) {
                problems.add(
                        new FieldProblem(
                                "surcharges[%d].amountMinor".formatted(i), "grid.one-of-two"));
            }
        }
        return problems;
    }

    GridTerms terms() {
        return new GridTerms(
                Currency.getInstance(currency),
                !Boolean.FALSE.equals(perParcel),
                volumetricDivisor,
                taxPercent,
                validFrom,
                validUntil,
                Objects.requireNonNullElse(fuel, List.of()),
                Objects.requireNonNullElse(surcharges, List.of()));
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
