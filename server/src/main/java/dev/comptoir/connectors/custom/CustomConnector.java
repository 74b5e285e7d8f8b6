package dev.comptoir.connectors.custom;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Complaint;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.integrations.spi.TypedAddress;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.http.Reach;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Any API over HTTPS, with one of the usual ways to authenticate. */
@Component
final class CustomConnector implements Connector<CustomSettings> {

    static final String TYPE = "custom";

    private static final ProviderManifest MANIFEST =
            new ProviderManifest(
                    TYPE,
                    "custom",
                    Category.OTHER,
                    Map.of(),
                    CallPolicy.defaults()
                            .withTimeouts(
                                    Duration.ofSeconds(3),
                                    Duration.ofSeconds(15),
                                    Duration.ofSeconds(20))
                            .withLimits(8, 10)
                            .withResponseCap(DataSize.ofMegabytes(2)),
                    new Tile("API", "#e6e6ee", "#33334d"),
                    null,
                    List.of("address", "credentials", "health"));

    private final FaultReader faults = new CustomFaults();

    @Override
    public ProviderManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Class<CustomSettings> settingsType() {
        return CustomSettings.class;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    @Override
    public Optional<TypedAddress> address(CustomSettings settings) {
        return CustomAddress.base(settings.baseAddress())
                .map(uri -> new TypedAddress(uri, Reach.TYPED));
    }

    @Override
    public List<Complaint> complaints(CustomSettings settings) {
        var complaints = new ArrayList<Complaint>();
        if (address(settings).isEmpty()) {
            complaints.add(new Complaint("baseAddress", "custom-address"));
        }
        if (!CustomAddress.isPathWithQuery(settings.healthPath())) {
            complaints.add(new Complaint("healthPath", "custom-path"));
        }
        if (settings.headerName() != null
                && CustomAuthentication.isReserved(settings.headerName())) {
            complaints.add(new Complaint("headerName", "custom-header-reserved"));
        }
        if (settings.secret() != null && !fits(settings, settings.secret().reveal())) {
            complaints.add(new Complaint("secret", "custom-secret-ascii"));
        }
        return complaints;
    }

    /** A header carries visible ASCII (RFC 9110 §5.5); the others encode what they carry. */
    private static boolean fits(CustomSettings settings, String secret) {
        return switch (settings.authentication()) {
            case BEARER, HEADER -> StandardCharsets.US_ASCII.newEncoder().canEncode(secret);
            case NONE, BASIC, QUERY -> true;
        };
    }

    @Override
    public void signIn(Opened<CustomSettings> connection) {
        health(connection);
    }

    /**
     * Asks once more without credentials: only if that is refused does the test prove that they are
     * right.
     */
    @Override
    public AccountReport account(Opened<CustomSettings> connection) {
        var settings = connection.settings();
        var params = Map.of("path", settings.healthPath());
        if (settings.authentication() == CustomSettings.Authentication.NONE) {
            return AccountReport.empty().with("answers", params);
        }
        try {
            var address =
                    CustomAddress.below(connection.baseUrl(), settings.healthPath(), List.of());
            connection.api(CustomApi.class).health(address);
            return AccountReport.empty().withWarning("open-to-all", params);
        } catch (ProviderFault fault) {
            if (isRefusal(fault)) {
                return AccountReport.empty().with("credentials-needed", params);
            }
            throw fault;
        }
    }

    private static boolean isRefusal(ProviderFault fault) {
        return switch (fault.kind()) {
            case AUTHENTICATION, PERMISSION, INVALID_REQUEST, NOT_FOUND, CONFLICT -> true;
            // to where people sign in
            case PROTOCOL -> fault.network().filter(NetworkCause.REDIRECT::equals).isPresent();
            case RATE_LIMITED, QUOTA, UNAVAILABLE, TIMEOUT -> false;
        };
    }

    private static void health(Opened<CustomSettings> connection) {
        var settings = connection.settings();
        var authentication = new CustomAuthentication(settings);
        connection
                .api(CustomApi.class, authentication.headers())
                .health(
                        CustomAddress.below(
                                connection.baseUrl(),
                                settings.healthPath(),
                                authentication.parameters()));
    }

    /**
     * Sends a person's request; what came back is in the log.
     *
     * @throws ProviderFault also for an answer that says no
     */
    void send(Opened<CustomSettings> connection, CustomRequest request) {
        var authentication = new CustomAuthentication(connection.settings());
        var parameters = new ArrayList<>(request.query());
        parameters.addAll(authentication.parameters());
        var body = request.body();
        connection
                .api(CustomApi.class, authentication.headers())
                .send(
                        request.method(),
                        CustomAddress.below(connection.baseUrl(), request.path(), parameters),
                        request.headerMap(),
                        body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }
}
