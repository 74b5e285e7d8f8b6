package dev.comptoir.connectors.fedex;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import java.util.List;
import java.util.Map;

/** What the account may do: asked by a price from the account to itself, which nobody else gets. */
final class FedexAccount {

    /** A parcel to ask with. */
    static final Parcel SAMPLE = new Parcel(300, 200, 100, 1000);

    private FedexAccount() {}

    static AccountReport report(Opened<FedexSettings> connection) {
        var report = prices(connection.settings(), ask(connection));
        return connection.settings().separateTracking()
                ? report.with("tracking-project", Map.of())
                : report.withWarning("no-tracking-project", Map.of());
    }

    private static AccountReport prices(FedexSettings settings, RateOutcome outcome) {
        var params = Map.of("account", settings.accountNumber());
        return switch (outcome) {
            case RateOutcome.Declined(var reasons) ->
                    AccountReport.empty()
                            .withWarning(
                                    "sample-declined",
                                    Map.of("words", reasons.getFirst().message()));
            case RateOutcome.Quoted(var rates, var ignored)
                    when rates.stream().anyMatch(Rate::negotiated) ->
                    AccountReport.empty().with("account-prices", params);
            case RateOutcome.Quoted(var rates, var ignored) ->
                    AccountReport.empty().withWarning("list-prices", params);
        };
    }

    private static RateOutcome ask(Opened<FedexSettings> connection) {
        try {
            return FedexPrices.ask(connection, sample(connection.settings()));
        } catch (ProviderFault fault) {
            // the credentials have just been accepted, so this is about the account or the project
            throw fault.kind() == FaultKind.AUTHENTICATION ? notAllowed(fault) : fault;
        }
    }

    private static ProviderFault notAllowed(ProviderFault fault) {
        return ProviderFault.of(FaultKind.PERMISSION, fault.words())
                .withProviderCode(fault.providerCode().orElse(null))
                .withRequestId(fault.requestId().orElse(null))
                .withStatus(fault.status().orElse(null));
    }

    private static RateQuery sample(FedexSettings settings) {
        var address =
                new Address(
                        null,
                        null,
                        "",
                        null,
                        settings.accountPostalCode(),
                        requireNonNullElse(settings.accountCity(), ""),
                        settings.accountState(),
                        Country.valueOf(settings.accountCountry()),
                        null,
                        null,
                        false);
        return new RateQuery(address, address, List.of(SAMPLE), null, null);
    }
}
