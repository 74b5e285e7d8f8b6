package dev.comptoir.testing.sample;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.integrations.spi.UsesOAuthApp;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class SampleConnector
        implements Connector<SampleSettings>, Rating<SampleSettings>, UsesOAuthApp {

    @Override
    public List<String> scopes() {
        return List.of("prices:read");
    }

    @Override
    public ProviderManifest manifest() {
        return new ProviderManifest(
                "sample",
                "sample",
                Category.CARRIER,
                Map.of(Environment.PRODUCTION, URI.create("https://api.sample.test/v1")),
                CallPolicy.defaults()
                        .withTimeouts(
                                Duration.ofSeconds(2), Duration.ofSeconds(3), Duration.ofSeconds(6))
                        .withLimits(64, 10_000),
                new Tile("SMP", "#dfe7ef", "#22384d"),
                null,
                List.of("account"));
    }

    @Override
    public Class<SampleSettings> settingsType() {
        return SampleSettings.class;
    }

    @Override
    public void signIn(Opened<SampleSettings> connection) {
        connection.tokens().get(() -> issue(connection));
    }

    @Override
    public AccountReport account(Opened<SampleSettings> connection) {
        var account = api(connection).account();
        var params = Map.of("account", Objects.requireNonNull(account.id()));
        return account.limited()
                ? AccountReport.empty().withWarning("limited", params)
                : AccountReport.empty().with("known", params);
    }

    @Override
    public FaultReader faults() {
        return SampleConnector::read;
    }

    @Override
    public RateOutcome rate(Opened<SampleSettings> connection, RateQuery query) {
        var amount = api(connection).price(query.parcels().size()).amount();
        var price = Money.parse(Objects.requireNonNull(amount), "EUR");
        return new RateOutcome.Quoted(
                List.of(
                        new Rate(
                                "S",
                                "Sample standard",
                                price,
                                null,
                                false,
                                List.of(),
                                Delivery.unknown(),
                                List.of())));
    }

    private static SampleApi api(Opened<SampleSettings> connection) {
        return connection.api(SampleApi.class, connection.tokens().bearer(() -> issue(connection)));
    }

    private static IssuedToken issue(Opened<SampleSettings> connection) {
        var settings = connection.settings();
        var token =
                connection
                        .api(SampleApi.class)
                        .token(new SampleApi.Grant(settings.user(), settings.key().reveal()));
        if (token.token() == null) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL, NetworkCause.GARBAGE, "The answer holds no token.");
        }
        return new IssuedToken(
                Secret.of(token.token()), Instant.now().plusSeconds(token.seconds()));
    }

    private static @Nullable ProviderFault read(FailedAnswer answer) {
        var code = answer.json().map(json -> json.path("error").asString("")).orElse("");
        return switch (code) {
            case "bad-key", "bad-token" ->
                    ProviderFault.of(FaultKind.AUTHENTICATION, "No such key: " + code)
                            .withProviderCode(code);
            case "not-allowed" ->
                    ProviderFault.of(FaultKind.PERMISSION, "Account is closed")
                            .withProviderCode(code);
            default -> null;
        };
    }
}
