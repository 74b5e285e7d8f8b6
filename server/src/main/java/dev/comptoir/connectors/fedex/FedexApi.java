package dev.comptoir.connectors.fedex;

import dev.comptoir.platform.http.SafeToRepeat;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations of FedEx that we use. {@code transaction} identifies the attempt to FedEx's
 * support; it makes nothing happen once.
 */
@HttpExchange(
        accept = MediaType.APPLICATION_JSON_VALUE,
        contentType = MediaType.APPLICATION_JSON_VALUE)
interface FedexApi {

    String TRANSACTION = "x-customer-transaction-id";
    String LOCALE = "X-locale";

    @SafeToRepeat
    @PostExchange(url = "/oauth/token", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    FedexWire.TokenAnswer token(@RequestBody MultiValueMap<String, String> form);

    @SafeToRepeat
    @PostExchange("/rate/v1/rates/quotes")
    FedexRateWire.Answer quote(
            @RequestHeader(TRANSACTION) String transaction,
            @RequestHeader(LOCALE) String locale,
            @RequestBody FedexRateWire.Quote quote);

    /** Buys. Never repeated. */
    @PostExchange("/ship/v1/shipments")
    FedexShipWire.Answer ship(
            @RequestHeader(TRANSACTION) String transaction,
            @RequestHeader(LOCALE) String locale,
            @RequestBody FedexShipWire.Message message);

    @PutExchange("/ship/v1/shipments/cancel")
    FedexShipWire.CancelAnswer cancel(
            @RequestHeader(TRANSACTION) String transaction,
            @RequestHeader(LOCALE) String locale,
            @RequestBody FedexShipWire.CancelMessage message);

    /** Checks an order as if it were bought. */
    @SafeToRepeat
    @PostExchange("/ship/v1/shipments/packages/validate")
    FedexShipWire.CheckAnswer check(
            @RequestHeader(TRANSACTION) String transaction,
            @RequestHeader(LOCALE) String locale,
            @RequestBody FedexShipWire.Message message);

    /** Orders a courier. Never repeated. */
    @PostExchange("/pickup/v1/pickups")
    FedexPickupWire.Answer pickup(
            @RequestHeader(TRANSACTION) String transaction,
            @RequestHeader(LOCALE) String locale,
            @RequestBody FedexPickupWire.Message message);

    /** FedEx knows no courier whom it has called off already. */
    @SafeToRepeat(false)
    @PutExchange("/pickup/v1/pickups/cancel")
    FedexPickupWire.CancelAnswer cancelPickup(
            @RequestHeader(TRANSACTION) String transaction,
            @RequestHeader(LOCALE) String locale,
            @RequestBody FedexPickupWire.CancelMessage message);

    @SafeToRepeat
    @PostExchange("/address/v1/addresses/resolve")
    FedexAddressWire.Answer resolve(
            @RequestHeader(TRANSACTION) String transaction,
            @RequestHeader(LOCALE) String locale,
            @RequestBody FedexAddressWire.Question question);

    @SafeToRepeat
    @PostExchange("/track/v1/trackingnumbers")
    FedexTrackWire.Answer track(
            @RequestHeader(TRANSACTION) String transaction,
            @RequestHeader(LOCALE) String locale,
            @RequestBody FedexTrackWire.Numbers numbers);

    @SafeToRepeat
    @PostExchange("/track/v1/referencenumbers")
    FedexTrackWire.Answer trackReference(
            @RequestHeader(TRANSACTION) String transaction,
            @RequestHeader(LOCALE) String locale,
            @RequestBody FedexTrackWire.References references);
}
