package dev.comptoir.connectors.zoom;

import dev.comptoir.platform.http.SafeToRepeat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Zoom's OAuth server, which lives at a host of its own. */
@HttpExchange(accept = MediaType.APPLICATION_JSON_VALUE)
interface ZoomSignIn {

    /** A new token; by default Zoom then refuses the one before. */
    @SafeToRepeat
    @PostExchange(url = "/oauth/token", contentType = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ZoomWire.Token token(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String basic,
            @RequestBody MultiValueMap<String, String> form);
}
