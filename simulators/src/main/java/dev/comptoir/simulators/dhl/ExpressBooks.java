package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Ledger;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What Express sold, and to whom it goes. */
final class ExpressBooks {

    /**
     * A shipment.
     *
     * @param reference the consignor's
     * @param account of the shipper
     */
    record Sale(
            String waybill,
            List<String> pieces,
            String reference,
            String account,
            String product,
            String from,
            String to,
            String receiver) {}

    private final Map<String, Sale> sales = new LinkedHashMap<>();
    private final ExpressNumbers numbers;
    private final Ledger ledger;
    private final Journeys journeys;
    private final Clock clock;

    ExpressBooks(ExpressNumbers numbers, Ledger ledger, Journeys journeys, Clock clock) {
        this.numbers = numbers;
        this.ledger = ledger;
        this.journeys = journeys;
        this.clock = clock;
    }

    synchronized Sale sell(DhlAccounts.Express caller, JsonNode order, int pieces) {
        var parties = order.path("customerDetails");
        var sale =
                new Sale(
                        numbers.waybill(),
                        Stream.generate(numbers::piece).limit(pieces).toList(),
                        order.path("customerReferences").path(0).path("value").asString(""),
                        caller.accountNumber(),
                        order.path("productCode").asString(),
                        place(parties, "shipperDetails"),
                        place(parties, "receiverDetails"),
                        parties.path("receiverDetails")
                                .path("contactInformation")
                                .path("fullName")
                                .asString(""));
        sales.put(sale.waybill(), sale);
        var now = clock.instant();
        ledger.sold(sale.waybill(), kind(order), sale.reference(), sale.pieces(), now);
        sale.pieces().forEach(piece -> journeys.begin(piece, now));
        return sale;
    }

    /** Paid by another account than the shipper's is how Express knows a return. */
    private static String kind(JsonNode order) {
        for (var account : order.path("accounts")) {
            if (account.path("typeCode").asString().equals("payer")) {
                return "return";
            }
        }
        return "shipment";
    }

    private static String place(JsonNode parties, String role) {
        var address = parties.path(role).path("postalAddress");
        return address.path("cityName").asString() + "-" + address.path("countryCode").asString();
    }

    synchronized Optional<Sale> ofWaybill(String waybill) {
        return Optional.ofNullable(sales.get(waybill));
    }

    synchronized Optional<Sale> ofPiece(String piece) {
        return sales.values().stream().filter(sale -> sale.pieces().contains(piece)).findFirst();
    }

    synchronized List<Sale> ofReference(String account, String reference) {
        return sales.values().stream()
                .filter(sale -> sale.account().equals(account))
                .filter(sale -> sale.reference().equals(reference))
                .toList();
    }

    synchronized void forget() {
        sales.clear();
    }
}
