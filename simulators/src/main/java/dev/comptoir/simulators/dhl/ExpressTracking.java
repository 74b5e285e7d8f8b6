package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Journeys;
import dev.comptoir.simulators.kit.Papers;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /tracking}, {@code /shipments/{no}/tracking} and {@code /proof-of-delivery}. */
final class ExpressTracking {

    /** The clocks of all places here; Central European winter time. */
    private static final ZoneOffset CLOCKS = ZoneOffset.ofHours(1);

    private record Words(String code, String text) {}

    private final ExpressDesk desk;
    private final ExpressBooks books;
    private final Journeys journeys;
    private final Clock clock;

    ExpressTracking(ExpressDesk desk, ExpressBooks books, Journeys journeys, Clock clock) {
        this.desk = desk;
        this.books = books;
        this.journeys = journeys;
        this.clock = clock;
    }

    Response search(Request request) {
        var caller = desk.caller(request);
        var query = request.parameters();
        var found = new ArrayList<ExpressBooks.Sale>();
        if (query.containsKey("shipmentReference")) {
            for (var parameter : List.of("shipperAccountNumber", "dateRangeFrom", "dateRangeTo")) {
                if (!query.containsKey(parameter)) {
                    throw ExpressRefusal.missing(parameter);
                }
            }
            found.addAll(
                    books.ofReference(
                            caller.accountNumber(), query.getOrDefault("shipmentReference", "")));
        } else {
            books.ofPiece(query.getOrDefault("pieceTrackingNumber", "")).ifPresent(found::add);
            books.ofWaybill(query.getOrDefault("shipmentTrackingNumber", "")).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            throw ExpressRefusal.notFound(
                    "Not data found",
                    query.containsKey("shipmentReference")
                            ? "No Shipments Found for ReferenceID | "
                                    + query.getOrDefault("shipmentReference", "")
                            : "No data found");
        }
        return Response.json(
                200, Map.of("shipments", found.stream().map(sale -> told(sale, false)).toList()));
    }

    Response shipment(Request request, Map<String, String> path) {
        desk.caller(request);
        var sale = sale(path);
        var offsets =
                request.parameters()
                        .getOrDefault("requestGMTOffsetPerEvent", "false")
                        .equals("true");
        return Response.json(200, Map.of("shipments", List.of(told(sale, offsets))));
    }

    Response proof(Request request, Map<String, String> path) {
        desk.caller(request);
        var sale = sale(path);
        if (!delivered(sale)) {
            throw ExpressRefusal.notFound("Not Found", "No electronic proof of delivery found");
        }
        var paper = Papers.pdf("PROOF OF DELIVERY", sale.waybill(), sale.receiver());
        return Response.json(
                200,
                Map.of(
                        "documents",
                        List.of(
                                Map.of(
                                        "encodingFormat", "PDF",
                                        "content", Base64.getEncoder().encodeToString(paper),
                                        "typeCode", "POD"))));
    }

    private ExpressBooks.Sale sale(Map<String, String> path) {
        return books.ofWaybill(path.getOrDefault("number", ""))
                .orElseThrow(() -> ExpressRefusal.notFound("Not data found", "No data found"));
    }

    private boolean delivered(ExpressBooks.Sale sale) {
        return journeys.scans(sale.pieces().getFirst(), clock.instant()).stream()
                .anyMatch(scan -> scan.stage() == Journeys.Stage.DELIVERED);
    }

    private Map<String, Object> told(ExpressBooks.Sale sale, boolean offsets) {
        var shipment = new LinkedHashMap<String, Object>();
        shipment.put("shipmentTrackingNumber", sale.waybill());
        shipment.put("status", "Success");
        shipment.put("productCode", sale.product());
        shipment.put(
                "shipperReferences", List.of(Map.of("value", sale.reference(), "typeCode", "CU")));
        shipment.put("events", events(sale, sale.pieces().getFirst(), offsets));
        shipment.put("numberOfPieces", sale.pieces().size());
        var pieces = new ArrayList<Map<String, Object>>();
        for (var piece : sale.pieces()) {
            pieces.add(
                    Map.of(
                            "number",
                            pieces.size() + 1,
                            "shipmentTrackingNumber",
                            sale.waybill(),
                            "trackingNumber",
                            piece,
                            "events",
                            events(sale, piece, offsets)));
        }
        shipment.put("pieces", pieces);
        return shipment;
    }

    private List<Map<String, Object>> events(
            ExpressBooks.Sale sale, String piece, boolean offsets) {
        return journeys.scans(piece, clock.instant()).stream()
                .flatMap(scan -> event(sale, scan, offsets).stream())
                .toList();
    }

    private static Optional<Map<String, Object>> event(
            ExpressBooks.Sale sale, Journeys.Scan scan, boolean offsets) {
        return words(scan.stage())
                .map(words -> {
                    var at = scan.at().atOffset(CLOCKS);
                    var event = new LinkedHashMap<String, Object>();
                    event.put("date", at.toLocalDate().toString());
                    event.put("time", at.format(DateTimeFormatter.ofPattern("HH:mm:ss")));
                    if (offsets) {
                        event.put("GMTOffset", CLOCKS.getId());
                    }
                    event.put("typeCode", words.code());
                    event.put("description", words.text());
                    event.put("serviceArea", List.of(area(sale, scan.stage())));
                    if (scan.stage() == Journeys.Stage.DELIVERED) {
                        event.put("signedBy", sale.receiver());
                    }
                    return event;
                });
    }

    private static Map<String, String> area(ExpressBooks.Sale sale, Journeys.Stage stage) {
        var there =
                switch (stage) {
                    case ANNOUNCED, ACCEPTED, IN_TRANSIT, RETURNED -> false;
                    default -> true;
                };
        return Map.of("code", "XXX", "description", there ? sale.to() : sale.from());
    }

    private static Optional<Words> words(Journeys.Stage stage) {
        return Optional.ofNullable(
                switch (stage) {
                    case ANNOUNCED, CANCELLED, RETURNING -> null;
                    case ACCEPTED -> new Words("PU", "Shipment picked up");
                    case IN_TRANSIT -> new Words("DF", "Shipment has departed from a DHL facility");
                    case ARRIVED -> new Words("AR", "Arrived at DHL Delivery Facility");
                    case CUSTOMS -> new Words("UD", "Clearance event");
                    case OUT_FOR_DELIVERY ->
                            new Words("WC", "Shipment is out with courier for delivery");
                    case ATTEMPT_FAILED ->
                            new Words("NH", "Delivery attempted; consignee premises closed");
                    case AT_PICKUP_POINT -> new Words("CC", "Awaiting collection by the consignee");
                    case EXCEPTION -> new Words("OH", "Shipment is on hold");
                    case DELIVERED -> new Words("OK", "Delivered");
                    case RETURNED -> new Words("RT", "Returned to shipper");
                });
    }
}
