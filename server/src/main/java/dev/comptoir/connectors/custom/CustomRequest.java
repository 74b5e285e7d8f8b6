package dev.comptoir.connectors.custom;

import dev.comptoir.connectors.custom.CustomAddress.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A request that a person wrote, checked.
 *
 * @param path below the base address; see {@link CustomAddress#isPathWithQuery}
 * @param headers none that is the connection's or the client's own
 */
record CustomRequest(
        HttpMethod method,
        String path,
        List<Parameter> query,
        List<Header> headers,
        @Nullable String body) {

    record Header(String name, String value) {}

    CustomRequest {
        query = List.copyOf(query);
        headers = List.copyOf(headers);
    }

    /** The headers; what is not said is JSON, as most APIs speak it. */
    MultiValueMap<String, String> headerMap() {
        var map = new LinkedMultiValueMap<String, String>();
        headers.forEach(header -> map.add(header.name(), header.value()));
        if (lacks("Accept")) {
            map.add("Accept", "application/json, */*;q=0.8");
        }
        if (body != null && lacks("Content-Type")) {
            map.add("Content-Type", "application/json");
        }
        return map;
    }

    private boolean lacks(String name) {
        return headers.stream().noneMatch(header -> header.name().equalsIgnoreCase(name));
    }
}
