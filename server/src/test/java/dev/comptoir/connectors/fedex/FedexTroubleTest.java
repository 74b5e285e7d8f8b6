package dev.comptoir.connectors.fedex;

import static dev.comptoir.connectors.ConnectorContract.faultOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.comptoir.connectors.BookingContract;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.CarrierShipment;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.Notice;
import dev.comptoir.shipping.spi.ShipmentOptions;
import dev.comptoir.shipping.spi.ShipmentOrder;
import dev.comptoir.shipping.spi.ShippingDocument;
import dev.comptoir.shipping.spi.Signature;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import dev.comptoir.shipping.spi.TrackingQuery;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that FedEx gives and does not document, or gives wrongly. */
class FedexTroubleTest {

    private static final byte[] LABEL =
            "%PDF-1.4 \u0000 label".getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void labels_come_out_byte_for_byte_also_from_broken_lines() {
        var lines = Base64.getMimeEncoder(4, new byte[] {'\r', '\n'}).encodeToString(LABEL);
        var shipment = read(sold(piece("1", lines.replace("\r\n", "\\r\\n"))), 1);

        assertThat(shipment.documents())
                .singleElement()
                .satisfies(label -> {
                    assertThat(label.content()).isEqualTo(LABEL);
                    assertThat(label.mediaType()).isEqualTo("application/pdf");
                    assertThat(label.parcel()).isEqualTo(1);
                });
    }

    @Test
    void a_shipment_without_label_is_bought_all_the_same_and_says_so() {
        var shipment = read(sold("{\"trackingNumber\":\"794\",\"packageSequenceNumber\":1}"), 1);

        assertThat(shipment.hasLabel()).isFalse();
        assertThat(shipment.notices()).extracting(Notice::code).containsExactly("label-missing");
    }

    @Test
    void an_answer_without_number_is_no_purchase_we_know_of() {
        assertThat(protocolFault("{\"packageSequenceNumber\":1}", 1)).isTrue();
        assertThat(protocolFault(piece("794", encoded()), 2)).isTrue();
        assertThat(
                        faultOf(() ->
                                        FedexShipped.read(
                                                answer("{\"output\":{}}"), 1, DocumentKind.LABEL))
                                .kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void the_invoice_at_both_places_comes_once() {
        var both =
                """
                {"output":{"transactionShipments":[{"masterTrackingNumber":"794","pieceResponses":[%1$s],
                 "shipmentDocuments":[{"contentType":"COMMERCIAL_INVOICE","docType":"PDF","encodedLabel":"%2$s"}],
                 "completedShipmentDetail":{"shipmentDocuments":[
                  {"type":"COMMERCIAL_INVOICE","imageType":"PDF","parts":[{"image":"%2$s"}]}]}}]}}
                """
                        .formatted(
                                piece("794", encoded()),
                                Base64.getEncoder()
                                        .encodeToString(
                                                "%PDF-1.4 invoice"
                                                        .getBytes(StandardCharsets.US_ASCII)));

        assertThat(read(both, 1).documents())
                .extracting(ShippingDocument::kind)
                .containsExactly(DocumentKind.LABEL, DocumentKind.COMMERCIAL_INVOICE);
    }

    @Test
    void an_answer_that_is_not_ready_yet_is_not_taken_for_a_sale() {
        assertThat(faultOf(() -> read("{\"output\":{\"jobId\":\"abc123456\"}}", 1)).kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void events_keep_their_time_of_the_place_and_what_cannot_be_read_is_left_out() {
        var known =
                (TrackingAnswer.Known)
                        track(
                                """
                                {"scanEvents":[
                                 {"date":"2026-11-20T09:15:00+01:00","eventType":"DE","exceptionCode":"007",
                                  "eventDescription":"Delivery exception","exceptionDescription":"Business closed",
                                  "derivedStatusCode":"SE","scanLocation":{"city":"LYON","countryCode":"FR"}},
                                 {"date":"2026-11-19T08:00:00","eventType":"IT"},
                                 {"date":"yesterday","eventType":"PU"},
                                 {"date":"2026-11-19T07:00:00"}]}
                                """);

        assertThat(known.events())
                .extracting(TrackingEvent::at, TrackingEvent::offset)
                .containsExactly(
                        tuple(LocalDateTime.of(2026, 11, 20, 9, 15), ZoneOffset.ofHours(1)),
                        tuple(LocalDateTime.of(2026, 11, 19, 8, 0), null));
        assertThat(known.events().getFirst().keys())
                .containsExactly(
                        new StatusKey(FedexTracking.EXCEPTION, "DE/007"),
                        new StatusKey(FedexTracking.EVENT, "DE"),
                        new StatusKey(FedexTracking.EVENT, "SE"));
        assertThat(known.events().getFirst().label())
                .isEqualTo("Delivery exception: Business closed");
        assertThat(known.expected().date()).isNull();
    }

    @Test
    void tells_who_took_it_and_when_it_is_expected() {
        var known =
                (TrackingAnswer.Known)
                        track(
                                """
                                {"deliveryDetails":{"receivedByName":"","signedByName":"M.Fontaine"},
                                 "dateAndTimes":[{"type":"SHIP","dateTime":"2026-11-18T00:00:00+01:00"},
                                  {"type":"ESTIMATED_DELIVERY","dateTime":"2026-11-21T18:00:00+01:00"}]}
                                """);

        assertThat(known.receivedBy()).isEqualTo("M.Fontaine");
        assertThat(known.expected().date()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void a_lost_shipment_of_several_parcels_without_their_places_is_for_a_person() {
        var two =
                """
                {"output":{"completeTrackResults":[
                 {"trackResults":[{"trackingNumberInfo":{"trackingNumber":"794"}}]},
                 {"trackResults":[{"trackingNumberInfo":{"trackingNumber":"795"}}]}]}}
                """;

        assertThat(faultOf(() -> FedexRecovery.read(tracked(two), 2)).kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void numbers_that_fedex_passes_over_are_not_known() {
        var parcels = new FedexParcels(numbers -> tracked("{\"output\":{}}"));

        assertThat(parcels.track(List.of(new TrackingQuery("794", null, null))))
                .singleElement()
                .isInstanceOf(TrackingAnswer.NotKnown.class);
    }

    @Test
    void declared_values_of_several_parcels_add_up_to_the_whole() {
        var order = BookingContract.withParcels(insured(), 3);
        var shipment = FedexOrders.outward(FedexFixtures.settings(), order).requestedShipment();

        assertThat(shipment.requestedPackageLineItems())
                .extracting(FedexShipWire.Item::declaredValue)
                .containsExactly(euros("3.34"), euros("3.33"), euros("3.33"));
        assertThat(shipment.totalDeclaredValue()).isEqualTo(euros("10.00"));
    }

    private static FedexWire.Money euros(String amount) {
        return new FedexWire.Money(new BigDecimal(amount), "EUR");
    }

    private static ShipmentOrder insured() {
        return FedexFixtures.order(
                "FEDEX_PRIORITY",
                FedexFixtures.LYON,
                FedexFixtures.NANTES,
                null,
                new ShipmentOptions(
                        Money.parse("10.00", "EUR"),
                        Signature.SERVICE_DEFAULT,
                        false,
                        null,
                        false));
    }

    private static boolean protocolFault(String piece, int ordered) {
        ProviderFault fault = faultOf(() -> read(sold(piece), ordered));
        return fault.kind() == FaultKind.PROTOCOL;
    }

    private static TrackingAnswer track(String result) {
        var answer =
                tracked(
                        "{\"output\":{\"completeTrackResults\":[{\"trackingNumber\":\"794\",\"trackResults\":[%s]}]}}"
                                .formatted(result));
        return new FedexParcels(numbers -> answer)
                .track(List.of(new TrackingQuery("794", null, null)))
                .getFirst();
    }

    private static FedexTrackWire.Answer tracked(String json) {
        return FedexFixtures.JSON.readValue(json, FedexTrackWire.Answer.class);
    }

    private static CarrierShipment read(String json, int parcels) {
        return FedexShipped.read(answer(json), parcels, DocumentKind.LABEL);
    }

    private static FedexShipWire.Answer answer(String json) {
        return FedexFixtures.JSON.readValue(json, FedexShipWire.Answer.class);
    }

    private static String sold(String piece) {
        return "{\"output\":{\"transactionShipments\":[{\"masterTrackingNumber\":\"794\",\"pieceResponses\":%s}]}}"
                .formatted(piece);
    }

    private static String piece(String number, String label) {
        return """
        {"trackingNumber":"%s","packageSequenceNumber":1,"packageDocuments":
         {"contentType":"LABEL","docType":"PDF","encodedLabel":"%s"}}
        """
                .formatted(number, label);
    }

    private static String encoded() {
        return Base64.getEncoder().encodeToString(LABEL);
    }
}
