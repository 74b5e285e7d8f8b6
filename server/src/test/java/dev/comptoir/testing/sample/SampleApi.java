package dev.comptoir.testing.sample;

import dev.comptoir.platform.http.SafeToRepeat;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
}
