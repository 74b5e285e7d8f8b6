package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Form;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Sign-in to Parcel DE: OAuth's password grant, and the tokens that came of it. */
final class ParcelTokens {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private record Issued(DhlAccounts.Parcel account, Instant until) {}

    private final DhlAccounts accounts;
    private final Clock clock;
    private final Map<String, Issued> issued = new HashMap<>();

    ParcelTokens(DhlAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    synchronized Response token(Request request) {
        var form = Form.parse(request.text());
        var account =
                accounts.parcelDe().stream()
                        .filter(one -> "password".equals(form.get("grant_type")))
                        .filter(one -> one.apiKey().equals(form.get("client_id")))
                        .filter(one -> one.apiSecret().equals(form.get("client_secret")))
                        .filter(one -> one.username().equals(form.get("username")))
                        .filter(one -> one.password().equals(form.get("password")))
                        .findFirst();
        if (account.isEmpty()) {
            return Response.json(
                    401,
                    Map.of(
                            "error", "invalid_grant",
                            "error_description", "Invalid client or user credentials"));
        }
        var token = UUID.randomUUID().toString();
        issued.put(token, new Issued(account.get(), clock.instant().plus(LIFE)));
        return Response.json(
                200,
                Map.of(
                        "access_token",
                        token,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        LIFE.toSeconds()));
    }

    /** Whose token it is, while it is good. */
    synchronized DhlAccounts.Parcel caller(Request request) {
        var header = request.headers().first("Authorization").orElse("");
        var token = header.startsWith("Bearer ") ? issued.get(header.substring(7)) : null;
        if (token == null || clock.instant().isAfter(token.until())) {
            throw ParcelRefusal.unauthorized();
        }
        if (!token.account().mayShip()) {
            throw ParcelRefusal.forbidden();
        }
        return token.account();
    }

    synchronized void forget() {
        issued.clear();
    }
}
