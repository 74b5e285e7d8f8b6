package dev.comptoir.shipping.pricing;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules on which carrier is taken, and what customers pay. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/shipping-rules")
class ShippingRuleController {

    private final ShippingRules rules;

    ShippingRuleController(ShippingRules rules) {
        this.rules = rules;
    }

    /**
     * @param rule as it is to be
     * @param version of the rule that is changed
     */
    @Schema(name = "UpdateShippingRule")
    record Update(@NotNull @Valid RuleDraft rule, @NotNull Integer version) {}

    /**
     * @param replaces the rule that it is a new version of; absent for one more
     */
    @Schema(name = "SimulateShippingRule")
    record Trial(@NotNull @Valid RuleDraft rule, @Nullable UUID replaces) {}

    /**
     * @param shippingRuleIds all rules of the store, in the order in which they are to apply
     */
    @Schema(name = "UpdateShippingRuleOrder")
    record Order(@NotNull @Size(max = 200) List<@NotNull UUID> shippingRuleIds) {}

    /** An offer that is taken. */
    @Schema(name = "ShippingRuleChoice")
    record Choice(UUID integrationId, String serviceCode, Money price, Money customerPrice) {

        static @Nullable Choice of(@Nullable RuleVerdict verdict) {
            return verdict == null
                    ? null
                    : new Choice(
                            verdict.offer().integrationId(),
                            verdict.offer().serviceCode(),
                            verdict.offer().price(),
                            verdict.customerPrice());
        }
    }

    /**
     * A price request for which the rule would have changed what is taken, or what the customer
     * pays.
     */
    @Schema(name = "ShippingRuleDifference")
    record Changed(
            UUID ratesId,
            @Nullable UUID orderId,
            Instant at,
            @Nullable Choice before,
            @Nullable Choice after) {}

    /**
     * @param looked how many past price requests were looked at
     */
    @Schema(name = "ShippingRuleSimulation")
    record Simulated(int looked, List<Changed> changed) {}

    /** In the order in which they apply. */
    @GetMapping
    @Requires(Permission.RATE_GRIDS_READ)
    Page<ShippingRule> listShippingRules(@PathVariable StoreId storeId) {
        return Page.all(rules.list());
    }

    @PostMapping
    @Idempotent
    @Requires(Permission.RATE_GRIDS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    ShippingRule createShippingRule(
            @PathVariable StoreId storeId, @Valid @RequestBody RuleDraft body) {
        return rules.create(body);
    }

    @PutMapping("/{shippingRuleId}")
    @Requires(Permission.RATE_GRIDS_WRITE)
    ShippingRule updateShippingRule(
            @PathVariable StoreId storeId,
            @PathVariable UUID shippingRuleId,
            @Valid @RequestBody Update body) {
        return rules.update(shippingRuleId, body.rule(), body.version());
    }

    /** Puts the rules into another order. Refused when some were made or deleted meanwhile. */
    @PutMapping("/order")
    @Requires(Permission.RATE_GRIDS_WRITE)
    Page<ShippingRule> updateShippingRuleOrder(
            @PathVariable StoreId storeId, @Valid @RequestBody Order body) {
        return Page.all(rules.order(body.shippingRuleIds()));
    }

    @DeleteMapping("/{shippingRuleId}")
    @Requires(Permission.RATE_GRIDS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteShippingRule(@PathVariable StoreId storeId, @PathVariable UUID shippingRuleId) {
        rules.delete(shippingRuleId);
    }

    /** Tries a rule on the newest price requests before it is saved; nothing is changed. */
    @PostMapping("/simulate")
    @Requires(Permission.RATE_GRIDS_READ)
    Simulated simulateShippingRule(@PathVariable StoreId storeId, @Valid @RequestBody Trial body) {
        var simulation = rules.simulate(body.rule(), body.replaces());
        return new Simulated(
                simulation.looked(),
                simulation.simulated().stream()
                        .map(each ->
                                new Changed(
                                        each.ratesId(),
                                        each.orderId(),
                                        each.at(),
                                        Choice.of(each.before()),
                                        Choice.of(each.after())))
                        .toList());
    }
}
