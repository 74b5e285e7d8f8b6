package dev.comptoir.connectors.chronopost;

import dev.comptoir.platform.http.SafeToRepeat;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations of Chronopost that we use, each an envelope to one of its four services. Nothing
 * that buys is repeated.
 */
@HttpExchange(
        contentType = "text/xml;charset=UTF-8",
        accept = "text/xml",
        headers = "SOAPAction=\"\"")
interface ChronopostApi {

    String QUICKCOST = "/quickcost-cxf/QuickcostServiceWS";
    String SHIPPING = "/shipping-cxf/ShippingServiceWS";
    String TRACKING = "/tracking-cxf/TrackingServiceWS";
    String POINTS = "/recherchebt-ws-cxf/PointRelaisServiceWS";

    @SafeToRepeat
    @PostExchange(QUICKCOST)
    byte[] calculateProducts(@RequestBody byte[] envelope);

    @SafeToRepeat
    @PostExchange(QUICKCOST)
    byte[] quickCost(@RequestBody byte[] envelope);

    /** Buys. */
    @PostExchange(SHIPPING)
    byte[] shippingMultiParcelV5(@RequestBody byte[] envelope);

    @SafeToRepeat
    @PostExchange(SHIPPING)
    byte[] getReservedSkybillWithTypeAndModeAuth(@RequestBody byte[] envelope);

    /** Orders a courier. */
    @PostExchange(SHIPPING)
    byte[] creerEnlevementNational(@RequestBody byte[] envelope);

    @SafeToRepeat
    @PostExchange(SHIPPING)
    byte[] annulerEnlevements(@RequestBody byte[] envelope);

    @SafeToRepeat
    @PostExchange(TRACKING)
    byte[] trackSkybillV2(@RequestBody byte[] envelope);

    @SafeToRepeat
    @PostExchange(TRACKING)
    byte[] trackWithSenderRef(@RequestBody byte[] envelope);

    @SafeToRepeat
    @PostExchange(TRACKING)
    byte[] cancelSkybill(@RequestBody byte[] envelope);

    @SafeToRepeat
    @PostExchange(TRACKING)
    byte[] searchPOD(@RequestBody byte[] envelope);

    @SafeToRepeat
    @PostExchange(POINTS)
    byte[] recherchePointChronopostInterParService(@RequestBody byte[] envelope);
}
