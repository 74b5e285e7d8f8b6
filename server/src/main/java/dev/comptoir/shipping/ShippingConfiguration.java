package dev.comptoir.shipping;

import dev.comptoir.platform.web.BodyAllowance;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ShippingSettings.class)
class ShippingConfiguration {

    /**
     * Price lists, labels, and a thousand shipments as a file or as JSON, are larger than what
     * requests usually are.
     */
    @Bean
    BodyAllowance shippingBodies() {
        return BodyAllowance.inStore(
                "shipping-batches(/file)?|rate-grids/[^/]+/import|shipments/[^/]+/label",
                DataSize.ofMegabytes(5),
                Duration.ofSeconds(60));
    }
}
