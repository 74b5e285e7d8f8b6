package dev.comptoir.connectors.ups;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.IssuedToken;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.Rate;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.shipping.spi.Reason;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** UPS by its REST API: OAuth client credentials, Rating. */
@Component
final class UpsConnector implements Connector<UpsSettings>, Rating<UpsSettings> {

    private static final String SOURCE = "Comptoir";
    private static final String WITH_TRANSIT = "timeintransit";
    private static final Parcel SAMPLE = new Parcel(300, 200, 100, 1000);

    // UPS publishes no limits; its gateway answers 429 with code 10429 when it has had enough
    private static final CallPolicy POLICY =
            CallPolicy.defaults()
                    .withTimeouts(
                            Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(15));

    private static final ProviderManifest MANIFEST =
            new ProviderManifest(
                    "shipping_ups",
                    "ups",
                    Category.CARRIER,
                    Map.of(
                            Environment.PRODUCTION, URI.create("https://onlinetools.ups.com"),
                            Environment.SANDBOX, URI.create("https://wwwcie.ups.com")),
                    POLICY,
                    new Tile("UPS", "#e9e4dc", "#4a3b2a"),
                    URI.create("https://developer.ups.com/api/reference/rating/product-info"),
                    List.of("account", "application"));

    private final FaultReader faults = new UpsFaults();

    @Override
    public ProviderManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Class<UpsSettings> settingsType() {
        return UpsSettings.class;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    /** A test's tokens are new ones, so that today's credentials are what is proved. */
    @Override
    public void signIn(Opened<UpsSettings> connection) {
        connection.tokens().get(() -> issue(connection));
    }

    /**
     * Asks a price from the account to itself: only the account's owner gets one with its number.
     */
    @Override
    public AccountReport account(Opened<UpsSettings> connection) {
        var settings = connection.settings();
        var params = Map.of("account", settings.accountNumber());
        return switch (askAsAccount(connection)) {
            case RateOutcome.Declined(var reasons) ->
                    AccountReport.empty()
                            .withWarning(
                                    "sample-declined",
                                    Map.of("words", reasons.getFirst().message()));
            case RateOutcome.Quoted(var rates, var ignored) when !settings.negotiatedRates() ->
                    AccountReport.empty().with("list-prices", params);
            case RateOutcome.Quoted(var rates, var ignored)
                    when rates.stream().anyMatch(Rate::negotiated) ->
                    AccountReport.empty().with("negotiated-prices", params);
            case RateOutcome.Quoted(var rates, var ignored) ->
                    AccountReport.empty().withWarning("no-negotiated-prices", params);
        };
    }

    @Override
    public RateOutcome rate(Opened<UpsSettings> connection, RateQuery query) {
        try {
            return shop(connection, query);
        } catch (ProviderFault fault) {
            var code = fault.providerCode().orElse("");
            if (fault.kind() == FaultKind.INVALID_REQUEST && UpsFaults.businessRule(code)) {
                return new RateOutcome.Declined(List.of(new Reason(code, fault.words())));
            }
            throw fault;
        }
    }

    private RateOutcome askAsAccount(Opened<UpsSettings> connection) {
        try {
            return shop(connection, sample(connection.settings()));
        } catch (ProviderFault fault) {
            // the credentials have just been accepted, so this is about the account or the
            // application
            var refused =
                    fault.kind() == FaultKind.INVALID_REQUEST
                            || fault.kind() == FaultKind.AUTHENTICATION;
            throw refused ? sameWords(fault, FaultKind.PERMISSION) : fault;
        }
    }

    private static ProviderFault sameWords(ProviderFault fault, FaultKind kind) {
        return ProviderFault.of(kind, fault.words())
                .withProviderCode(fault.providerCode().orElse(null))
                .withRequestId(fault.requestId().orElse(null))
                .withStatus(fault.status().orElse(null));
    }

    private RateOutcome shop(Opened<UpsSettings> connection, RateQuery query) {
        var message = UpsMapping.shop(connection.settings(), query, connection.correlationId());
        var transit = UpsMapping.withTransit(query) ? WITH_TRANSIT : null;
        var answer =
                connection
                        .api(UpsApi.class, connection.tokens().bearer(() -> issue(connection)))
                        .shop(transactionId(), SOURCE, transit, message);
        if (answer.rateResponse() == null) {
            throw foreign("The answer to a price request holds no RateResponse.");
        }
        return UpsPrices.read(connection.settings(), query, answer);
    }

    private static IssuedToken issue(Opened<UpsSettings> connection) {
        var settings = connection.settings();
        var basic =
                HttpHeaders.encodeBasicAuth(
                        settings.clientId(),
                        settings.clientSecret().reveal(),
                        StandardCharsets.UTF_8);
        var form = MultiValueMap.fromSingleValue(Map.of("grant_type", "client_credentials"));
        var answer = connection.api(UpsApi.class).token("Basic " + basic, form);
        if (answer.accessToken() == null || answer.accessToken().isBlank()) {
            throw foreign("The answer to the sign-in holds no access token.");
        }
        return new IssuedToken(Secret.of(answer.accessToken()), Instant.now().plus(life(answer)));
    }

    private static Duration life(UpsWire.TokenAnswer answer) {
        try {
            return Duration.ofSeconds(
                    Long.parseLong(Objects.requireNonNullElse(answer.expiresIn(), "")));
        } catch (NumberFormatException unreadable) {
            throw foreign("The answer to the sign-in does not say how long the token lives.");
        }
    }

    private static ProviderFault foreign(String message) {
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.GARBAGE, message);
    }

    private static RateQuery sample(UpsSettings settings) {
        var address =
                new Address(
                        null,
                        null,
                        Objects.requireNonNullElse(settings.accountStreet(), ""),
                        null,
                        settings.accountPostalCode(),
                        Objects.requireNonNullElse(settings.accountCity(), ""),
                        settings.accountState(),
                        Country.valueOf(settings.accountCountry()),
                        null,
                        null,
                        false);
        return new RateQuery(address, address, List.of(SAMPLE), null, null);
    }

    /** Unique for each call, of the 32 characters that UPS takes. */
    private static String transactionId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
