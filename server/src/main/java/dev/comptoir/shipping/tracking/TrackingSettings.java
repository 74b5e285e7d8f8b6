package dev.comptoir.shipping.tracking;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is kept what carriers told ({@code COMPTOIR_TRACKING_DAYS}).
 *
 * @param days after a parcel has arrived, or is not followed any more
 */
@ConfigurationProperties("comptoir.tracking")
public record TrackingSettings(@DefaultValue("400") int days) {

    public TrackingSettings {
        if (days < 1) {
            throw new IllegalArgumentException("comptoir.tracking.days is at least 1");
        }
    }
}
