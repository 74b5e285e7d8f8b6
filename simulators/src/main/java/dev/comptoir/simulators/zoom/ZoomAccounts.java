package dev.comptoir.simulators.zoom;

import dev.comptoir.simulators.kit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The applications that this Zoom knows, seeded from {@code accounts.json}. */
final class ZoomAccounts {

    private final List<ZoomAccount> accounts;

    ZoomAccounts() {
        try (var seed = ZoomAccounts.class.getResourceAsStream("accounts.json")) {
            if (seed == null) {
                throw new IllegalStateException("accounts.json is not on the class path");
            }
            accounts = List.of(Json.read(seed.readAllBytes(), ZoomAccount[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<ZoomAccount> all() {
        return accounts;
    }

    Optional<ZoomAccount> client(String id) {
        return accounts.stream().filter(account -> account.clientId().equals(id)).findFirst();
    }
}
