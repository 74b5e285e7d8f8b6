package dev.comptoir.connectors.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.ConnectorContract;
import dev.comptoir.connectors.custom.CustomAddress.Parameter;
import dev.comptoir.connectors.custom.CustomSettings.Authentication;
import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.simulators.custom.CustomSimulator;
import dev.comptoir.simulators.kit.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;

/** A custom API against its simulator; see {@link ConnectorContract} for what is proved. */
class CustomContractTest extends ConnectorContract<CustomSettings> {

    private static final String BASE = "https://api.custom.example/v1";

    private final CustomConnector connector = new CustomConnector();

    @Override
    protected Connector<CustomSettings> connector() {
        return connector;
    }

    @Override
    protected CustomSettings settings() {
        return bearer(CustomSimulator.BEARER);
    }

    @Override
    protected CustomSettings wrongSettings() {
        return bearer("a token that nobody gave out");
    }

    @Override
    protected CustomSettings powerlessSettings() {
        return bearer(CustomSimulator.WEAK_BEARER);
    }

    @Override
    protected String signInPath() {
        return "/v1/**";
    }

    @Override
    protected String workPath() {
        return "/v1/**";
    }

    @Override
    protected boolean keepsTokens() {
        return false;
    }

    /** Nothing is known of such an API, so no document is foreign to it. */
    @Override
    protected Stream<Fault> foreignAnswers() {
        return Stream.empty();
    }

    @Override
    protected Fault strangersAnswer() {
        return Fault.html(200);
    }

    @Override
    protected void work(Opened<CustomSettings> connection) {
        connector.send(connection, get("/notes"));
    }

    @ParameterizedTest
    @MethodSource("allSettings")
    void authenticates_in_each_way(CustomSettings settings) {
        var connection = open(settings);
        connector.signIn(connection);

        assertThat(connector.account(connection).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("credentials-needed");
        connector.send(connection, get("/notes"));
    }

    static Stream<CustomSettings> allSettings() {
        return Stream.of(
                bearer(CustomSimulator.BEARER),
                basic(),
                header(),
                query(CustomSimulator.PARAMETER_KEY));
    }

    @ParameterizedTest
    @MethodSource("wrongSecrets")
    void a_wrong_secret_is_found_in_each_way(CustomSettings settings) {
        assertThat(faultOf(() -> connector.signIn(open(settings))).kind())
                .isEqualTo(FaultKind.AUTHENTICATION);
    }

    static Stream<CustomSettings> wrongSecrets() {
        return Stream.of(
                bearer("not-the-token"),
                settings(Authentication.BASIC, "somebody", null, null, "not-the-word"),
                settings(Authentication.HEADER, null, CustomSimulator.HEADER, null, "not-the-key"),
                query("not-the-key"));
    }

    @Test
    void a_path_that_is_open_to_all_proves_no_credentials() {
        var open =
                new CustomSettings(
                        "https://api.custom.example",
                        "/open",
                        Authentication.BEARER,
                        null,
                        null,
                        null,
                        Secret.of("anything at all"));

        assertThat(connector.account(open(open)).findings())
                .extracting(AccountReport.Finding::level)
                .containsExactly(AccountReport.Level.WARNING);
    }

    @Test
    void without_credentials_none_are_sent() {
        var none =
                new CustomSettings(
                        "https://api.custom.example/",
                        "/open",
                        Authentication.NONE,
                        null,
                        null,
                        null,
                        null);
        connector.signIn(open(none));
        assertThat(connector.account(open(none)).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("answers");

        var sent = simulators().recorder().exchanges(host(), "/open").getFirst().request();
        assertThat(sent.headers().first("Authorization")).isEmpty();
    }

    @Test
    void a_request_goes_out_as_it_was_written() {
        var request =
                new CustomRequest(
                        HttpMethod.POST,
                        "/mirror",
                        List.of(new Parameter("q", "a b&c=d/é"), new Parameter("q", "+")),
                        List.of(new CustomRequest.Header("X-Note", "one line")),
                        "{\"ü\":1}");
        connector.send(open(), request);

        var sent = simulators().recorder().exchanges(host(), "/v1/mirror").getFirst().request();
        assertThat(sent.method()).isEqualTo("POST");
        assertThat(sent.query()).isEqualTo("q=a%20b%26c%3Dd%2F%C3%A9&q=%2B");
        assertThat(sent.text()).isEqualTo("{\"ü\":1}");
        assertThat(sent.headers().first("X-Note")).contains("one line");
        assertThat(sent.headers().first("Content-Type")).contains("application/json");
        assertThat(sent.headers().first("Authorization"))
                .contains("Bearer " + CustomSimulator.BEARER);
    }

    static CustomRequest get(String path) {
        return new CustomRequest(HttpMethod.GET, path, List.of(), List.of(), null);
    }

    private static CustomSettings bearer(String token) {
        return settings(Authentication.BEARER, null, null, null, token);
    }

    private static CustomSettings basic() {
        return settings(
                Authentication.BASIC, CustomSimulator.USER, null, null, CustomSimulator.PASSWORD);
    }

    private static CustomSettings header() {
        return settings(
                Authentication.HEADER,
                null,
                CustomSimulator.HEADER,
                null,
                CustomSimulator.HEADER_KEY);
    }

    private static CustomSettings query(String key) {
        return settings(Authentication.QUERY, null, null, CustomSimulator.PARAMETER, key);
    }

    private static CustomSettings settings(
            Authentication authentication,
            @Nullable String username,
            @Nullable String header,
            @Nullable String parameter,
            String secret) {
        return new CustomSettings(
                BASE, "/status", authentication, username, header, parameter, Secret.of(secret));
    }
}
