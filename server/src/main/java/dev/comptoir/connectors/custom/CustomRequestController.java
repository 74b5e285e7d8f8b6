package dev.comptoir.connectors.custom;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.connectors.custom.CustomAddress.Parameter;
import dev.comptoir.integrations.spi.Console;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.http.Exchange;
import dev.comptoir.platform.http.Header;
import dev.comptoir.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stores/{storeId}/integrations/{integrationId}/custom-requests")
class CustomRequestController {

    private static final int LONGEST_BODY = 256 * 1024;

    private final CustomConnector connector;
    private final Console console;

    CustomRequestController(CustomConnector connector, Console console) {
        this.connector = connector;
        this.console = console;
    }

    @Schema(name = "CustomRequestMethod")
    enum Method {
        GET,
        HEAD,
        POST,
        PUT,
        PATCH,
        DELETE,
        OPTIONS
    }

    /**
     * @param path below the connection's base address, percent-encoded where it has to be, without
     *     a query
     * @param query parameters as they read; they are encoded on the way
     * @param headers besides those of the connection's authentication, which cannot be changed
     * @param body sent as UTF-8; as JSON unless a header names another type
     */
    record SendCustomRequest(
            @NotNull Method method,
            @NotBlank @Size(max = CustomAddress.LONGEST) String path,
            @Nullable @Size(max = 50) List<@Valid Pair> query,
            @Nullable @Size(max = 30) List<@Valid Pair> headers,
            @Nullable @Size(max = LONGEST_BODY) String body) {

        @Override
        public String toString() {
            return "SendCustomRequest[" + method + "]"; // the rest may be anything
        }
    }

    @Schema(name = "CustomRequestPair")
    record Pair(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 4000) @JsonProperty(required = true) String value) {}

    /**
     * What went over the line, as the log keeps it: secrets masked, bodies cut.
     *
     * @param attempts how often it was sent; what is shown is the last time
     * @param faultKind what the answer means to Comptoir when it is not a success
     */
    @Schema(name = "CustomAnswer")
    record CustomAnswer(
            Sent request,
            Received response,
            int attempts,
            int durationMillis,
            @Nullable FaultKind faultKind,
            @Nullable String faultMessage,
            String correlationId) {

        @Schema(name = "CustomRequestSent")
        record Sent(String method, String url, List<Header> headers, @Nullable String body) {}

        /**
         * @param truncated whether a body was longer than what is shown of it
         */
        @Schema(name = "CustomResponse")
        record Received(
                int status, List<Header> headers, @Nullable String body, boolean truncated) {}

        static CustomAnswer of(List<Exchange> exchanges) {
            var last = exchanges.getLast();
            return new CustomAnswer(
                    new Sent(last.method(), last.url(), last.requestHeaders(), last.requestBody()),
                    new Received(
                            Objects.requireNonNull(last.status()),
                            last.responseHeaders(),
                            last.responseBody(),
                            last.truncated()),
                    exchanges.size(),
                    Math.toIntExact(last.took().toMillis()),
                    last.fault(),
                    last.note(),
                    last.correlationId());
        }
    }

    /**
     * Sends a request of one's own to a connected custom API, with the connection's credentials.
     * Any HTTP answer is a result, also one that says no; that there was none is a problem.
     */
    @PostMapping
    @Idempotent
    @Requires(Permission.INTEGRATIONS_CALL)
    CustomAnswer sendCustomRequest(
            @PathVariable StoreId storeId,
            @PathVariable UUID integrationId,
            @Valid @RequestBody SendCustomRequest body) {
        var request =
                new CustomRequest(
                        HttpMethod.valueOf(body.method().name()),
                        body.path(),
                        pairs(body.query()).map(p -> new Parameter(p.name(), p.value())).toList(),
                        pairs(body.headers())
                                .map(p -> new CustomRequest.Header(p.name(), p.value()))
                                .toList(),
                        body.body() == null || body.body().isEmpty() ? null : body.body());
        var exchanges =
                console.send(
                        connector,
                        integrationId,
                        connection -> {
                            CustomRequestCheck.check(request, connection.settings());
                            connector.send(connection, request);
                        });
        return CustomAnswer.of(exchanges);
    }

    private static Stream<Pair> pairs(@Nullable List<Pair> pairs) {
        return pairs == null ? Stream.empty() : pairs.stream();
    }
}
