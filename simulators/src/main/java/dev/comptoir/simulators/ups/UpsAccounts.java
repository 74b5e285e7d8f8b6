package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.kit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The clients that this UPS knows, seeded from {@code accounts.json}. */
final class UpsAccounts {

    private final List<UpsAccount> accounts;

    UpsAccounts() {
        try (var seed = UpsAccounts.class.getResourceAsStream("accounts.json")) {
            if (seed == null) {
                throw new IllegalStateException("accounts.json is not on the class path");
            }
            accounts = List.of(Json.read(seed.readAllBytes(), UpsAccount[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<UpsAccount> all() {
        return accounts;
    }

    Optional<UpsAccount> client(String id) {
        return accounts.stream().filter(account -> account.clientId().equals(id)).findFirst();
    }
}
