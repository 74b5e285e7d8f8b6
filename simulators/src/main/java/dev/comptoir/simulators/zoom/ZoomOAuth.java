package dev.comptoir.simulators.zoom;

import dev.comptoir.simulators.kit.Form;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import dev.comptoir.simulators.kit.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code POST https://zoom.us/oauth/token}, grant {@code account_credentials}. */
final class ZoomOAuth {

    private final ZoomAccounts accounts;
    private final ZoomTokens tokens;
    private final Settings settings;
    private final Clock clock;

    ZoomOAuth(ZoomAccounts accounts, ZoomTokens tokens, Settings settings, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    Response token(Request request) {
        var account = credentials(request).flatMap(this::account);
        if (account.isEmpty()) {
            return refusal("Invalid client_id or client_secret", "invalid_client");
        }
        var form = Form.parse(request.text());
        if (!"account_credentials".equals(form.get("grant_type"))) {
            return refusal("unsupported grant type", "unsupported_grant_type");
        }
        if (!account.get().accountId().equals(form.get("account_id"))) {
            return refusal("Bad Request", "invalid_request");
        }
        return account.get().disabled()
                ? refusal("The app has been disabled", "invalid_request")
                : Response.json(200, answer(account.get()));
    }

    private Map<String, Object> answer(ZoomAccount account) {
        var answer = new LinkedHashMap<String, Object>();
        var atOnce = settings.number(ZoomSimulator.TOKENS_AT_ONCE);
        answer.put("access_token", tokens.issue(account, clock.instant(), atOnce));
        answer.put("token_type", "bearer");
        answer.put("expires_in", ZoomTokens.LIFE.toSeconds());
        answer.put("scope", String.join(" ", account.scopes()));
        answer.put("api_url", "https://api.zoom.us");
        return answer;
    }

    private Optional<ZoomAccount> account(String[] pair) {
        return accounts.client(pair[0])
                .filter(account ->
                        MessageDigest.isEqual(bytes(account.clientSecret()), bytes(pair[1])));
    }

    private static Optional<String[]> credentials(Request request) {
        var header = request.headers().first("Authorization").orElse("");
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(header.substring(6).strip());
            var pair = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? Optional.of(pair) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Response refusal(String reason, String error) {
        var body = new LinkedHashMap<String, String>();
        body.put("reason", reason);
        body.put("error", error);
        return Response.json(400, body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
