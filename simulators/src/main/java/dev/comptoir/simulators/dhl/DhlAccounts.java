package dev.comptoir.simulators.dhl;

import dev.comptoir.simulators.kit.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom this DHL knows, seeded from {@code accounts.json}.
 *
 * @param express users of MyDHL
 * @param parcelDe applications and portal users of Parcel DE
 */
public record DhlAccounts(List<Express> express, List<Parcel> parcelDe) {

    /**
     * An application of DHL's developer portal with a user of the business customer portal.
     *
     * @param billingNumbers the numbers of the contract
     * @param receivers where returns go to
     */
    public record Parcel(
            String name,
            String apiKey,
            String apiSecret,
            String username,
            String password,
            List<String> billingNumbers,
            List<Receiver> receivers,
            boolean mayShip) {}

    /**
     * An address for the parcels that come back from a country.
     *
     * @param shipperCountry three small letters, as Parcel DE Returns has them
     */
    public record Receiver(
            String receiverId,
            String shipperCountry,
            String billingNumber,
            String name,
            String street,
            String house,
            String postalCode,
            String city) {}

    /**
     * A user of MyDHL and the account behind it.
     *
     * @param mayShip whether the account may use rates, shipments and pickups
     */
    public record Express(
            String name, String username, String password, String accountNumber, boolean mayShip) {}

    static DhlAccounts seeded() {
        try (var seed = DhlAccounts.class.getResourceAsStream("accounts.json")) {
            if (seed == null) {
                throw new IllegalStateException("accounts.json is not on the class path");
            }
            return Json.read(seed.readAllBytes(), DhlAccounts.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * @throws ExpressRefusal when nobody has these credentials
     */
    Express express(@Nullable String username, @Nullable String password) {
        return express.stream()
                .filter(one -> one.username().equals(username))
                .filter(one -> one.password().equals(password))
                .findFirst()
                .orElseThrow(ExpressRefusal::wrongCredentials);
    }
}
