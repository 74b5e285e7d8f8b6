package dev.comptoir.shipping;

import dev.comptoir.access.ActorRef;
import dev.comptoir.integrations.Bookkeeping;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Correlation;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.shipping.spi.Services;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks a store's carriers for prices, and keeps what they answer. */
@Service
class Quotes {

    /** Who tells prices, and whose prices the store's contract tells. */
    private static final Set<Class<? extends Capability>> PRICED =
            Set.of(Rating.class, Services.class);

    private final Integrations integrations;
    private final CarrierRound round;
    private final QuoteLedger ledger;
    private final Clock clock;

    Quotes(Integrations integrations, CarrierRound round, QuoteLedger ledger, Clock clock) {
        this.integrations = integrations;
        this.round = round;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Follows a quote while carriers answer, on the thread that asks. */
    interface Listener {

        /** These carriers are being asked. */
        default void started(UUID id, List<ConnectionRef> carriers) {}

        default void answered(CarrierAnswer answer) {}
    }

    /**
     * Asks all chosen carriers at once and returns when each has answered or the deadline came.
     *
     * @throws Problem for a question that no carrier could understand, or when there is no carrier
     *     to ask
     */
    Quote ask(RatesRequest request, Listener listener) {
        RatesCheck.require(request, clock);
        var carriers = chosen(request);
        var id = Ids.next();
        var requestedAt = clock.instant();
        listener.started(id, carriers);
        var exchanges = new Bookkeeping();
        var answers = round.ask(carriers, request.query(), exchanges, listener::answered);
        var quote =
                new Quote(
                        id,
                        requestedAt,
                        ActorRef.current(),
                        Correlation.current(),
                        request,
                        clock.instant().toEpochMilli() - requestedAt.toEpochMilli(),
                        answers);
        ledger.keep(quote);
        exchanges.await();
        return quote;
    }

    /**
     * @throws Problem when the store has no such quote
     */
    Quote require(UUID id) {
        return ledger.find(id).orElseThrow(() -> new Problem(ShippingProblem.UNKNOWN_RATES));
    }

    /**
     * @param order only those for this order, if any
     */
    Page<QuoteSummary> list(@Nullable UUID order, PageRequest page) {
        return ledger.list(order, page);
    }

    /** The connections that a price is asked of. */
    List<ConnectionRef> active() {
        return integrations.activeWithAny(PRICED, null);
    }

    private List<ConnectionRef> chosen(RatesRequest request) {
        var wanted = request.integrationIds();
        if (wanted == null || wanted.isEmpty()) {
            return requireSome(integrations.activeWithAny(PRICED, null));
        }
        var active = integrations.activeWithAny(PRICED, wanted);
        var unknown = new ArrayList<FieldProblem>();
        IntStream.range(0, wanted.size())
                .filter(i ->
                        active.stream().noneMatch(carrier -> carrier.id().equals(wanted.get(i))))
                .forEach(i ->
                        unknown.add(
                                new FieldProblem("integrationIds[%d]".formatted(i), "no-carrier")));
        if (!unknown.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(unknown);
        }
        return active;
    }

    private static List<ConnectionRef> requireSome(List<ConnectionRef> carriers) {
        if (carriers.isEmpty()) {
            throw new Problem(ShippingProblem.NO_CARRIERS);
        }
        return carriers;
    }
}
