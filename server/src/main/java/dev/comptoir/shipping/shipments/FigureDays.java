package dev.comptoir.shipping.shipments;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** For which days figures are asked for, as query parameters. */
record FigureDays(
        @Parameter(description = "as of today; this_month when no day is given either")
                @Nullable FigurePeriod period,
        @Parameter(
                        description =
                                "first day in the store's time zone, in place of a period; with it the last one")
                @Nullable LocalDate from,
        @Parameter(description = "last day; at most 366 days in all") @Nullable LocalDate to) {}
