package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.access.Permission;
import dev.comptoir.access.Permissions;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.orders.Order;
import dev.comptoir.orders.Orders;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Constraints;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.Box;
import dev.comptoir.shipping.OrderGoods;
import dev.comptoir.shipping.OrderGoods.Goods;
import dev.comptoir.shipping.Place;
import dev.comptoir.shipping.PlaceCheck;
import dev.comptoir.shipping.QuotedService;
import dev.comptoir.shipping.QuotedServices;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.ContentsType;
import dev.comptoir.shipping.spi.Incoterm;
import dev.comptoir.stores.Stores;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes shipments out of what somebody said: what is left out is taken from the quote, the order
 * and the store. Nothing else is made up.
 */
@Component
final class ShipmentDrafts {

    private final Orders orders;
    private final OrderGoods goods;
    private final QuotedServices quotes;
    private final Stores stores;
    private final Integrations integrations;
    private final Permissions permissions;
    private final Constraints constraints;
    private final Clock clock;

    ShipmentDrafts(
            Orders orders,
            OrderGoods goods,
            QuotedServices quotes,
            Stores stores,
            Integrations integrations,
            Permissions permissions,
            Constraints constraints,
            Clock clock) {
        this.orders = orders;
        this.goods = goods;
        this.quotes = quotes;
        this.stores = stores;
        this.integrations = integrations;
        this.permissions = permissions;
        this.constraints = constraints;
        this.clock = clock;
    }

    /** What a shipment is made from besides the request. */
    private record Sources(
            @Nullable QuotedService quoted, @Nullable Order order, List<Goods> goods) {}

    /** Both ends, for the constraints of what did not come with the request. */
    private record Ends(@NotNull @Valid Place from, @NotNull @Valid Place to) {}

    /**
     * @throws Problem naming each field that nobody tells
     */
    Shipment draft(CreateShipment body) {
        return draft(body, sources(body));
    }

    /**
     * As above, of an order that was looked up for whoever may read it.
     *
     * @param body names no price request
     * @param again whether goods go out that are in another shipment already
     */
    Shipment draft(CreateShipment body, Order order, boolean again) {
        var sent = again ? goods.of(order) : goods.left(order);
        return draft(body, new Sources(null, order, sent));
    }

    /** What keeps an order from being addressed. */
    List<FieldProblem> unaddressable(CreateShipment body, Order order) {
        try {
            ends(body, new Sources(null, order, List.of()));
            return List.of();
        } catch (Problem problem) {
            return problem.fields();
        }
    }

    private Shipment draft(CreateShipment body, Sources sources) {
        var ends = ends(body, sources);
        var parcels = parcels(body, sources);
        var customs = body.customs() != null ? body.customs() : customs(ends, sources);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var quoted = sources.quoted();
        var plan =
                new ShipmentPlan(
                        ends.from(),
                        ends.to(),
                        parcels,
                        body.shipDate() != null || quoted == null
                                ? body.shipDate()
                                : quoted.shipDate(),
                        body.label(),
                        body.options() == null ? WantedOptions.NONE : body.options(),
                        Normalised.text(body.contents()),
                        customs == null || customs.lines().isEmpty() ? null : customs);
        return new Shipment(
                Ids.next(),
                Reference.next(),
                ShipmentKind.OUTWARD,
                origin(body, sources),
                choice(body, quoted),
                plan,
                PurchaseState.DRAFT,
                Purchase.NONE,
                Whereabouts.NOWHERE,
                ActorRef.current(),
                now,
                now,
                1);
    }

    /** A shipment as somebody wants it changed; a draft from then on. */
    Shipment edited(Shipment shipment, UpdateShipment edit) {
        var plan = shipment.plan();
        var customs = edit.customs() == null ? plan.customs() : edit.customs();
        var from = edit.from() == null ? plan.from() : edit.from();
        var to = edit.to() == null ? plan.to() : edit.to();
        require(places(from, to));
        var changed =
                new ShipmentPlan(
                        from,
                        to,
                        edit.parcels() == null
                                ? plan.parcels()
                                : parcels(edit.parcels(), List.of()),
                        edit.shipDate() == null ? plan.shipDate() : edit.shipDate(),
                        edit.label() == null ? plan.label() : edit.label(),
                        edit.options() == null ? plan.options() : edit.options(),
                        edit.contents() == null
                                ? plan.contents()
                                : Normalised.text(edit.contents()),
                        customs == null || customs.lines().isEmpty() ? null : customs);
        var chosen = edited(shipment.carrier(), edit);
        // a price was for what was asked then
        var stillQuoted =
                Objects.equals(chosen, shipment.carrier()) && sameToCarriers(plan, changed);
        var origin = edited(shipment.origin(), edit, stillQuoted);
        var purchase = shipment.purchase().because(List.of()).troubled(null);
        return shipment.withOrigin(origin).to(PurchaseState.DRAFT, purchase, chosen, changed);
    }

    private @Nullable CarrierChoice edited(@Nullable CarrierChoice choice, UpdateShipment edit) {
        var integration = edit.integrationId();
        var service = edit.serviceCode();
        if (integration == null && service == null) {
            return choice;
        }
        var id = integration != null || choice == null ? integration : choice.integrationId();
        if (id == null) {
            throw invalid("integrationId", "required");
        }
        boolean another = choice == null || !id.equals(choice.integrationId());
        var code = service == null && !another && choice != null ? choice.serviceCode() : service;
        return choice(id, code, edit.serviceName());
    }

    private static Origin edited(Origin origin, UpdateShipment edit, boolean stillQuoted) {
        return new Origin(
                origin.outwardId(),
                origin.orderId(),
                edit.orderNumber() == null
                        ? origin.orderNumber()
                        : Normalised.text(edit.orderNumber()),
                stillQuoted ? origin.quoteId() : null,
                stillQuoted ? origin.quotedPrice() : null,
                stillQuoted ? origin.promise() : null);
    }

    private static boolean sameToCarriers(ShipmentPlan before, ShipmentPlan after) {
        return Objects.equals(spot(before.from()), spot(after.from()))
                && Objects.equals(spot(before.to()), spot(after.to()))
                && boxes(before).equals(boxes(after));
    }

    private static @Nullable Place spot(@Nullable Place place) {
        return place == null ? null : place.impersonal();
    }

    private static List<Box> boxes(ShipmentPlan plan) {
        return plan.parcels().stream().map(KeptParcel::box).toList();
    }

    private Sources sources(CreateShipment body) {
        var quoted = quoted(body);
        var orderId = body.orderId() != null || quoted == null ? body.orderId() : quoted.orderId();
        if (orderId == null) {
            return new Sources(quoted, null, List.of());
        }
        var order = order(orderId);
        return new Sources(quoted, order, goods.left(order));
    }

    private @Nullable QuotedService quoted(CreateShipment body) {
        var rates = body.ratesId();
        if (rates == null) {
            return null;
        }
        var integration = body.integrationId();
        var service = body.serviceCode();
        if (integration == null || service == null) {
            throw invalid(integration == null ? "integrationId" : "serviceCode", "required");
        }
        return quotes.find(rates, integration, service)
                .orElseThrow(() -> invalid("ratesId", "no-quote"));
    }

    /** An order that somebody may not read does not exist for them. */
    private Order order(UUID id) {
        return (permissions.has(Permission.ORDERS_READ) ? orders.find(id) : Optional.<Order>empty())
                .orElseThrow(() -> invalid("orderId", "no-order"));
    }

    private Ends ends(CreateShipment body, Sources sources) {
        var order = sources.order();
        var quoted = sources.quoted();
        var shipFrom = stores.current().shipFrom();
        var ours = shipFrom == null ? null : Place.of(shipFrom);
        var ordered =
                order == null || order.shippingAddress() == null
                        ? null
                        : Place.of(order.shippingAddress());
        var from = body.from() != null ? body.from() : ours;
        var to = body.to() != null ? body.to() : ordered;
        if (quoted != null) {
            from = body.from() != null ? from : quoted.from().completedBy(ours);
            to = body.to() != null ? to : quoted.to().completedBy(ordered);
        }
        require(missing(from, to, order != null));
        var ends = new Ends(requireNonNull(from), requireNonNull(to));
        // what an order says may be longer than what carriers print
        require(constraints.check(ends));
        require(places(from, to));
        return ends;
    }

    private static List<FieldProblem> missing(
            @Nullable Place from, @Nullable Place to, boolean ofOrder) {
        var problems = new ArrayList<FieldProblem>();
        if (from == null) {
            problems.add(new FieldProblem("from", "no-ship-from"));
        }
        if (to == null) {
            problems.add(new FieldProblem("to", ofOrder ? "order-without-address" : "required"));
        }
        return problems;
    }

    private static List<FieldProblem> places(@Nullable Place from, @Nullable Place to) {
        var problems = new ArrayList<FieldProblem>();
        if (from != null) {
            problems.addAll(PlaceCheck.problems("from", from));
        }
        if (to != null) {
            problems.addAll(PlaceCheck.problems("to", to));
        }
        return problems;
    }

    private static List<KeptParcel> parcels(CreateShipment body, Sources sources) {
        var quoted = sources.quoted();
        if (body.parcels() != null) {
            return parcels(body.parcels(), sources.goods());
        }
        if (quoted != null) {
            return parcels(quoted.parcels().stream().map(NewParcel::of).toList(), sources.goods());
        }
        throw invalid("parcels", "required");
    }

    /** Parcels in their order, with what is in them. */
    static List<KeptParcel> parcels(List<NewParcel> parcels, List<Goods> goods) {
        return IntStream.range(0, parcels.size())
                .mapToObj(i -> {
                    var parcel = parcels.get(i);
                    var items = parcel.items();
                    if (items == null) {
                        items = parcels.size() == 1 ? items(goods) : List.of();
                    }
                    return KeptParcel.planned(i + 1, parcel.box(), items);
                })
                .toList();
    }

    private static List<ParcelItem> items(List<Goods> goods) {
        return goods.stream()
                .map(each ->
                        new ParcelItem(
                                each.line().position(),
                                each.line().sku(),
                                each.line().title(),
                                each.quantity()))
                .toList();
    }

    /** What the order says of the goods; what it does not say is asked for before the purchase. */
    private static @Nullable CustomsPapers customs(Ends ends, Sources sources) {
        var order = sources.order();
        if (order == null || !CustomsTerritories.needed(ends.from(), ends.to())) {
            return null;
        }
        var lines = sources.goods().stream().map(each -> line(each, order.currency())).toList();
        return new CustomsPapers(
                ContentsType.SALE,
                Incoterm.DAP,
                order.number(),
                null,
                lines,
                null,
                null,
                null,
                null,
                null);
    }

    private static CustomsPapers.Line line(Goods goods, Currency currency) {
        var line = goods.line();
        var value = goods.unitMinor();
        return new CustomsPapers.Line(
                line.title(),
                goods.quantity(),
                goods.hsCode(),
                goods.originCountry(),
                goods.weightGrams(),
                value > 0 ? new Money(value, currency) : null,
                line.sku());
    }

    private Origin origin(CreateShipment body, Sources sources) {
        var order = sources.order();
        var number = Normalised.text(body.orderNumber());
        var quoted = sources.quoted();
        return new Origin(
                null,
                order == null ? null : order.id(),
                number != null || order == null ? number : order.number(),
                body.ratesId(),
                quoted == null ? null : quoted.rate().price(),
                quoted == null ? null : promise(quoted));
    }

    private @Nullable Promise promise(QuotedService quoted) {
        var on = quoted.rate().delivery().date();
        if (on == null) {
            return null;
        }
        var zone = ZoneId.of(stores.current().timeZone());
        var day = quoted.shipDate();
        return new Promise(on, day == null ? LocalDate.ofInstant(quoted.at(), zone) : day);
    }

    private @Nullable CarrierChoice choice(CreateShipment body, @Nullable QuotedService quoted) {
        var id = body.integrationId();
        if (id == null) {
            if (body.serviceCode() != null) {
                throw invalid("integrationId", "required");
            }
            return null;
        }
        var name =
                body.serviceName() != null || quoted == null
                        ? body.serviceName()
                        : quoted.rate().serviceName();
        return choice(id, body.serviceCode(), name);
    }

    private CarrierChoice choice(UUID id, @Nullable String service, @Nullable String name) {
        return integrations.activeWith(Booking.class, List.of(id)).stream()
                .findFirst()
                .map(connection ->
                        new CarrierChoice(
                                id,
                                connection.type(),
                                connection.environment(),
                                Normalised.text(service),
                                Normalised.text(name)))
                .orElseThrow(() -> invalid("integrationId", "no-seller"));
    }

    private static void require(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
    }

    private static Problem invalid(String field, String code) {
        return new Problem(RequestProblem.INVALID)
                .withFields(List.of(new FieldProblem(field, code)));
    }
}
