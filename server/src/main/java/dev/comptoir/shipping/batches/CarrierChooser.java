package dev.comptoir.shipping.batches;

import static java.util.Objects.requireNonNull;

import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.orders.Order;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.shipping.CarrierOffers;
import dev.comptoir.shipping.pricing.RuleOffer;
import dev.comptoir.shipping.pricing.RuleVerdict;
import dev.comptoir.shipping.pricing.ShippingRules;
import dev.comptoir.shipping.shipments.Promise;
import dev.comptoir.shipping.shipments.ShippingDesk;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.stores.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has carriers asked for their prices, and takes what the store's shipping rules choose. */
@Component
class CarrierChooser {

    private static final String CARRIER = "carrier";

    private final Integrations integrations;
    private final CarrierOffers offers;
    private final ShippingRules rules;
    private final Stores stores;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CarrierChooser(
            Integrations integrations,
            CarrierOffers offers,
            ShippingRules rules,
            Stores stores,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.integrations = integrations;
        this.offers = offers;
        this.rules = rules;
        this.stores = stores;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was chosen, or why nothing. */
    record Choice(ShippingDesk.@Nullable Carriage carriage, @Nullable FieldProblem problem) {}

    /**
     * @param order null where the goods are of none, and their value is not known
     */
    Choice choose(@Nullable Order order, ShippingDesk.Standing draft) {
        var sellers =
                transaction.<List<UUID>>execute(status ->
                        integrations.activeWith(Booking.class).stream()
                                .map(ConnectionRef::id)
                                .toList());
        if (sellers.isEmpty()) {
            return none("no-seller-at-all", Map.of());
        }
        try {
            var question =
                    new CarrierOffers.Question(
                            order == null ? null : order.id(),
                            requireNonNull(draft.from()),
                            requireNonNull(draft.to()),
                            draft.boxes(),
                            draft.shipDate(),
                            order == null ? null : value(order),
                            sellers);
            return choose(question, offers.ask(question));
        } catch (Problem problem) {
            var first = problem.fields().stream().findFirst();
            return new Choice(
                    null,
                    first.orElseGet(() ->
                            new FieldProblem(CARRIER, problem.code().code(), problem.params())));
        }
    }

    private Choice choose(CarrierOffers.Question question, CarrierOffers.Answer answer) {
        if (answer.offers().isEmpty()) {
            return none("no-price", Map.of("words", String.join(" · ", answer.silence())));
        }
        var asked =
                answer.offers().stream()
                        .map(offer ->
                                new RuleOffer(
                                        offer.integrationId(),
                                        offer.rate().serviceCode(),
                                        offer.rate().price(),
                                        offer.rate().delivery().date()))
                        .toList();
        var verdicts = rules.apply(question.subject(), asked);
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).chosen()) {
                return new Choice(
                        carriage(answer, answer.offers().get(i), question.shipDate()), null);
            }
        }
        return notChosen(verdicts);
    }

    private ShippingDesk.Carriage carriage(
            CarrierOffers.Answer answer, CarrierOffers.Offer offer, @Nullable LocalDate shipDate) {
        var rate = offer.rate();
        var promised = rate.delivery().date();
        var today = LocalDate.now(clock.withZone(ZoneId.of(stores.current().timeZone())));
        return new ShippingDesk.Carriage(
                offer.integrationId(),
                rate.serviceCode(),
                rate.serviceName(),
                answer.quoteId(),
                rate.price(),
                promised == null
                        ? null
                        : new Promise(promised, shipDate == null ? today : shipDate));
    }

    private static Choice notChosen(List<RuleVerdict> verdicts) {
        var denying =
                verdicts.stream()
                        .map(RuleVerdict::deniedBy)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        boolean all = verdicts.stream().allMatch(verdict -> verdict.deniedBy() != null);
        return all
                ? none("denied-by-rule", Map.of("rules", String.join(", ", denying)))
                : none("prices-not-comparable", Map.of());
    }

    /** Goods that cost nothing have no value that a carrier could use. */
    private static @Nullable Money value(Order order) {
        var minor = order.lines().stream().mapToLong(line -> line.totalMinor()).sum();
        return minor > 0 ? new Money(minor, order.currency()) : null;
    }

    private static Choice none(String code, Map<String, Object> params) {
        return new Choice(null, new FieldProblem(CARRIER, code, params));
    }
}
