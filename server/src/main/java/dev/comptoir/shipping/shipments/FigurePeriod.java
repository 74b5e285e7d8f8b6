package dev.comptoir.shipping.shipments;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;

/** A period that is asked for by its name, as of today in the store's time zone. */
@Schema(enumAsRef = true)
enum FigurePeriod {
    /** From the first of the month up to today. */
    THIS_MONTH,
    LAST_MONTH,
    /** Today and the 29 days before. */
    LAST_30_DAYS,
    LAST_90_DAYS;

    LocalDate from(LocalDate today) {
        return switch (this) {
            case THIS_MONTH -> today.withDayOfMonth(1);
            case LAST_MONTH -> today.withDayOfMonth(1).minusMonths(1);
            case LAST_30_DAYS -> today.minusDays(29);
            case LAST_90_DAYS -> today.minusDays(89);
        };
    }

    /** The last day of it. */
    LocalDate to(LocalDate today) {
        return this == LAST_MONTH ? today.withDayOfMonth(1).minusDays(1) : today;
    }

    /** The name in JSON: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when there is none of that name
     */
    @JsonCreator
    static FigurePeriod of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
