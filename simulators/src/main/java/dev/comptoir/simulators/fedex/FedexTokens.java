package dev.comptoir.simulators.fedex;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.comptoir.simulators.kit.Form;
import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code POST /oauth/token}, and who a token stands for. It lives an hour on its own host. */
final class FedexTokens {

    private static final Duration LIFE = Duration.ofSeconds(3_599);

    private record Issued(FedexAccount account, String host, Instant until) {}

    private record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            String scope) {}

    private final List<FedexAccount> accounts = accountsOnFile();
    private final Map<String, Issued> issued = new HashMap<>();

    static List<FedexAccount> accountsOnFile() {
        try (var seed = FedexTokens.class.getResourceAsStream("accounts.json")) {
            if (seed == null) {
                throw new IllegalStateException("accounts.json is not on the class path");
            }
            return List.of(Json.read(seed.readAllBytes(), FedexAccount[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Response issue(Request request, Instant now) {
        var form = Form.parse(request.text());
        if (!"client_credentials".equals(form.get("grant_type"))) {
            throw FedexRefusal.invalid("BAD.REQUEST.ERROR", "Missing or duplicate parameters.");
        }
        var account =
                accounts.stream()
                        .filter(known -> known.clientId().equals(form.get("client_id")))
                        .filter(known ->
                                MessageDigest.isEqual(
                                        bytes(known.clientSecret()),
                                        bytes(form.getOrDefault("client_secret", ""))))
                        .findFirst()
                        .orElseThrow(FedexRefusal::badCredentials);
        return Response.json(
                200,
                new Token(keep(account, request.host(), now), "bearer", LIFE.toSeconds(), "CXS"));
    }

    private synchronized String keep(FedexAccount account, String host, Instant now) {
        var token = text(account.clientId() + '#' + issued.size());
        issued.put(token, new Issued(account, host, now.plus(LIFE)));
        return token;
    }

    /**
     * Who calls.
     *
     * @throws FedexRefusal 401 without a token that is good here and now, 403 when the project
     *     lacks the API
     */
    synchronized FedexAccount caller(Request request, String product, Instant now) {
        var header = request.headers().first("Authorization").orElse("");
        var token = header.startsWith("Bearer ") ? header.substring(7).strip() : "";
        var known = issued.get(token);
        if (known == null
                || !family(known.host()).equals(family(request.host()))
                || !now.isBefore(known.until())) {
            throw FedexRefusal.expiredToken();
        }
        if (!known.account().products().contains(product)) {
            throw FedexRefusal.forbidden();
        }
        return known.account();
    }

    /** A token of the production or the test host is good at that of the documents too. */
    private static String family(String host) {
        return host.contains("sandbox") || host.contains("test") ? "test" : "production";
    }

    synchronized void forget() {
        issued.clear();
    }

    private static String text(String seed) {
        try {
            var digest = MessageDigest.getInstance("SHA-512").digest(bytes(seed));
            return "simulated." + Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
