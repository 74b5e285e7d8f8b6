package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.ups.RateRequests.RateRequest;
import dev.comptoir.simulators.ups.RateRequests.Shipment;
import dev.comptoir.simulators.ups.Rated.Item;
import dev.comptoir.simulators.ups.Rated.Money;
import dev.comptoir.simulators.ups.Rated.Notice;
import dev.comptoir.simulators.ups.Rated.Tax;
import dev.comptoir.simulators.ups.Tariff.Price;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together UPS's answer to a rate request that passed the checks. */
final class RateAnswer {

    /** Transit times, whether they were asked for and, where UPS has them, what they are. */
    record Transit(boolean asked, Optional<TransitTimes> times) {
        static final Transit NOT_ASKED = new Transit(false, Optional.empty());
    }

    private static final int ITEMS_SINCE = 1601;
    private static final int ZONE_SINCE = 2409;
    private static final String FUEL = "375";
    private static final String RESIDENTIAL = "270";

    private static final Notice REFERENCE_RATES =
            new Notice("110971", "Your invoice may vary from the displayed reference rates");
    private static final Notice NOT_NEGOTIATED =
            new Notice(
                    "120900",
                    "User Id and Shipper Number combination is not qualified to receive negotiated"
                            + " rates");
    private static final Notice NO_TRANSIT_TIME =
            new Notice("111598", "Time in Transit information unavailable.");
    private static final Notice TAXES_INCLUDED =
            new Notice(
                    "01",
                    "Taxes are included in the shipping cost and apply to the transportation charges"
                            + " but additional duties/taxes may apply and are not reflected in the"
                            + " total amount due.");

    private final RateRequest request;
    private final Shipment shipment;
    private final Consignment consignment;
    private final UpsAccount account;
    private final Transit transit;
    private final Tariff tariff;

    RateAnswer(
            RateRequest request,
            Shipment shipment,
            Consignment consignment,
            UpsAccount account,
            Transit transit) {
        this.request = request;
        this.shipment = shipment;
        this.consignment = consignment;
        this.account = account;
        this.transit = transit;
        this.tariff = new Tariff(consignment.shipper());
    }

    Rated.Envelope envelope(List<UpsService> services) {
        var header = request.request();
        var transaction = header == null ? null : header.transactionReference();
        return new Rated.Envelope(
                new Rated.RateResponse(
                        new Rated.Header(
                                new Notice("1", "Success"),
                                alerts(),
                                transaction == null
                                        ? null
                                        : new Rated.Transaction(transaction.customerContext())),
                        services.stream().map(this::rated).toList()));
    }

    private List<Notice> alerts() {
        var alerts = new ArrayList<Notice>();
        alerts.add(REFERENCE_RATES);
        if (shipment.wantsNegotiated() && !negotiates()) {
            alerts.add(NOT_NEGOTIATED);
        }
        if (transit.asked() && transit.times().isEmpty()) {
            alerts.add(NO_TRANSIT_TIME);
        }
        return alerts;
    }

    /** Asked for, with the shipper number of an account that has a contract. */
    private boolean negotiates() {
        var shipper = shipment.shipper();
        return shipment.wantsNegotiated()
                && shipper != null
                && account.shipperNumber().equals(shipper.shipperNumber())
                && account.negotiated();
    }

    private Rated.RatedShipment rated(UpsService service) {
        var price = tariff.price(consignment, service, 0);
        var taxed = shipment.wantsTaxes() && price.taxPercent() > 0;
        // with negotiated rates UPS gives taxes for those only
        var published = taxed && !negotiates();
        var packages = price.shares().stream().map(this::rated).toList();
        return new Rated.RatedShipment(
                taxed ? List.of(TAXES_INCLUDED) : null,
                new Rated.Service(service.code()),
                subVersion() >= ZONE_SINCE ? Integer.toString(consignment.zone()) : null,
                alerts(),
                shipment.ratingMethodRequestedIndicator() == null ? null : "02",
                shipment.ratingMethodRequestedIndicator() == null ? null : "02",
                billed(consignment.pieces()),
                money(price.transportation()),
                money(price.base()),
                items(price),
                money(price.options()),
                published ? taxes(price) : null,
                money(price.total()),
                published ? money(price.total().add(tariff.tax(price))) : null,
                negotiates() ? negotiated(service) : null,
                packages,
                transit.times().map(known -> known.by(service)).orElse(null),
                guarantee(service));
    }

    private Rated.Negotiated negotiated(UpsService service) {
        var price = tariff.price(consignment, service, account.discountPercent());
        var taxed = shipment.wantsTaxes() && price.taxPercent() > 0;
        return new Rated.Negotiated(
                items(price),
                taxed ? taxes(price) : null,
                money(price.total()),
                taxed ? money(price.total().add(tariff.tax(price))) : null);
    }

    private Rated.RatedPackage rated(Tariff.Share share) {
        var piece = share.piece();
        return new Rated.RatedPackage(
                money(share.base()),
                money(share.base()),
                money(share.options()),
                money(share.base().add(share.options())),
                piece.weight().stripTrailingZeros().toPlainString(),
                billed(List.of(piece)));
    }

    private Rated.@Nullable Guarantee guarantee(UpsService service) {
        return service.guaranteed()
                ? new Rated.Guarantee(
                        Integer.toString(service.daysTo(consignment.zone())),
                        service.promisedBy().orElse(null))
                : null;
    }

    private @Nullable List<Item> items(Price price) {
        if (subVersion() < ITEMS_SINCE) {
            return null;
        }
        var items = new ArrayList<Item>();
        items.add(item(FUEL, price.fuel()));
        if (price.residential().signum() > 0) {
            items.add(item(RESIDENTIAL, price.residential()));
        }
        return items;
    }

    private Item item(String code, BigDecimal amount) {
        return new Item(code, currency(), amount.toPlainString());
    }

    private List<Tax> taxes(Price price) {
        return List.of(
                new Tax(
                        consignment.shipper().code().equals("CA") ? "GST" : "VAT",
                        tariff.tax(price).toPlainString()));
    }

    private Rated.BillingWeight billed(List<Piece> pieces) {
        var weight = pieces.stream().map(Piece::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Rated.BillingWeight(
                consignment.metric()
                        ? new Rated.Unit("KGS", "Kilograms")
                        : new Rated.Unit("LBS", "Pounds"),
                weight.toPlainString());
    }

    private Money money(BigDecimal amount) {
        return new Money(currency(), amount.toPlainString());
    }

    private String currency() {
        return consignment.shipper().currency().getCurrencyCode();
    }

    /** The answer's features by release; 0 when the request names none. */
    private int subVersion() {
        var header = request.request();
        return header != null
                        && header.subVersion() != null
                        && header.subVersion().matches("\\d{4}")
                ? Integer.parseInt(header.subVersion())
                : 0;
    }
}
