package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Problems;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.BookingTerms;
import dev.comptoir.shipping.spi.LabelFormat;
import dev.comptoir.shipping.spi.LabelSize;
import dev.comptoir.shipping.spi.LabelStock;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.stores.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Buys shipments, each once: intent first, then the carrier, then the outcome. */
@Service
class Purchases {

    /** For so long a request whose answer was given up may still be at work at the carrier. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(60);

    /** Which label is bought where nobody chose one, the most usual first. */
    private static final List<LabelStock> USUAL =
            List.of(
                    new LabelStock(LabelFormat.PDF, LabelSize.LABEL_4X6),
                    new LabelStock(LabelFormat.PDF, LabelSize.SHEET),
                    new LabelStock(LabelFormat.PNG, LabelSize.LABEL_4X6),
                    new LabelStock(LabelFormat.PNG, LabelSize.SHEET),
                    new LabelStock(LabelFormat.ZPL, LabelSize.LABEL_4X6),
                    new LabelStock(LabelFormat.ZPL, LabelSize.SHEET));

    private final Integrations integrations;
    private final Stores stores;
    private final CarrierDesk desk;
    private final ShipmentLedger ledger;
    private final PurchaseSettlement settlement;
    private final LabelPreferences preferences;
    private final Clock clock;

    Purchases(
            Integrations integrations,
            Stores stores,
            CarrierDesk desk,
            ShipmentLedger ledger,
            PurchaseSettlement settlement,
            LabelPreferences preferences,
            Clock clock) {
        this.integrations = integrations;
        this.stores = stores;
        this.desk = desk;
        this.ledger = ledger;
        this.settlement = settlement;
        this.preferences = preferences;
        this.clock = clock;
    }

    /**
     * Buys a shipment, or finds it bought. Whoever repeats this, with or without a key, from
     * however many places at once, never buys a second label.
     *
     * @param version the state that somebody saw; null for any
     * @throws Problem naming each field that keeps it from being bought, or why it cannot be bought
     *     now
     * @throws dev.comptoir.platform.errors.ProviderFault when it was not bought, or that is not
     *     known; either is written down
     */
    Shipment buy(UUID id, @Nullable Integer version) {
        var shipment = ledger.require(id);
        return switch (shipment.state()) {
            case DRAFT -> buy(shipment, version);
            case REQUESTED, UNKNOWN -> again(shipment);
            case REJECTED -> throw new Problem(ShipmentsProblem.REJECTED);
            case ANSWERED -> settlement.complete(shipment);
            case LABELLED -> shipment;
            case VOID_REQUESTED, VOIDED, VOID_REFUSED, VOID_NOT_OFFERED ->
                    throw new Problem(ShipmentsProblem.TAKEN_BACK);
        };
    }

    /**
     * Takes a person's word on what became of a purchase whose answer was lost.
     *
     * @param trackingNumbers one for each parcel when it was bought; null when it was not
     */
    Shipment settle(UUID id, @Nullable List<String> trackingNumbers) {
        var shipment = ledger.require(id);
        if (!shipment.state().open()) {
            throw new Problem(ShipmentsProblem.NOTHING_TO_SETTLE);
        }
        requireAtRest(shipment);
        if (trackingNumbers == null) {
            return ledger.notBoughtByHand(shipment);
        }
        if (trackingNumbers.size() != shipment.plan().parcels().size()) {
            throw invalid("trackingNumbers", "one-per-parcel");
        }
        return settlement.complete(ledger.foundByHand(shipment, trackingNumbers));
    }

    private Shipment buy(Shipment draft, @Nullable Integer version) {
        if (version != null && version != draft.version()) {
            throw new Problem(ShipmentsProblem.CHANGED_MEANWHILE);
        }
        return ledger.claim(ready(draft))
                .map(settlement::send)
                .orElseGet(() -> found(ledger.require(draft.id())));
    }

    /** Somebody else was faster; what they bought is what we wanted. */
    private Shipment found(Shipment shipment) {
        if (!shipment.state().sold()) {
            throw wait(ShipmentsProblem.BEING_BOUGHT, Duration.ofSeconds(1));
        }
        return shipment;
    }

    /** The carrier is asked first what became of an earlier try. */
    private Shipment again(Shipment shipment) {
        requireAtRest(shipment);
        if (!desk.canBeAsked(shipment)) {
            throw new Problem(ShipmentsProblem.NEEDS_DECISION);
        }
        var settled = settlement.look(shipment);
        if (settled.state() == PurchaseState.DRAFT) {
            return buy(settled, null);
        }
        if (settled.state().open()) {
            throw wait(ShipmentsProblem.UNSETTLED, settlement.waitFor(settled));
        }
        return settled;
    }

    /** Somebody may be waiting for the carrier's answer at this moment. */
    void requireAtRest(Shipment shipment) {
        if (shipment.state() != PurchaseState.REQUESTED) {
            return;
        }
        var sentAt = requireNonNull(shipment.purchase().sentAt());
        var rest = Duration.between(clock.instant(), sentAt.plus(IN_FLIGHT));
        if (rest.isPositive()) {
            throw wait(ShipmentsProblem.BEING_BOUGHT, rest);
        }
    }

    private static Problem wait(ShipmentsProblem problem, Duration wait) {
        var seconds = Math.max(1, wait.toSeconds() + 1);
        return new Problem(problem, Map.of(Problems.RETRY_AFTER, seconds));
    }

    /**
     * The shipment with all that a carrier has to know.
     *
     * @throws Problem naming each field that keeps it from being bought
     */
    Shipment ready(Shipment draft) {
        var connection = connection(draft);
        var terms = desk.terms(connection.id());
        var today = dayOf(clock.instant());
        var ready = chosen(draft, connection, terms, today);
        var problems = PurchaseCheck.problems(ready, terms, today);
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
        return ready;
    }

    private Shipment chosen(
            Shipment draft, ConnectionRef connection, BookingTerms terms, LocalDate today) {
        var plan = draft.plan();
        var day = day(draft, today);
        var label = plan.label() == null ? usual(draft.kind(), terms) : plan.label();
        var carrier = requireNonNull(draft.carrier());
        var choice =
                new CarrierChoice(
                        connection.id(),
                        connection.type(),
                        connection.environment(),
                        carrier.serviceCode(),
                        carrier.serviceName());
        return draft.to(PurchaseState.DRAFT, draft.purchase(), choice, plan.on(day, label));
    }

    /** A day that was chosen for a purchase which came to nothing is not kept when it is over. */
    private LocalDate day(Shipment draft, LocalDate today) {
        var day = draft.plan().shipDate();
        var triedAt = draft.purchase().sentAt();
        if (day == null || triedAt != null && day.isBefore(today) && day.equals(dayOf(triedAt))) {
            return today;
        }
        return day;
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of(stores.current().timeZone()));
    }

    /**
     * What the store's printer takes, where the carrier makes it; a return is printed elsewhere.
     */
    private LabelStock usual(ShipmentKind kind, BookingTerms terms) {
        var preferred =
                kind == ShipmentKind.RETURN ? Optional.<LabelStock>empty() : preferences.wanted();
        return Stream.concat(preferred.stream(), USUAL.stream())
                .filter(terms.stocks()::contains)
                .findFirst()
                .orElseGet(() -> terms.stocks().iterator().next());
    }

    private ConnectionRef connection(Shipment draft) {
        var carrier = draft.carrier();
        var id = carrier == null ? null : carrier.integrationId();
        if (id == null) {
            throw invalid("integrationId", "required");
        }
        var capability = draft.kind() == ShipmentKind.RETURN ? Returns.class : Booking.class;
        return integrations.activeWith(capability, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> invalid("integrationId", "no-seller"));
    }

    private static Problem invalid(String field, String code) {
        return new Problem(RequestProblem.INVALID)
                .withFields(List.of(new FieldProblem(field, code)));
    }
}
