package dev.comptoir.shipping.pricing;

import java.time.Instant;
import java.util.UUID;

/**
 * What becomes of offers for some shipments.
 *
 * @param position rules apply in this order
 */
record ShippingRule(
        UUID id,
        String name,
        int position,
        boolean active,
        RuleConditions conditions,
        RuleAction action,
        int version,
        Instant updatedAt) {}
