package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * To which shipments a rule applies; what is absent does not restrict.
 *
 * @param countries of the destination, ISO 3166-1 alpha-2
 * @param postcodes of the destination, such as {@code 20*} or {@code 97100-97199}
 * @param fromGrams weight of all parcels, included
 * @param belowGrams weight of all parcels, not included
 * @param fromValue value of the goods, included. A shipment whose value is unknown, or in another
 *     currency, does not meet it
 * @param belowValue value of the goods, not included; as above
 * @param residential only homes, or only businesses
 * @param productClasses shipping classes of the goods: at least one of them is in the shipment
 */
@Schema(name = "ShippingRuleConditions")
record RuleConditions(
        @Nullable @Size(max = 250) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,
        @Nullable @Size(max = 200) List<@NotNull @Size(max = 21) String> postcodes,
        @Nullable @Min(0) @Max(10_000_000) Integer fromGrams,
        @Nullable @Min(1) @Max(10_000_000) Integer belowGrams,
        @Nullable Money fromValue,
        @Nullable Money belowValue,
        @Nullable Boolean residential,
        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 60) String> productClasses) {

    boolean met(RuleSubject subject) {
        return (countries == null
                        || countries.isEmpty()
                        || countries.contains(subject.country().code()))
                && meetsPostcode(subject.postalCode())
                && (fromGrams == null || subject.grams() >= fromGrams)
                && (belowGrams == null || subject.grams() < belowGrams)
                && meetsValue(subject.value())
                && (residential == null || residential == subject.residential())
                && meetsClass(subject.productClasses());
    }

    private boolean meetsPostcode(@Nullable String postalCode) {
        if (postcodes == null || postcodes.isEmpty()) {
            return true;
        }
        if (postalCode == null) {
            return false;
        }
        var code = PostcodePattern.normalised(postalCode);
        return postcodes.stream().anyMatch(text -> new PostcodePattern(text).matches(code));
    }

    private boolean meetsValue(@Nullable Money value) {
        return (fromValue == null || comparable(fromValue, value) >= 0 && known(fromValue, value))
                && (belowValue == null
                        || comparable(belowValue, value) < 0 && known(belowValue, value));
    }

    private static boolean known(Money bound, @Nullable Money value) {
        return value != null && value.currency().equals(bound.currency());
    }

    private static int comparable(Money bound, @Nullable Money value) {
        return value == null ? 0 : Long.compare(value.amountMinor(), bound.amountMinor());
    }

    private boolean meetsClass(List<String> classes) {
        return productClasses == null
                || productClasses.isEmpty()
                || productClasses.stream()
                        .anyMatch(wanted ->
                                classes.stream()
                                        .anyMatch(each ->
                                                each.toLowerCase(Locale.ROOT)
                                                        .equals(wanted.toLowerCase(Locale.ROOT))));
    }
}
