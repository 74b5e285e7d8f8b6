package dev.comptoir.connectors.custom;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * An API of which nothing is known but that it speaks HTTP. Addresses come complete and encoded.
 */
@HttpExchange
interface CustomApi {

    @GetExchange
    ResponseEntity<byte[]> health(URI address);

    @HttpExchange
    ResponseEntity<byte[]> send(
            HttpMethod method,
            URI address,
            @RequestHeader MultiValueMap<String, String> headers,
            @RequestBody(required = false) byte @Nullable [] body);
}
