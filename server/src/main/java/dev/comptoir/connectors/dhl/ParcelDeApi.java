package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.http.SafeToRepeat;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The operations of Parcel DE that we use. */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface ParcelDeApi {

    @SafeToRepeat
    @PostExchange(
            url = "/account/auth/ropc/v1/token",
            contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ParcelDeWire.TokenAnswer token(@RequestBody MultiValueMap<String, String> form);

    /** Buys, so it is sent once. */
    @PostExchange("/shipping/v2/orders")
    ParcelDeWire.Answer order(
            @RequestParam Map<String, String> print, @RequestBody ParcelDeWire.Orders orders);

    /** Buys nothing. */
    @SafeToRepeat
    @PostExchange("/shipping/v2/orders?validate=true")
    ParcelDeWire.Answer validate(@RequestBody ParcelDeWire.Orders orders);

    @DeleteExchange("/shipping/v2/orders")
    ParcelDeWire.Answer delete(@RequestParam String profile, @RequestParam List<String> shipment);

    /** Where parcels from a country come back to. */
    @GetExchange("/shipping/returns/v1/locations")
    List<ParcelDeWire.Receiver> receivers(
            @RequestParam String countryCode, @RequestParam int maxResult);

    /** Buys, so it is sent once. */
    @PostExchange("/shipping/returns/v1/orders")
    ParcelDeWire.ReturnMade orderReturn(
            @RequestParam String labelType, @RequestBody ParcelDeWire.ReturnOrder order);

    @PostExchange("/shipping/v2/manifests")
    ParcelDeWire.Answer close(@RequestBody ParcelDeWire.Manifest manifest);
}
