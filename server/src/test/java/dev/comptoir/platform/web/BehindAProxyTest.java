package dev.comptoir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.TestProduct;
import dev.comptoir.testing.TestStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The product as it stands on the internet: TLS ends at a proxy, which is trusted to say who calls;
 * and limits are so narrow that a test can reach them.
 */
class BehindAProxyTest {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String INSTALLATION = "/api/v1/public/installation";

    /** Requests that pass at once: four seconds' worth, see {@link ApiLimits}. */
    private static final int BURST = 5 * 4;

    private static final TestProduct.Home HOME = new TestProduct.Home();

    private static TestProduct product;

    @BeforeAll
    static void start() {
        product =
                HOME.start(
                        Map.of(
                                "comptoir.public-url", "https://shop.example",
                                "comptoir.trusted.proxies", "127\\.0\\.0\\.1|203\\.0\\.113\\.7",
                                "comptoir.limit.caller", "5",
                                "comptoir.limit.stranger", "5"));
    }

    @AfterAll
    static void stop() {
        product.close();
        HOME.close();
    }

    @Test
    void anAddressThatCallsTooOftenWaitsAndOthersDoNot() {
        var busy = from("198.51.100.1");

        refusedAfterBurst(() -> busy.get(INSTALLATION), 200);

        from("198.51.100.2").get(INSTALLATION).expect(200);
    }

    @Test
    void guessingKeysCountsLikeAnyOtherCall() {
        var guesser = from("198.51.100.3").with("Authorization", "Bearer ck_no-such-key");

        refusedAfterBurst(() -> guesser.get("/api/v1/stores"), 401);
    }

    @Test
    void aKeyThatCallsTooOftenWaitsWhateverItsAddress() {
        var store = TestStore.create(product.port());
        var busy = store.key(List.of(Permission.STORE_READ));
        var other = store.key(List.of(Permission.STORE_READ));

        var calls = new AtomicInteger();
        refusedAfterBurst(
                () ->
                        busy.with(FORWARDED_FOR, "192.0.2." + calls.incrementAndGet() % 256)
                                .get(store.path()),
                200);

        other.get(store.path()).expect(200);
        store.owner().get(store.path()).expect(200);
    }

    @Test
    void whatTheProxySaysIsWrittenDown() {
        assertThat(addressInAudit("198.51.100.5")).isEqualTo("198.51.100.5");
    }

    @Test
    void ofSeveralAddressesTheLastThatIsNoProxyCounts() {
        assertThat(addressInAudit("192.0.2.66, 198.51.100.6, 203.0.113.7"))
                .as("the first may be anybody's invention")
                .isEqualTo("198.51.100.6");
    }

    @Test
    void theSessionIsForThisHostAndForTlsOnly() {
        var cookies =
                Objects.requireNonNull(
                        from("198.51.100.7")
                                .call("POST", "/api/v1/session", administrator())
                                .expect(200)
                                .headers()
                                .get("set-cookie"));

        assertThat(cookies)
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("__Host-comptoir=")
                                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                                .doesNotContain("Domain"))
                .anySatisfy(cookie ->
                        assertThat(cookie)
                                .startsWith("XSRF-TOKEN=")
                                .contains("Secure", "SameSite=Lax"));
    }

    @Test
    void browsersAreToldToComeByTls() {
        var answer = from("198.51.100.8").get(INSTALLATION).expect(200);

        assertThat(answer.header("Strict-Transport-Security"))
                .isEqualTo("max-age=31536000 ; includeSubDomains");
    }

    private static void refusedAfterBurst(Supplier<Caller.Answer> call, int before) {
        var passed = 0;
        var answer = call.get();
        while (answer.status() == before && passed < 20 * BURST) {
            passed++;
            answer = call.get();
        }
        assertThat(passed).isGreaterThanOrEqualTo(BURST / 2);
        assertThat(answer.expect(429).code()).isEqualTo("request.too-many");
        assertThat(Integer.parseInt(Objects.requireNonNull(answer.header("Retry-After"))))
                .isEqualTo(1);
        assertThat(answer.json().path("params").path("retryAfterSeconds").asInt()).isEqualTo(1);
    }

    private static String addressInAudit(String forwardedFor) {
        var store = TestStore.create(product.port());
        store.owner()
                .copy()
                .with(FORWARDED_FOR, forwardedFor)
                .createKey(store.id().toString(), List.of(Permission.STORE_READ));
        return store.owner()
                .get(store.path() + "/audit-entries")
                .expect(200)
                .json()
                .at("/items/0/ip")
                .asString();
    }

    private static Map<String, String> administrator() {
        return Map.of("email", TestStore.ADMIN_EMAIL, "password", TestStore.PASSWORD);
    }

    private static Caller from(String address) {
        return Caller.stranger(product.port()).with(FORWARDED_FOR, address);
    }
}
