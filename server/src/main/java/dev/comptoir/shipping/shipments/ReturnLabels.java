package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.comptoir.access.ActorRef;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.shipping.spi.Returns;
import dev.comptoir.shipping.spi.ServiceOffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sells customers' way back: a shipment of its own that names the one that comes back. */
@Service
class ReturnLabels {

    private final Integrations integrations;
    private final CarrierDesk desk;
    private final ShipmentLedger ledger;
    private final Purchases purchases;
    private final Clock clock;

    ReturnLabels(
            Integrations integrations,
            CarrierDesk desk,
            ShipmentLedger ledger,
            Purchases purchases,
            Clock clock) {
        this.integrations = integrations;
        this.desk = desk;
        this.ledger = ledger;
        this.purchases = purchases;
        this.clock = clock;
    }

    /**
     * The services to choose from for {@link #create}, of the carrier that took the parcels there.
     *
     * @throws Problem when there is nothing to come back, or the carrier brings nothing back
     */
    List<ServiceOffer> services(UUID outwardId) {
        var outward = outward(outwardId);
        return offers(outward, connection(outward, null));
    }

    /**
     * Buys a label for the way back.
     *
     * @param key digest of the caller's key: the same one finds the return that was made under it
     * @throws Problem when there is nothing to come back, or naming each field that keeps it from
     *     being bought
     */
    Shipment create(UUID outwardId, CreateReturnLabel body, byte @Nullable [] key) {
        var outward = outward(outwardId);
        var draft = draft(outward, body, choice(outward, body));
        purchases.ready(draft);
        return purchases.buy(ledger.begin(draft, key).id(), null);
    }

    private Shipment outward(UUID id) {
        var outward = ledger.require(id);
        if (!outward.state().sold() || outward.kind() == ShipmentKind.RETURN) {
            throw new Problem(ShipmentsProblem.NOT_BOUGHT);
        }
        if (outward.forgotten()) {
            throw new Problem(ShipmentsProblem.FORGOTTEN);
        }
        return outward;
    }

    private Shipment draft(Shipment outward, CreateReturnLabel body, CarrierChoice carrier) {
        var plan = outward.plan();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var back =
                new ShipmentPlan(
                        plan.to(),
                        plan.from(),
                        parcels(outward, body),
                        body.shipDate(),
                        body.label(),
                        WantedOptions.NONE,
                        plan.contents(),
                        customs(plan, body));
        return new Shipment(
                Ids.next(),
                Reference.next(),
                ShipmentKind.RETURN,
                new Origin(
                        outward.id(),
                        outward.origin().orderId(),
                        outward.origin().orderNumber(),
                        null,
                        null,
                        null),
                carrier,
                back,
                PurchaseState.DRAFT,
                Purchase.NONE,
                Whereabouts.NOWHERE,
                ActorRef.current(),
                now,
                now,
                1);
    }

    private static List<KeptParcel> parcels(Shipment outward, CreateReturnLabel body) {
        if (body.parcels() != null) {
            return ShipmentDrafts.parcels(body.parcels(), List.of());
        }
        var standing =
                outward.plan().parcels().stream()
                        .filter(parcel -> parcel.voidedAt() == null)
                        .toList();
        if (standing.isEmpty()) {
            throw new Problem(ShipmentsProblem.TAKEN_BACK);
        }
        return IntStream.range(0, standing.size())
                .mapToObj(i ->
                        KeptParcel.planned(i + 1, standing.get(i).box(), standing.get(i).items()))
                .toList();
    }

    /** The goods are the same; why they travel is not. */
    private static @Nullable CustomsPapers customs(ShipmentPlan plan, CreateReturnLabel body) {
        var papers = body.customs();
        if (papers != null) {
            return papers.lines().isEmpty() ? null : papers;
        }
        var there = plan.customs();
        return there == null
                ? null
                : new CustomsPapers(
                        ContentsType.RETURN,
                        Incoterm.DAP,
                        there.invoiceNumber(),
                        there.invoiceDate(),
                        there.lines(),
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    private CarrierChoice choice(Shipment outward, CreateReturnLabel body) {
        var connection = connection(outward, body.integrationId());
        var service = service(outward, body, connection);
        return new CarrierChoice(
                connection.id(),
                connection.type(),
                connection.environment(),
                service.code(),
                service.name());
    }

    private ConnectionRef connection(Shipment outward, @Nullable UUID wanted) {
        var there = outward.carrier();
        var id = wanted != null || there == null ? wanted : there.integrationId();
        if (id == null) {
            throw invalid("integrationId", "required", Map.of());
        }
        return integrations.activeWith(Returns.class, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> invalid("integrationId", "no-returns", Map.of()));
    }

    private List<ServiceOffer> offers(Shipment outward, ConnectionRef connection) {
        var plan = outward.plan();
        return desk.returnServices(
                connection.id(), requireNonNull(plan.to()), requireNonNull(plan.from()));
    }

    private ServiceOffer service(
            Shipment outward, CreateReturnLabel body, ConnectionRef connection) {
        var code = body.serviceCode();
        if (code != null) {
            return new ServiceOffer(code, requireNonNullElse(body.serviceName(), code));
        }
        var offers = offers(outward, connection);
        if (offers.isEmpty()) {
            throw invalid("serviceCode", "no-return-service", Map.of());
        }
        if (offers.size() > 1) {
            var codes =
                    offers.stream()
                            .map(offer -> "%s (%s)".formatted(offer.code(), offer.name()))
                            .collect(Collectors.joining(", "));
            throw invalid("serviceCode", "choose-service", Map.of("services", codes));
        }
        return offers.getFirst();
    }

    private static Problem invalid(String field, String code, Map<String, Object> params) {
        return new Problem(RequestProblem.INVALID)
                .withFields(List.of(new FieldProblem(field, code, params)));
    }
}
