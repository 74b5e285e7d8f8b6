package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Settings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code POST /ship/v1/shipments}, its dry run, and {@code PUT /ship/v1/shipments/cancel}. */
final class FedexShipping {

    private record Output(List<Sold> transactionShipments) {}

    private record Sold(
            String serviceType,
            String shipDatestamp,
            String serviceCategory,
            String serviceName,
            String masterTrackingNumber,
            List<Piece> pieceResponses,
            @Nullable List<FedexPapers.Paper> shipmentDocuments,
            Completed completedShipmentDetail) {}

    private record Piece(
            String masterTrackingNumber,
            String trackingNumber,
            int packageSequenceNumber,
            String serviceCategory,
            List<FedexPapers.Paper> packageDocuments) {}

    private record Completed(
            String carrierCode,
            Rating shipmentRating,
            @Nullable List<FedexPapers.Attached> shipmentDocuments) {}

    private record Rating(String actualRateType, List<RateDetail> shipmentRateDetails) {}

    private record RateDetail(String rateType, BigDecimal totalNetCharge, String currency) {}

    private record Cancelled(boolean cancelledShipment, boolean cancelledHistory, String message) {}

    private record Checked(List<Answers.Alert> alerts) {}

    private final FedexTokens tokens;
    private final FedexDesk desk;
    private final Settings settings;
    private final Clock clock;

    FedexShipping(FedexTokens tokens, FedexDesk desk, Settings settings, Clock clock) {
        this.clock = clock;
        this.tokens = tokens;
        this.desk = desk;
        this.settings = settings;
    }

    Response ship(Request request) {
        var account = tokens.caller(request, "ship", clock.instant());
        var asked = Asked.of(request);
        var order = ShipOrder.check(asked, account);
        asked.required("labelResponseOptions", "LABELRESPONSEOPTIONS.REQUIRED");
        var shipment = asked.at("requestedShipment");
        checkPapers(shipment);
        var numbers = desk.numbers(order.freight().kilograms().size());
        var consignment = consignment(shipment, account, order, numbers);
        desk.sell(consignment, order.comesBack() ? "return" : "shipment", clock.instant());
        return Answers.ok(
                request, new Output(List.of(sold(shipment, account, order, consignment))));
    }

    private void checkPapers(Asked shipment) {
        shipment.list("shipmentSpecialServices/etdDetail/attachedDocuments").stream()
                .filter(paper ->
                        desk.paper(paper.text("documentId"))
                                .filter(kept -> kept.type().equals(paper.text("documentType")))
                                .isEmpty())
                .findAny()
                .ifPresent(unknown -> {
                    throw FedexRefusal.invalid(
                            "ETD.DOCUMENTID.INVALID", "There is no such document.");
                });
    }

    Response check(Request request) {
        var account = tokens.caller(request, "ship", clock.instant());
        ShipOrder.check(Asked.of(request), account);
        return Answers.ok(
                request,
                new Checked(
                        Answers.Alert.note(
                                "SHIPMENT.VALIDATION.SUCCESS",
                                "Shipment validated successfully. No errors found.")));
    }

    private Sold sold(
            Asked shipment, FedexAccount account, ShipOrder order, Consignment consignment) {
        var papers = new FedexPapers(shipment, order, consignment);
        var pieces = new ArrayList<Piece>();
        for (int n = 0; n < consignment.numbers().size(); n++) {
            pieces.add(
                    new Piece(
                            consignment.master(),
                            consignment.numbers().get(n),
                            n + 1,
                            order.service().category(),
                            List.of(papers.label(n))));
        }
        var documented = settings.value(FedexSimulator.INVOICE).equals("documented");
        var price = order.freight().price(order.service(), account.discountPercent());
        return new Sold(
                order.service().name(),
                consignment.shipDate().toString(),
                order.service().category(),
                order.service().words,
                consignment.master(),
                pieces,
                documented ? papers.invoice() : null,
                new Completed(
                        order.service().category().equals("GROUND") ? "FDXG" : "FDXE",
                        new Rating(
                                "PAYOR_ACCOUNT_SHIPMENT",
                                List.of(
                                        new RateDetail(
                                                "PAYOR_ACCOUNT_SHIPMENT",
                                                price.net(),
                                                order.freight().from().money()))),
                        documented ? null : papers.attachedInvoice()));
    }

    private Consignment consignment(
            Asked shipment, FedexAccount account, ShipOrder order, List<String> numbers) {
        var references =
                shipment.list("requestedPackageLineItems/0/customerReferences").stream()
                        .map(reference -> reference.text("value"))
                        .toList();
        return new Consignment(
                numbers.getFirst(),
                numbers,
                account.accountNumber(),
                references,
                shipDate(shipment),
                order.freight().from().code(),
                shipment.text("shipper/address/city"),
                order.freight().to().code(),
                shipment.text("recipients/0/address/city"),
                shipment.text("recipients/0/contact/personName"));
    }

    /** FedEx takes today for a day that is over, or for none. */
    private LocalDate shipDate(Asked shipment) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var text = shipment.text("shipDatestamp");
        var wanted = text.isEmpty() ? today : LocalDate.parse(text);
        return wanted.isBefore(today) ? today : wanted;
    }

    Response cancel(Request request) {
        var account = tokens.caller(request, "ship", clock.instant());
        var asked = Asked.of(request);
        FedexRates.checkAccount(asked, account);
        var number = asked.required("trackingNumber", "TRACKINGNUMBER.ENTERED.INVALID");
        var consignment =
                desk.ofNumber(number)
                        .filter(found -> found.accountNumber().equals(account.accountNumber()))
                        .orElseThrow(FedexShipping::unknown);
        var sale = desk.ledger.find(consignment.master()).orElseThrow();
        if (sale.voided()) {
            throw FedexRefusal.invalid(
                    "SHIPMENT.ALREADY.CANCELLED", "The shipment has been cancelled before.");
        }
        var now = clock.instant();
        if (consignment.numbers().stream().anyMatch(n -> desk.journeys.handedOver(n, now))) {
            throw FedexRefusal.invalid(
                    "SHIPMENT.CANCEL.NOTALLOWED", "A tendered shipment cannot be cancelled.");
        }
        desk.ledger.takenBack(consignment.master(), new HashSet<>(consignment.numbers()));
        consignment.numbers().forEach(n -> desk.journeys.happens(n, Journeys.Stage.CANCELLED, now));
        return Answers.ok(request, new Cancelled(true, true, "Shipment is successfully cancelled"));
    }

    private static FedexRefusal unknown() {
        return FedexRefusal.invalid(
                "TRACKINGNUMBER.ENTERED.INVALID", "Error with entered Tracking Number.");
    }
}
