package dev.comptoir.shipping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How prices are asked and kept ({@code COMPTOIR_SHIPPING_RATES_DEADLINE} and so on).
 *
 * @param ratesDeadline how long a carrier may take, its sign-in and our repetitions included,
 *     before the others' prices are shown without it
 * @param quoteDays how many days quotes are kept, with the addresses that were asked for
 */
@ConfigurationProperties("comptoir.shipping")
record ShippingSettings(
        @DefaultValue("6s") Duration ratesDeadline, @DefaultValue("180") int quoteDays) {

    ShippingSettings {
        if (quoteDays < 1) {
            throw new IllegalArgumentException("comptoir.shipping.quote-days is at least 1");
        }
    }
}
