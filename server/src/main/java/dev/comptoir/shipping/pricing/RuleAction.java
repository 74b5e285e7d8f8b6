package dev.comptoir.shipping.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.comptoir.platform.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does with the offers that it names.
 *
 * @param integrationIds offers of these connections; of all when absent
 * @param serviceCodes offers of these services; of all when absent
 * @param percent of the price, added to it; a discount when negative; only with {@code adjust}
 * @param amount added to the price; a discount when negative; only with {@code adjust}. Offers in
 *     another currency stay as they are
 */
@Schema(name = "ShippingRuleAction")
record RuleAction(
        @NotNull Kind kind,
        @Nullable @Size(max = 50) List<@NotNull UUID> integrationIds,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 60) String> serviceCodes,
        @Nullable @DecimalMin("-100") @DecimalMax("1000") @Digits(integer = 4, fraction = 3)
                BigDecimal percent,
        @Nullable Money amount) {

    /** What can be done with offers. */
    @Schema(name = "ShippingRuleKind")
    enum Kind {
        /** They are not offered. */
        DENY,
        /** Only they are offered. */
        ALLOW_ONLY,
        /** They are taken before the others. */
        PREFER,
        /** Of those that are preferred equally, the one with the lowest price is taken. */
        CHEAPEST,
        /** Of those that are preferred equally, the one that arrives first is taken. */
        FASTEST,
        /** Their price for the customer is another than the carrier's. */
        ADJUST;

        @JsonCreator
        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean names(RuleOffer offer) {
        return (integrationIds == null
                        || integrationIds.isEmpty()
                        || integrationIds.contains(offer.integrationId()))
                && (serviceCodes == null
                        || serviceCodes.isEmpty()
                        || serviceCodes.contains(offer.serviceCode()));
    }
}
