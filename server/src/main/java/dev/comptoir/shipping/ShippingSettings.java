package dev.comptoir.shipping;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How prices are asked ({@code COMPTOIR_SHIPPING_RATES_DEADLINE}).
 *
 * @param ratesDeadline how long a carrier may take, its sign-in and our repetitions included,
 *     before the others' prices are shown without it
 */
@ConfigurationProperties("comptoir.shipping")
record ShippingSettings(@DefaultValue("6s") Duration ratesDeadline) {}
