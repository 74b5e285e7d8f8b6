package dev.comptoir.shipping.pricing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What a carrier adds for fuel in a month.
 *
 * @param month such as {@code 2026-11}
 * @param percent of the price, such as 12.5
 */
record FuelMonth(
        @NotNull @Schema(type = "string", example = "2026-11") YearMonth month,
        @NotNull @DecimalMin("0") @DecimalMax("200") @Digits(integer = 3, fraction = 3)
                BigDecimal percent) {}
