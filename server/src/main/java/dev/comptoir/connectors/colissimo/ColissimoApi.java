package dev.comptoir.connectors.colissimo;

import dev.comptoir.platform.http.SafeToRepeat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations of Colissimo that we use. All answer {@code ws.colissimo.fr}; those of the label
 * service may answer with several parts, so their answers are read as bytes. What sells, or makes
 * something new at Colissimo, is not repeated by itself.
 */
@HttpExchange(contentType = MediaType.APPLICATION_JSON_VALUE)
interface ColissimoApi {

    String LABELS = "/sls-ws/SlsServiceWSRest/3.1/";
    String KEY = "apiKey";

    /** Sells a label. */
    @PostExchange(url = LABELS + "generateLabel")
    ResponseEntity<byte[]> generateLabel(
            @RequestHeader(KEY) String apiKey, @RequestBody ColissimoWire.LabelRequest request);

    /** Sells a return whose label a post office prints. */
    @PostExchange(url = LABELS + "generateToken")
    ResponseEntity<byte[]> generateToken(
            @RequestHeader(KEY) String apiKey, @RequestBody ColissimoWire.LabelRequest request);

    /** Checks what {@link #generateLabel} would be given. */
    @SafeToRepeat
    @PostExchange(url = LABELS + "checkGenerateLabel")
    ResponseEntity<byte[]> checkGenerateLabel(
            @RequestHeader(KEY) String apiKey, @RequestBody ColissimoWire.LabelRequest request);

    @SafeToRepeat
    @PostExchange(url = LABELS + "getLabel")
    ResponseEntity<byte[]> getLabel(
            @RequestHeader(KEY) String apiKey, @RequestBody ColissimoWire.LabelAgain request);

    @SafeToRepeat
    @PostExchange(url = LABELS + "getProductInter")
    ResponseEntity<byte[]> getProductInter(
            @RequestHeader(KEY) String apiKey, @RequestBody ColissimoWire.ProductsRequest request);

    /** Makes a delivery slip, a new one each time. */
    @PostExchange(url = LABELS + "generateBordereauByParcelsNumbers")
    ResponseEntity<byte[]> generateBordereauByParcelsNumbers(
            @RequestHeader(KEY) String apiKey, @RequestBody ColissimoWire.SlipRequest request);

    @SafeToRepeat
    @PostExchange(url = LABELS + "getListMailBoxPickingDates")
    ResponseEntity<byte[]> getListMailBoxPickingDates(
            @RequestHeader(KEY) String apiKey, @RequestBody ColissimoWire.PickingDates request);

    /** Orders that a parcel is fetched from a letter box. */
    @PostExchange(url = LABELS + "planPickup")
    ResponseEntity<byte[]> planPickup(
            @RequestHeader(KEY) String apiKey, @RequestBody ColissimoWire.PickupRequest request);

    /** Takes the key in its body. */
    @SafeToRepeat
    @PostExchange(url = "/pointretrait-ws-cxf/rest/v2/pointretrait/findRDVPointRetraitAcheminement")
    ColissimoWire.PointsAnswer findRDVPointRetraitAcheminement(
            @RequestBody ColissimoWire.PointsRequest request);

    /** Takes the key in its body. */
    @SafeToRepeat
    @PostExchange(url = "/tracking-timeline-ws/rest/tracking/timelineCompany")
    ColissimoWire.TimelineAnswer timelineCompany(
            @RequestBody ColissimoWire.TimelineRequest request);
}
