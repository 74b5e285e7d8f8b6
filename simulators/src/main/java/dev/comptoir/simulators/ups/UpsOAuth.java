package dev.comptoir.simulators.ups;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.comptoir.simulators.kit.Form;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;

/** {@code POST /security/v1/oauth/token}, see UPS's OAuthClientCredentials definition. */
final class UpsOAuth {

    /** Who calls, as HTTP Basic says it. */
    private record Credentials(String id, String secret) {}

    /** UPS writes numbers as strings here: milliseconds and seconds. */
    private record Token(
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("issued_at") String issuedAt,
            @JsonProperty("client_id") String clientId,
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") String expiresIn,
            @JsonProperty("status") String status) {}

    private final UpsAccounts accounts;
    private final UpsTokens tokens;
    private final Settings settings;
    private final Clock clock;

    UpsOAuth(UpsAccounts accounts, UpsTokens tokens, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    Response token(Request request) {
        var account = account(credentials(request));
        var form = Form.parse(request.text());
        if (!"client_credentials".equals(form.get("grant_type"))) {
            throw UpsRefusal.invalid("10400", "Invalid/Missing grant type");
        }
        if (account.locked()) {
            throw new UpsRefusal(403, "10403", "Blocked Merchant");
        }
        var token =
                tokens.issue(
                        account,
                        request.host(),
                        clock.instant(),
                        settings.number(UpsSimulator.TOKENS_PER_MINUTE));
        return Response.json(
                200,
                new Token(
                        "Bearer",
                        Long.toString(token.at().toEpochMilli()),
                        account.clientId(),
                        token.token(),
                        Long.toString(UpsTokens.LIFE.toSeconds()),
                        "approved"));
    }

    private UpsAccount account(Credentials credentials) {
        var account =
                accounts.client(credentials.id())
                        .orElseThrow(() -> new UpsRefusal(401, "10401", "ClientId is Invalid"));
        if (!MessageDigest.isEqual(bytes(account.clientSecret()), bytes(credentials.secret()))) {
            throw UpsRefusal.badToken();
        }
        return account;
    }

    private static Credentials credentials(Request request) {
        var header = request.headers().first("Authorization").orElse("");
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                var pair =
                        new String(
                                Base64.getDecoder().decode(header.substring(6).strip()),
                                StandardCharsets.UTF_8);
                var colon = pair.indexOf(':');
                if (colon > 0) {
                    return new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
                }
            } catch (IllegalArgumentException notBase64) {
                throw missingHeader();
            }
        }
        throw missingHeader();
    }

    private static UpsRefusal missingHeader() {
        return UpsRefusal.invalid("10400", "Invalid/Missing Authorization Header");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
