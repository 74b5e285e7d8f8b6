package dev.comptoir.shipping;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Prices of a store's carriers. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/rates")
final class RatesController {

    private static final Quotes.Listener NOBODY = new Quotes.Listener() {};

    private final Quotes quotes;
    private final RatesDrafts drafts;
    private final RatesRequests requests;
    private final RatesWording wording;
    private final JsonMapper json;

    RatesController(
            Quotes quotes,
            RatesDrafts drafts,
            RatesRequests requests,
            RatesWording wording,
            JsonMapper json) {
        this.quotes = quotes;
        this.drafts = drafts;
        this.requests = requests;
        this.wording = wording;
        this.json = json;
    }

    @Operation(
            description =
                    """
                    Asks all active carriers of the store, or the named ones, for prices at the same time. Each carrier has
                    six seconds; one without a price says why. With `Accept: application/x-ndjson` the answer is one JSON
                    object per line as it happens: `{"event":"started",…}`, one `{"event":"carrier",…}` for each carrier in
                    order of arrival, `{"event":"finished","rates":…}`.

                    With an `orderId`, addresses and parcels that are left out are those of the order and of the store.\
                    """)
    @PostMapping(produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_NDJSON_VALUE})
    @Requires(Permission.RATES_CREATE)
    @Nullable Rates createRates(
            @PathVariable StoreId storeId,
            @Valid @RequestBody CreateRates body,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response) {
        var ratesRequest = requests.complete(body);
        if (wantsLines(request)) {
            var stream = new RatesStream(response, wording, json);
            stream.finished(quotes.ask(ratesRequest, stream));
            return null; // the answer is written already
        }
        return wording.rates(quotes.ask(ratesRequest, NOBODY));
    }

    /**
     * Past price requests, newest first.
     *
     * @param orderId only those for this order
     */
    @GetMapping
    @Requires(Permission.RATES_READ)
    Page<RatesSummary> listRates(
            @PathVariable StoreId storeId,
            @RequestParam(required = false) @Nullable UUID orderId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return wording.summaries(quotes.list(orderId, PageRequest.of(cursor, limit)));
    }

    /**
     * What an order says of a price request for it: address, weight and value of the goods, and
     * what somebody has to add before `createRates`.
     */
    @GetMapping("/draft")
    @Requires(Permission.ORDERS_READ)
    RatesDraft getRatesDraft(@PathVariable StoreId storeId, @RequestParam UUID orderId) {
        return drafts.of(orderId);
    }

    @GetMapping("/{ratesId}")
    @Requires(Permission.RATES_READ)
    Rates.Stored getRates(@PathVariable StoreId storeId, @PathVariable UUID ratesId) {
        return wording.stored(quotes.require(ratesId));
    }

    private static boolean wantsLines(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.APPLICATION_NDJSON_VALUE);
    }
}
