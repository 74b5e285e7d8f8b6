package dev.comptoir.shipping.shipments;

import static java.util.stream.Collectors.toMap;

import dev.comptoir.orders.Order;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.web.Problems;
import dev.comptoir.shipping.Box;
import dev.comptoir.shipping.CarrierWords;
import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.spi.LabelStock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shipments for work that ships many: made, changed, bought and printed by the same commands as one
 * that a person ships, so that there is one way of buying.
 */
@Service
public class ShippingDesk {

    private final ShipmentDrafts drafts;
    private final Shipments shipments;
    private final Purchases purchases;
    private final ShipmentLedger ledger;
    private final ShipmentRows rows;
    private final ShipmentWording wording;
    private final Printing printing;

    ShippingDesk(
            ShipmentDrafts drafts,
            Shipments shipments,
            Purchases purchases,
            ShipmentLedger ledger,
            ShipmentRows rows,
            ShipmentWording wording,
            Printing printing) {
        this.drafts = drafts;
        this.shipments = shipments;
        this.purchases = purchases;
        this.ledger = ledger;
        this.rows = rows;
        this.wording = wording;
        this.printing = printing;
    }

    /**
     * How an order is to be shipped; what is left out is taken from the order and the store.
     *
     * @param to another address than the order's
     * @param again whether goods go out that are in another shipment already
     */
    public record Wish(
            @Nullable Place to,
            Box box,
            @Nullable LocalDate shipDate,
            @Nullable LabelStock label,
            boolean again) {}

    /**
     * A service that carries a shipment.
     *
     * @param name as the carrier names it
     * @param quoteId the price request that it was found in, with {@code price} and {@code promise}
     */
    public record Carriage(
            UUID integrationId,
            String serviceCode,
            @Nullable String name,
            @Nullable UUID quoteId,
            @Nullable Money price,
            @Nullable Promise promise) {}

    /**
     * How a shipment stands.
     *
     * @param from null once somebody was forgotten; likewise {@code to}
     */
    public record Standing(
            UUID id,
            PurchaseState state,
            @Nullable UUID integrationId,
            @Nullable Place from,
            @Nullable Place to,
            List<Box> boxes,
            @Nullable LocalDate shipDate) {}

    /**
     * A shipment worded for the viewer of the running request.
     *
     * @param reasons why the carrier rejected it
     * @param trouble the last trouble on the way to the carrier
     */
    public record Told(
            ShipmentSummary summary,
            @Nullable Money quotedPrice,
            List<CarrierWords.Told> reasons,
            CarrierWords.@Nullable Trouble trouble) {}

    /**
     * Makes a shipment of an order, or finds the one that was made under the same name.
     *
     * @param order that whoever acts may read
     * @throws Problem naming each field that nobody tells, or that carriers could not use
     */
    public Standing draft(String name, Order order, Wish wish) {
        var draft = drafts.draft(body(order, wish.to(), wish), order, wish.again());
        return standing(ledger.begin(draft, RequestKey.sha256(name)));
    }

    /**
     * Makes a shipment as {@code createShipment} does, or finds the one that was made under the
     * same name.
     *
     * @throws Problem naming each field that nobody tells, or that carriers could not use
     */
    public Standing draft(String name, CreateShipment body) {
        return standing(ledger.begin(drafts.draft(body), RequestKey.sha256(name)));
    }

    /** What would keep a shipment from being made; none is. */
    public List<FieldProblem> undraftable(CreateShipment body) {
        try {
            drafts.draft(body);
            return List.of();
        } catch (Problem problem) {
            return problem.told();
        }
    }

    /** What keeps an order from being sent to its address, or to another. */
    public List<FieldProblem> unaddressable(Order order, @Nullable Place to) {
        return drafts.unaddressable(body(order, to, null), order);
    }

    /**
     * Changes where a shipment goes and what it weighs; the quote that it followed is forgotten.
     *
     * @throws Problem when it is bought, or somebody changes it at this moment
     */
    public Standing change(UUID id, @Nullable Place to, @Nullable Box box) {
        var parcels = box == null ? null : List.of(packed(ledger.require(id), box));
        return standing(shipments.update(id, edit(id, null, to, parcels)));
    }

    /**
     * Has it carried by this service.
     *
     * @throws Problem as {@link #change}, or when the connection sells no labels
     */
    public Standing carry(UUID id, Carriage by) {
        var chosen = shipments.update(id, edit(id, by, null, null));
        if (by.quoteId() == null) {
            return standing(chosen);
        }
        var origin = chosen.origin();
        var quoted =
                new Origin(
                        origin.outwardId(),
                        origin.orderId(),
                        origin.orderNumber(),
                        by.quoteId(),
                        by.price(),
                        by.promise());
        return standing(ledger.edit(chosen.withOrigin(quoted), chosen.state()));
    }

    /** What keeps a draft from being bought, before its carrier is asked. */
    public List<FieldProblem> problems(UUID id) {
        try {
            purchases.ready(ledger.require(id));
            return List.of();
        } catch (Problem problem) {
            return problem.told();
        }
    }

    /** What came of buying a shipment. */
    public sealed interface Purchased {

        /** It is bought: now, or before. */
        record Sold() implements Purchased {}

        /** The carrier does not carry it as it is, and has said why. */
        record Rejected() implements Purchased {}

        /** It may have been bought; whoever settles shipments finds out, or a person does. */
        record Unsettled() implements Purchased {}

        /** Somebody else is buying it. */
        record Busy(Duration pause) implements Purchased {}

        /** Nobody was asked. */
        record Refused(List<FieldProblem> problems) implements Purchased {}

        /**
         * Trouble on the way to the carrier.
         *
         * @param perhapsSold whether it may have been bought all the same
         */
        record Troubled(ProviderFault fault, boolean perhapsSold) implements Purchased {}
    }

    /** Buys it, once, as {@code buyLabel} does. */
    public Purchased buy(UUID id) {
        try {
            return purchased(purchases.buy(id, null).state());
        } catch (ProviderFault fault) {
            var state = ledger.require(id).state();
            return state.sold()
                    ? new Purchased.Sold()
                    : new Purchased.Troubled(fault, state.open());
        } catch (Problem problem) {
            return purchased(problem);
        }
    }

    private static Purchased purchased(PurchaseState state) {
        if (state.sold()) {
            return new Purchased.Sold();
        }
        return state == PurchaseState.REJECTED
                ? new Purchased.Rejected()
                : new Purchased.Unsettled();
    }

    private static Purchased purchased(Problem problem) {
        var code = problem.code();
        if (code == ShipmentsProblem.BEING_BOUGHT) {
            var seconds = problem.params().get(Problems.RETRY_AFTER);
            return new Purchased.Busy(
                    Duration.ofSeconds(seconds instanceof Number n ? n.longValue() : 1));
        }
        if (code == ShipmentsProblem.UNSETTLED || code == ShipmentsProblem.NEEDS_DECISION) {
            return new Purchased.Unsettled();
        }
        return code == ShipmentsProblem.REJECTED
                ? new Purchased.Rejected()
                : new Purchased.Refused(problem.told());
    }

    /**
     * @throws Problem when there is no such shipment
     */
    public Standing find(UUID id) {
        return standing(ledger.require(id));
    }

    /** References of an order's shipments on their way out that are, or may be, paid for. */
    @Transactional(readOnly = true)
    public List<String> paidFor(UUID order, @Nullable UUID besides) {
        return rows.ofOrder(order).stream()
                .filter(shipment -> shipment.kind() == ShipmentKind.OUTWARD)
                .filter(shipment -> !shipment.id().equals(besides))
                .filter(shipment -> shipment.state().carriesGoods())
                .map(Shipment::reference)
                .toList();
    }

    /** All of these that there are, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, Told> tell(Collection<UUID> ids) {
        return rows.load(ids).stream().collect(toMap(Shipment::id, wording::told));
    }

    /** Words trouble that kept shipments of a connection from being bought. */
    public CarrierWords.@Nullable Trouble word(@Nullable String type, KeptFault fault) {
        return wording.trouble(type, fault);
    }

    /**
     * Their labels as one file, see {@code printShipments}.
     *
     * @throws Problem naming each whose label cannot be printed with the others
     */
    public ResponseEntity<byte[]> print(
            List<UUID> ids, @Nullable PrintLayout layout, boolean slips, boolean customs) {
        return DocumentFile.of(printing.print(new PrintShipments(ids, layout, slips, customs)));
    }

    /** The same goods in another box. */
    private static NewParcel packed(Shipment shipment, Box box) {
        var items =
                shipment.plan().parcels().stream()
                        .flatMap(parcel -> parcel.items().stream())
                        .toList();
        return new NewParcel(
                box.lengthMillimetres(),
                box.widthMillimetres(),
                box.heightMillimetres(),
                box.weightGrams(),
                items);
    }

    private static CreateShipment body(Order order, @Nullable Place to, @Nullable Wish wish) {
        return new CreateShipment(
                order.id(),
                null,
                null,
                null,
                null,
                null,
                to,
                wish == null ? null : List.of(NewParcel.of(wish.box())),
                null,
                wish == null ? null : wish.shipDate(),
                wish == null ? null : wish.label(),
                null,
                null,
                null);
    }

    private UpdateShipment edit(
            UUID id, @Nullable Carriage by, @Nullable Place to, @Nullable List<NewParcel> parcels) {
        return new UpdateShipment(
                by == null ? null : by.integrationId(),
                by == null ? null : by.serviceCode(),
                by == null ? null : by.name(),
                null,
                to,
                parcels,
                null,
                null,
                null,
                null,
                null,
                null,
                ledger.require(id).version());
    }

    private static Standing standing(Shipment shipment) {
        var carrier = shipment.carrier();
        var plan = shipment.plan();
        return new Standing(
                shipment.id(),
                shipment.state(),
                carrier == null ? null : carrier.integrationId(),
                plan.from(),
                plan.to(),
                plan.parcels().stream().map(KeptParcel::box).toList(),
                plan.shipDate());
    }
}
