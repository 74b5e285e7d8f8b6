package dev.comptoir.connectors.dhl;

import dev.comptoir.platform.http.SafeToRepeat;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The operations of MyDHL API that we use. */
@HttpExchange(
        accept = MediaType.APPLICATION_JSON_VALUE,
        headers = "x-version=" + ExpressApi.VERSION)
interface ExpressApi {

    /**
     * DHL wants it in each request, and in this very value (definition 3.1.1, {@code x-version}).
     */
    String VERSION = "3.1.0";

    /** Whether DHL serves a place. */
    @GetExchange("/address-validate")
    ExpressWire.AddressAnswer address(@RequestParam Map<String, String> query);

    @SafeToRepeat
    @PostExchange("/rates")
    ExpressWire.RateAnswer rates(@RequestBody ExpressWire.RateRequest request);

    /** Buys, so it is sent once. */
    @PostExchange("/shipments")
    ExpressWire.Shipped ship(@RequestBody ExpressWire.Order order);

    /** Buys nothing. */
    @SafeToRepeat
    @PostExchange("/shipments?validateDataOnly=true")
    ExpressWire.Checked check(@RequestBody ExpressWire.Order order);

    @GetExchange("/tracking")
    ExpressWire.Tracked search(@RequestParam Map<String, String> query);

    /**
     * All that is known of a shipment; with this parameter events tell the offset of their clocks.
     */
    @GetExchange("/shipments/{number}/tracking?levelOfDetail=all&requestGMTOffsetPerEvent=true")
    ExpressWire.Tracked track(@PathVariable String number);

    @GetExchange("/shipments/{number}/proof-of-delivery?content=epod-summary")
    ExpressWire.Papers proof(
            @PathVariable String number, @RequestParam String shipperAccountNumber);

    /** Sends a courier, so it is sent once. */
    @PostExchange("/pickups")
    ExpressWire.PickupAnswer pickup(@RequestBody ExpressWire.PickupRequest request);

    /** Asks for a courier at another time; the answer tells when he comes, so it is sent once. */
    @PatchExchange("/pickups/{number}")
    ExpressWire.UpdatedPickup updatePickup(
            @PathVariable String number, @RequestBody ExpressWire.PickupUpdate update);

    /** DHL refuses for a courier whom it has called off already. */
    @SafeToRepeat(false)
    @DeleteExchange("/pickups/{number}")
    ResponseEntity<Void> cancelPickup(
            @PathVariable String number,
            @RequestParam String requestorName,
            @RequestParam String reason);
}
