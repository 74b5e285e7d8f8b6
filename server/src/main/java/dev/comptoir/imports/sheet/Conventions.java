package dev.comptoir.imports.sheet;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a file writes what can be written in several ways.
 *
 * @param decimal what stands before the decimals; unknown when nothing in the file tells
 * @param dates which comes first in 03/04/2026; unknown when nothing in the file tells
 */
@Schema(name = "ImportConventions")
public record Conventions(@Nullable DecimalSign decimal, @Nullable DateOrder dates) {

    public static final Conventions UNKNOWN = new Conventions(null, null);

    /** What stands between a number and its decimals; the other one groups thousands. */
    @Schema(name = "DecimalSign")
    public enum DecimalSign {
        COMMA(',', '.'),
        POINT('.', ',');

        private final char sign;
        private final char grouping;

        DecimalSign(char sign, char grouping) {
            this.sign = sign;
            this.grouping = grouping;
        }

        char sign() {
            return sign;
        }

        static DecimalSign of(char sign) {
            return sign == ',' ? COMMA : POINT;
        }

        static DecimalSign whereGroupingIs(char grouping) {
            return grouping == COMMA.grouping ? COMMA : POINT;
        }

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The order of day, month and year where they are numbers with the year at the end. */
    @Schema(name = "DateOrder")
    public enum DateOrder {
        DAY_FIRST,
        MONTH_FIRST;

        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** These where they are known, the others' where not. */
    public Conventions or(Conventions others) {
        return new Conventions(
                decimal == null ? others.decimal : decimal, dates == null ? others.dates : dates);
    }
}
