package dev.comptoir.testing.sample;

import dev.comptoir.platform.http.SafeToRepeat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

@HttpExchange
interface SampleApi {

    record Grant(String user, String key) {}

    record Token(@Nullable String token, int seconds) {}

    record Account(@Nullable String id, boolean limited) {}

    record Price(@Nullable String amount) {}

    @SafeToRepeat
    @PostExchange("/token")
    Token token(@RequestBody Grant grant);

    @GetExchange("/account")
    Account account();

    @GetExchange("/price")
    Price price(@RequestHeader("X-Parcels") int parcels);

    @GetExchange("/tracking")
    SampleWire.Parcels tracking(@RequestParam String numbers);

    @PostExchange("/subscriptions")
    Taken subscribe(@RequestBody Subscription subscription);

    record Subscription(List<String> numbers, String url) {}

    record Taken(List<String> refused) {}

    /**
     * @param kind {@code shipment} or {@code return}
     */
    record Order(
            String reference,
            String service,
            int parcels,
            int grams,
            String kind,
            List<String> papers) {}

    /** Error and message instead of a sale where the provider will not. */
    record Sold(
            @Nullable String id,
            @Nullable List<String> numbers,
            @Nullable List<String> labels,
            @Nullable String error,
            @Nullable String message) {}

    record Sales(List<Sold> sales) {}

    record Numbers(List<String> numbers) {}

    record TakenBack(@Nullable List<String> numbers, @Nullable String refused, boolean later) {}

    record Paper(String kind, String fileName, String content) {}

    record KeptPaper(String name) {}

    @PostExchange("/papers")
    KeptPaper upload(@RequestBody Paper paper);

    record Proof(String paper) {}

    /** Answers as {@link #buy} would, without a sale. */
    @SafeToRepeat
    @PostExchange("/checks")
    Sold check(@RequestBody Order order);

    @GetExchange("/proofs/{number}")
    Proof proof(@PathVariable String number);

    @PostExchange("/parcels")
    Sold buy(@RequestBody Order order);

    @GetExchange("/parcels")
    Sales find(@RequestParam String reference);

    @GetExchange("/parcels/{id}")
    Sold again(@PathVariable String id);

    @PostExchange("/parcels/{id}/void")
    TakenBack takeBack(@PathVariable String id, @RequestBody Numbers numbers);

    record Point(String id, String name) {}

    record Points(List<Point> points) {}

    record Verdict(String verdict, @Nullable String city) {}

    @GetExchange("/points")
    Points points(@RequestParam String postalCode);

    @GetExchange("/addresses")
    Verdict address(
            @RequestParam String country,
            @RequestParam String postalCode,
            @RequestParam String city);
}
