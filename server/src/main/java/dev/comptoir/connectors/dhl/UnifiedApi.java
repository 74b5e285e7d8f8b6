package dev.comptoir.connectors.dhl;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Shipment Tracking - Unified, version 1. */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface UnifiedApi {

    @GetExchange("/shipments")
    UnifiedWire.Answer shipments(@RequestParam Map<String, String> query);
}
