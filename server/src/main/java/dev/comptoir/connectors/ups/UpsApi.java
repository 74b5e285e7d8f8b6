package dev.comptoir.connectors.ups;

import dev.comptoir.platform.http.SafeToRepeat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations of UPS that we use. Those that only ask may be repeated; the others are not, since
 * each of them sells.
 *
 * <p>{@code transId} identifies the attempt to UPS's support, 32 characters at most.
 */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface UpsApi {

    /** Signs in at the root of the host, outside of {@code /api}. */
    @SafeToRepeat
    @PostExchange(
            url = "/security/v1/oauth/token",
            contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    UpsWire.TokenAnswer token(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String basic,
            @RequestBody MultiValueMap<String, String> form);

    /**
     * Prices of all services.
     *
     * @param additionalInfo {@code timeintransit} to get delivery dates too
     */
    @SafeToRepeat
    @PostExchange(url = "/api/rating/v2409/Shop", contentType = MediaType.APPLICATION_JSON_VALUE)
    UpsWire.RateAnswer shop(
            @RequestHeader("transId") String transId,
            @RequestHeader("transactionSrc") String transactionSrc,
            @RequestParam(name = "additionalinfo", required = false)
                    @Nullable String additionalInfo,
            @RequestBody UpsWire.RateMessage message);

    /** Buys. */
    @PostExchange(url = "/api/shipments/v2409/ship", contentType = MediaType.APPLICATION_JSON_VALUE)
    UpsShipWire.ShipAnswer ship(
            @RequestHeader("transId") String transId,
            @RequestHeader("transactionSrc") String transactionSrc,
            @RequestBody UpsShipWire.ShipMessage message);

    /**
     * Voids; a second time it says that it was done.
     *
     * @param numbers of single packages, one or a list of JSON; null for the whole shipment
     */
    @DeleteExchange(url = "/api/shipments/v2409/void/cancel/{shipment}")
    UpsShipWire.VoidAnswer takeBack(
            @RequestHeader("transId") String transId,
            @RequestHeader("transactionSrc") String transactionSrc,
            @PathVariable("shipment") String shipment,
            @RequestParam(name = "trackingnumber", required = false) @Nullable String numbers);

    /** Labels once more. */
    @SafeToRepeat
    @PostExchange(url = "/api/labels/v1/recovery", contentType = MediaType.APPLICATION_JSON_VALUE)
    UpsShipWire.RecoveryAnswer recover(
            @RequestHeader("transId") String transId,
            @RequestHeader("transactionSrc") String transactionSrc,
            @RequestBody UpsShipWire.RecoveryMessage message);

    /** Where a parcel is, in English. */
    @GetExchange(url = "/api/track/v1/details/{number}?locale=en_US")
    UpsTrackWire.TrackAnswer track(
            @RequestHeader("transId") String transId,
            @RequestHeader("transactionSrc") String transactionSrc,
            @PathVariable("number") String number);

    /** Registers parcels; once more does no harm. */
    @SafeToRepeat
    @PostExchange(
            url = "/api/track/v2/subscription/standard/package",
            contentType = MediaType.APPLICATION_JSON_VALUE)
    UpsTrackWire.Subscribed subscribe(
            @RequestHeader("transId") String transId,
            @RequestHeader("transactionSrc") String transactionSrc,
            @RequestBody UpsTrackWire.Subscription subscription);

    /** Orders a courier. */
    @PostExchange(
            url = "/api/pickupcreation/v2409/pickup",
            contentType = MediaType.APPLICATION_JSON_VALUE)
    UpsPickupWire.Answer schedule(
            @RequestHeader("transId") String transId,
            @RequestHeader("transactionSrc") String transactionSrc,
            @RequestBody UpsPickupWire.Message message);

    /** Calls a courier off, by the number of the pickup ({@code 02}). */
    @DeleteExchange(url = "/api/shipments/v2409/pickup/02")
    UpsPickupWire.CancelAnswer cancel(
            @RequestHeader("transId") String transId,
            @RequestHeader("transactionSrc") String transactionSrc,
            @RequestHeader("Prn") String prn);

    /** Checks an address, without classifying it ({@code 1}). */
    @SafeToRepeat
    @PostExchange(
            url = "/api/addressvalidation/v2/1",
            contentType = MediaType.APPLICATION_JSON_VALUE)
    UpsAddressWire.Answer validate(
            @RequestHeader("transId") String transId,
            @RequestHeader("transactionSrc") String transactionSrc,
            @RequestBody UpsAddressWire.Message message);
}
