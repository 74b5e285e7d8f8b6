package dev.comptoir.shipping;

import dev.comptoir.integrations.Bookkeeping;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.Purpose;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.pricing.ContractPrices;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks one carrier. Whatever goes wrong becomes part of the answer: it must not cost the others
 * theirs.
 */
@Component
final class CarrierCall {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierCall.class);
    private static final Purpose PURPOSE = Purpose.of("rate");

    private final Integrations integrations;
    private final ContractPrices contracts;

    CarrierCall(Integrations integrations, ContractPrices contracts) {
        this.integrations = integrations;
        this.contracts = contracts;
    }

    /**
     * @param kept awaited by the caller before the answer is final
     */
    CarrierAnswer ask(ConnectionRef carrier, RateQuery query, Bookkeeping kept) {
        var started = System.nanoTime();
        try {
            return CarrierAnswer.of(carrier, outcome(carrier, query, kept), since(started));
        } catch (ProviderFault fault) {
            return CarrierAnswer.of(carrier, fault, since(started));
        } catch (Problem problem) {
            return CarrierAnswer.without(carrier, NoPrice.problem(problem), since(started));
        } catch (DataAccessException | TransactionException trouble) {
            var code = RequestProblem.DATABASE_UNAVAILABLE.code();
            return CarrierAnswer.without(carrier, NoPrice.ours(code, Map.of()), since(started));
        } catch (RuntimeException defect) {
            LOG.error("asking {} for prices failed", carrier.type(), defect);
            var fault = ProviderFault.of(FaultKind.PROTOCOL, "");
            return CarrierAnswer.of(carrier, fault, since(started));
        }
    }

    /** Of a carrier that tells no prices, those of the store's contract with it. */
    private RateOutcome outcome(ConnectionRef carrier, RateQuery query, Bookkeeping kept) {
        if (!integrations.can(carrier, Rating.class)) {
            return contracts.price(carrier, query);
        }
        return integrations.call(
                carrier.id(),
                Rating.class,
                PURPOSE,
                (rating, opened) -> rate(rating, opened, query),
                kept);
    }

    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // the hub opens a connection with its own connector's settings
    private static RateOutcome rate(Rating rating, Opened<?> opened, RateQuery query) {
        return rating.rate(opened, query);
    }

    private static long since(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
