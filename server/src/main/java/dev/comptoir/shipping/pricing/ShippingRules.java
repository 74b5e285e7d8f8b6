package dev.comptoir.shipping.pricing;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The store's rules on which carrier is taken and what customers pay. */
@Service
public class ShippingRules {

    private static final int MOST = 200;

    /** How far a simulation looks back. */
    private static final int PAST = 200;

    private final ShippingRuleRows rows;
    private final PastOffers past;
    private final Audit audit;
    private final Clock clock;

    ShippingRules(ShippingRuleRows rows, PastOffers past, Audit audit, Clock clock) {
        this.rows = rows;
        this.past = past;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the store's rules make of offers for a shipment, in the order of the offers. */
    @Transactional(readOnly = true)
    public List<RuleVerdict> apply(RuleSubject subject, List<RuleOffer> offers) {
        return RuleEngine.apply(rows.all(), subject, offers);
    }

    @Transactional(readOnly = true)
    List<ShippingRule> list() {
        return rows.all();
    }

    @Transactional
    ShippingRule create(RuleDraft draft) {
        requireSound(draft);
        var others = rows.all();
        if (others.size() >= MOST) {
            throw new Problem(PricingProblem.TOO_MANY_RULES, Map.of("most", MOST));
        }
        var last = others.isEmpty() ? 0 : others.getLast().position();
        var rule = rule(Ids.next(), draft, last + 1, 1);
        rows.insert(rule);
        record("created", rule);
        return rule;
    }

    @Transactional
    ShippingRule update(UUID id, RuleDraft draft, int version) {
        requireSound(draft);
        var before = require(id);
        var rule = rule(id, draft, before.position(), version);
        if (!rows.update(rule)) {
            throw new Problem(PricingProblem.VERSION_CONFLICT);
        }
        record("changed", rule);
        return require(id);
    }

    /**
     * @param ids all rules, in the order in which they are to apply
     */
    @Transactional
    List<ShippingRule> order(List<UUID> ids) {
        var before = rows.all().stream().map(ShippingRule::id).toList();
        if (before.size() != ids.size() || !Set.copyOf(before).equals(new HashSet<>(ids))) {
            throw new Problem(PricingProblem.VERSION_CONFLICT);
        }
        if (!before.equals(ids)) {
            rows.order(ids);
            audit.record("shipping-rules.ordered", null, List.of());
        }
        return rows.all();
    }

    @Transactional
    void delete(UUID id) {
        var rule = require(id);
        rows.delete(id);
        record("deleted", rule);
    }

    /**
     * What another set of rules would have done with past price requests.
     *
     * @param simulated a price request for which another offer would have been taken or another
     *     price asked
     */
    record Simulation(int looked, List<Difference> simulated) {}

    /**
     * @param before what is taken by the rules as they are; null for nothing
     * @param after what would have been taken
     */
    record Difference(
            UUID ratesId,
            @Nullable UUID orderId,
            Instant at,
            @Nullable RuleVerdict before,
            @Nullable RuleVerdict after) {}

    /**
     * Tries a rule on past price requests, beside the store's others.
     *
     * @param replaces the rule that it is a new version of; null for one more
     */
    @Transactional(readOnly = true)
    Simulation simulate(RuleDraft draft, @Nullable UUID replaces) {
        requireSound(draft);
        var now = rows.all();
        var then = new ArrayList<>(now);
        then.removeIf(rule -> rule.id().equals(replaces));
        var old = now.stream().filter(rule -> rule.id().equals(replaces)).findFirst();
        var last = now.isEmpty() ? 0 : now.getLast().position();
        then.add(rule(Ids.next(), draft, old.map(ShippingRule::position).orElse(last + 1), 1));
        then.sort(Comparator.comparingInt(ShippingRule::position));
        var requests = past.newest(PAST);
        var differences = new ArrayList<Difference>();
        for (var request : requests) {
            var before = chosen(RuleEngine.apply(now, request.subject(), request.offers()));
            var after = chosen(RuleEngine.apply(then, request.subject(), request.offers()));
            if (differs(before, after)) {
                differences.add(
                        new Difference(
                                request.ratesId(), request.orderId(), request.at(), before, after));
            }
        }
        return new Simulation(requests.size(), differences);
    }

    private static @Nullable RuleVerdict chosen(List<RuleVerdict> verdicts) {
        return verdicts.stream().filter(RuleVerdict::chosen).findFirst().orElse(null);
    }

    private static boolean differs(@Nullable RuleVerdict before, @Nullable RuleVerdict after) {
        if (before == null || after == null) {
            return before != after;
        }
        return !before.offer().equals(after.offer())
                || !before.customerPrice().equals(after.customerPrice());
    }

    private ShippingRule require(UUID id) {
        return rows.find(id).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND));
    }

    private ShippingRule rule(UUID id, RuleDraft draft, int position, int version) {
        return new ShippingRule(
                id,
                draft.name().strip(),
                Objects.requireNonNullElse(draft.position(), position),
                !Boolean.FALSE.equals(draft.active()),
                draft.conditions(),
                draft.action(),
                version,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static void requireSound(RuleDraft draft) {
        var problems = draft.problems();
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
    }

    private void record(String what, ShippingRule rule) {
        var target = new AuditTarget("shipping-rule", rule.id(), rule.name());
        audit.record("shipping-rule." + what, target, List.of());
    }
}
