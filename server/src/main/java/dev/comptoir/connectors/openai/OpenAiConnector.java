package dev.comptoir.connectors.openai;

import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Category;
import dev.comptoir.integrations.spi.Complaint;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.ProviderManifest;
import dev.comptoir.integrations.spi.Tile;
import dev.comptoir.integrations.spi.TypedAddress;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.CallPolicy;
import dev.comptoir.platform.http.FaultReader;
import dev.comptoir.platform.http.Reach;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.stereotype.Component;

/** OpenAI, or a server that speaks its protocol, by an API key. */
@Component
final class OpenAiConnector implements Connector<OpenAiSettings> {

    static final URI ADDRESS = URI.create("https://api.openai.com/v1");

    private static final int EXAMPLES = 3;

    private static final ProviderManifest MANIFEST =
            new ProviderManifest(
                    "openai",
                    "openai",
                    Category.AI,
                    Map.of(Environment.PRODUCTION, ADDRESS),
                    CallPolicy.defaults()
                            .withTimeouts(
                                    Duration.ofSeconds(3),
                                    Duration.ofSeconds(10),
                                    Duration.ofSeconds(15)),
                    new Tile("OAI", "#e3ebe6", "#1f3d31"),
                    URI.create("https://platform.openai.com/docs/api-reference"),
                    List.of("account", "key"));

    private final OpenAiPolicy policy;
    private final FaultReader faults = new OpenAiFaults();

    OpenAiConnector(OpenAiPolicy policy) {
        this.policy = policy;
    }

    @Override
    public ProviderManifest manifest() {
        return MANIFEST;
    }

    @Override
    public Class<OpenAiSettings> settingsType() {
        return OpenAiSettings.class;
    }

    @Override
    public FaultReader faults() {
        return faults;
    }

    @Override
    public Optional<TypedAddress> address(OpenAiSettings settings) {
        return Optional.ofNullable(settings.baseAddress())
                .flatMap(BaseAddress::parse)
                .map(uri -> new TypedAddress(uri, policy.reach(uri).orElse(Reach.TYPED)));
    }

    @Override
    public List<Complaint> complaints(OpenAiSettings settings) {
        if (settings.baseAddress() == null) {
            return List.of();
        }
        var address = BaseAddress.parse(settings.baseAddress());
        if (address.isEmpty()) {
            return List.of(new Complaint("baseAddress", "openai-address-form"));
        }
        return policy.reach(address.get()).isPresent()
                ? List.of()
                : List.of(
                        new Complaint(
                                "baseAddress",
                                "openai-address-not-allowed",
                                Map.of("origin", BaseAddress.origin(address.get()))));
    }

    /**
     * A key that is known but may not list models is a matter of permission, told by {@link
     * #account}.
     */
    @Override
    public void signIn(Opened<OpenAiSettings> connection) {
        try {
            models(connection);
        } catch (ProviderFault fault) {
            if (!OpenAiFaults.keyIsKnown(fault)) {
                throw fault;
            }
        }
    }

    @Override
    public AccountReport account(Opened<OpenAiSettings> connection) {
        var models = models(connection);
        var report =
                models.isEmpty()
                        ? AccountReport.empty().withWarning("no-models", Map.of())
                        : AccountReport.empty()
                                .with(
                                        "models",
                                        Map.of(
                                                "count",
                                                models.size(),
                                                "examples",
                                                String.join(
                                                        ", ",
                                                        models.stream().limit(EXAMPLES).toList())));
        return address(connection.settings()).isPresent()
                ? report
                : withAccount(connection, report);
    }

    /** What OpenAI itself has proved, and what it does not tell. */
    private static AccountReport withAccount(
            Opened<OpenAiSettings> connection, AccountReport report) {
        var project = connection.settings().project();
        var known = project == null ? report : report.with("project", Map.of("project", project));
        return known.with("not-told", Map.of());
    }

    /** Ids of the models that the key may use, in the server's order. */
    List<String> models(Opened<OpenAiSettings> connection) {
        var settings = connection.settings();
        var answer =
                connection
                        .api(OpenAiApi.class, authentication(settings))
                        .models(settings.organization(), settings.project());
        if (answer.data() == null) {
            throw ProviderFault.of(
                    FaultKind.PROTOCOL,
                    NetworkCause.GARBAGE,
                    "The answer to the request for models holds no list of models.");
        }
        return answer.data().stream().flatMap(model -> Stream.ofNullable(model.id())).toList();
    }

    private static ClientHttpRequestInterceptor authentication(OpenAiSettings settings) {
        return (request, body, execution) -> {
            request.getHeaders().setBearerAuth(settings.apiKey().reveal());
            return execution.execute(request, body);
        };
    }
}
