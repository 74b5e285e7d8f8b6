package dev.comptoir.simulators.colissimo;

import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The customers that this Colissimo has, seeded from {@code accounts.json}. */
final class ColissimoAccounts {

    private final List<ColissimoAccount> accounts;

    ColissimoAccounts() {
        try (var seed = ColissimoAccounts.class.getResourceAsStream("accounts.json")) {
            if (seed == null) {
                throw new IllegalStateException("accounts.json is not on the class path");
            }
            accounts = List.of(Json.read(seed.readAllBytes(), ColissimoAccount[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<ColissimoAccount> all() {
        return accounts;
    }

    /** The customer whose key is in the header. */
    ColissimoAccount admit(Request request) {
        return ofKey(request.headers().first("apiKey").orElse(""))
                .orElseThrow(SlsRefusal::wrongKey);
    }

    Optional<ColissimoAccount> ofKey(String apiKey) {
        return accounts.stream().filter(account -> account.apiKey().equals(apiKey)).findFirst();
    }

    boolean knowsTrackingKey(String key) {
        return accounts.stream().anyMatch(account -> account.trackingKey().equals(key));
    }
}
