package dev.comptoir.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How messages of providers are taken in ({@code COMPTOIR_HOOKS_DAYS} and so on).
 *
 * @param days how many days they are kept, and a repeated one is known
 * @param size most bytes of a message
 * @param time longest that a message may take to arrive
 * @param refusals how many refused messages a second of one sender are looked at; further ones are
 *     told to come later
 */
@ConfigurationProperties("comptoir.hooks")
public record HookSettings(
        @DefaultValue("30") int days,
        @DefaultValue("256KB") DataSize size,
        @DefaultValue("10s") Duration time,
        @DefaultValue("5") int refusals) {

    public HookSettings {
        if (days < 1 || size.toBytes() < 1 || refusals < 1) {
            throw new IllegalArgumentException(
                    "comptoir.hooks.days, .size and .refusals are at least 1");
        }
    }
}
