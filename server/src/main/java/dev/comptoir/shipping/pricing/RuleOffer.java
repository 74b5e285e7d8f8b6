package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offer as rules see it.
 *
 * @param arrives null where the carrier does not say
 */
public record RuleOffer(
        UUID integrationId, String serviceCode, Money price, @Nullable LocalDate arrives) {}
