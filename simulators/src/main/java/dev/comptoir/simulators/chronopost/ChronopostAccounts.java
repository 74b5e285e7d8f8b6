package dev.comptoir.simulators.chronopost;

import dev.comptoir.simulators.kit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The contracts that this Chronopost knows, seeded from {@code accounts.json}. */
final class ChronopostAccounts {

    private final List<ChronopostAccount> accounts;

    ChronopostAccounts() {
        try (var seed = ChronopostAccounts.class.getResourceAsStream("accounts.json")) {
            if (seed == null) {
                throw new IllegalStateException("accounts.json is not on the class path");
            }
            accounts = List.of(Json.read(seed.readAllBytes(), ChronopostAccount[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<ChronopostAccount> all() {
        return accounts;
    }

    Optional<ChronopostAccount> find(String number) {
        return accounts.stream().filter(one -> one.accountNumber().equals(number)).findFirst();
    }

    /** The contract, if the password is its own. */
    Optional<ChronopostAccount> open(String number, String password) {
        return find(number).filter(one -> one.password().equals(password));
    }
}
