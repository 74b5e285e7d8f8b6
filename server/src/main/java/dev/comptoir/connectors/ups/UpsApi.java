package dev.comptoir.connectors.ups;

import dev.comptoir.platform.http.SafeToRepeat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The two operations of UPS that we use. Both only ask, so they may be repeated. */
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
     * @param transId identifies the attempt to UPS's support, 32 characters at most
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
}
