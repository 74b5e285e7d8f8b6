package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.ups.Rated.Money;
import dev.comptoir.simulators.ups.Rated.Tax;
import dev.comptoir.simulators.ups.ShipRequests.ShipmentRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts together UPS's answer to a purchase. */
final class ShipAnswer {

    private static final Rated.Notice REFERENCE_RATES =
            new Rated.Notice("120971", "Your invoice may vary from the displayed reference rates");
    private static final Rated.Notice NOT_NEGOTIATED =
            new Rated.Notice(
                    "120900",
                    "User Id and Shipper Number combination is not qualified to receive negotiated"
                            + " rates");

    private final ShipmentRequest request;
    private final RateRequests.Shipment shipment;
    private final Consignment consignment;
    private final UpsAccount account;
    private final UpsService service;
    private final Tariff tariff;

    ShipAnswer(
            ShipmentRequest request,
            RateRequests.Shipment shipment,
            Consignment consignment,
            UpsAccount account,
            UpsService service) {
        this.request = request;
        this.shipment = shipment;
        this.consignment = consignment;
        this.account = account;
        this.service = service;
        this.tariff = new Tariff(consignment.shipper());
    }

    Shipped.Envelope envelope(UpsShipments.Sold sold) {
        return new Shipped.Envelope(new Shipped.ShipmentResponse(header(), results(sold)));
    }

    private Rated.Header header() {
        var alerts = new ArrayList<Rated.Notice>();
        alerts.add(REFERENCE_RATES);
        if (shipment.wantsNegotiated() && !negotiates()) {
            alerts.add(NOT_NEGOTIATED);
        }
        var header = request.request();
        var transaction = header == null ? null : header.transactionReference();
        return new Rated.Header(
                new Rated.Notice("1", "Success"),
                alerts,
                transaction == null ? null : new Rated.Transaction(transaction.customerContext()));
    }

    private Shipped.ShipmentResults results(UpsShipments.Sold sold) {
        var price = tariff.price(consignment, service, 0);
        // with negotiated rates UPS gives taxes for those only
        var taxed = taxes(price) && !negotiates();
        return new Shipped.ShipmentResults(
                new Shipped.Charges(
                        money(price.transportation()),
                        money(price.options()),
                        taxed ? taxOf(price) : null,
                        money(price.total()),
                        taxed ? money(price.total().add(tariff.tax(price))) : null),
                negotiates() ? negotiated() : null,
                weight(),
                sold.id(),
                packages(sold, price),
                invoice(sold));
    }

    private List<Shipped.PackageResult> packages(UpsShipments.Sold sold, Tariff.Price price) {
        var format = format();
        var packages = new ArrayList<Shipped.PackageResult>();
        for (int n = 0; n < sold.numbers().size(); n++) {
            var number = sold.numbers().get(n);
            var label =
                    new Shipped.Label(
                            new Shipped.Format(format, format),
                            UpsLabels.image(format, sold.label(number)),
                            UpsLabels.html(format, number));
            packages.add(
                    new Shipped.PackageResult(number, money(price.shares().get(n).base()), label));
        }
        return packages;
    }

    private String format() {
        var label = Objects.requireNonNull(request.labelSpecification());
        return ShipValidation.text(Objects.requireNonNull(label.labelImageFormat()).code());
    }

    private Shipped.Negotiated negotiated() {
        var price = tariff.price(consignment, service, account.discountPercent());
        return new Shipped.Negotiated(
                taxes(price) ? taxOf(price) : null,
                money(price.total()),
                taxes(price) ? money(price.total().add(tariff.tax(price))) : null);
    }

    private Shipped.@Nullable Form invoice(UpsShipments.Sold sold) {
        var options = Objects.requireNonNull(request.shipment()).shipmentServiceOptions();
        var forms = options == null ? null : options.internationalForms();
        if (forms == null) {
            return null;
        }
        var lines = new ArrayList<String>();
        lines.add("COMMERCIAL INVOICE " + ShipValidation.text(forms.invoiceNumber()));
        lines.add(sold.id());
        ShipValidation.list(forms.product())
                .forEach(product ->
                        lines.add(String.join(" ", ShipValidation.list(product.description()))));
        return new Shipped.Form(
                "01",
                "All Requested International Forms",
                new Shipped.Image(
                        new Shipped.Format("PDF", "PDF"),
                        Base64.getEncoder().encodeToString(Papers.pdf(List.of(lines)))));
    }

    private boolean negotiates() {
        return shipment.wantsNegotiated() && account.negotiated();
    }

    private boolean taxes(Tariff.Price price) {
        return shipment.wantsTaxes() && price.taxPercent() > 0;
    }

    private List<Tax> taxOf(Tariff.Price price) {
        return List.of(new Tax("VAT", tariff.tax(price).toPlainString()));
    }

    private Rated.BillingWeight weight() {
        var weight =
                consignment.pieces().stream()
                        .map(Piece::billed)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Rated.BillingWeight(
                consignment.metric()
                        ? new Rated.Unit("KGS", "Kilograms")
                        : new Rated.Unit("LBS", "Pounds"),
                weight.toPlainString());
    }

    private Money money(BigDecimal amount) {
        return new Money(
                consignment.shipper().currency().getCurrencyCode(), amount.toPlainString());
    }
}
