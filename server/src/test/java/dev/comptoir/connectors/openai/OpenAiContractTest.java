package dev.comptoir.connectors.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.connectors.ConnectorContract;
import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.openai.OpenAiKey;
import dev.comptoir.simulators.openai.OpenAiSimulator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenAI against its simulator; see {@link ConnectorContract} for what is proved. */
class OpenAiContractTest extends ConnectorContract<OpenAiSettings> {

    private final OpenAiConnector connector = new OpenAiConnector(new OpenAiPolicy(List.of("*")));

    @Override
    protected Connector<OpenAiSettings> connector() {
        return connector;
    }

    @Override
    protected OpenAiSettings settings() {
        return settings(key("full"));
    }

    @Override
    protected OpenAiSettings wrongSettings() {
        return settings("sk-proj-nobody-has-given-this-key-out", null, null, null);
    }

    @Override
    protected OpenAiSettings powerlessSettings() {
        return settings(key("writer"));
    }

    @Override
    protected String signInPath() {
        return "/v1/models";
    }

    @Override
    protected String workPath() {
        return "/v1/models";
    }

    @Override
    protected boolean keepsTokens() {
        return false;
    }

    @Override
    protected void work(Opened<OpenAiSettings> connection) {
        connector.models(connection);
    }

    @Test
    void a_restricted_key_is_known_though_it_may_not_list_models() {
        connector.signIn(open(powerlessSettings()));

        assertThat(faultOf(() -> connector.account(open(powerlessSettings()))).words())
                .contains("Missing scopes: api.model.read");
    }

    @Test
    void names_organisation_and_project_and_finds_a_wrong_one() {
        var key = key("full");
        connector.models(open(settings(key.key(), key.organization(), key.project(), null)));
        var sent = simulators().recorder().exchanges(host(), "/v1/models").getFirst().request();
        assertThat(sent.headers().first("OpenAI-Organization")).contains(key.organization());
        assertThat(sent.headers().first("OpenAI-Project")).contains(key.project());

        var wrong = settings(key.key(), null, "proj_ofSomebodyElse", null);
        connector.signIn(open(wrong));
        var fault = faultOf(() -> connector.account(open(wrong)));
        assertThat(fault.kind()).isEqualTo(FaultKind.PERMISSION);
        assertThat(fault.providerCode()).contains("mismatched_project");
    }

    @Test
    void tells_the_models_and_what_the_list_does_not_tell() {
        var key = key("full");
        var connection = open(settings(key.key(), null, key.project(), null));

        assertThat(connector.account(connection).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("models", "project", "not-told");
    }

    @Test
    void money_gone_is_not_a_rate_limit() {
        atWork().play(
                        Fault.answer(
                                429,
                                "application/json",
                                """
                                {"error":{"message":"You exceeded your current quota.","type":"insufficient_quota","param":null,"code":"credit_balance_exhausted"}}\
                                """));

        assertThat(faultOf(() -> work(open())).kind()).isEqualTo(FaultKind.QUOTA);
        assertThat(simulators().recorder().exchanges(host(), workPath())).hasSize(1);
    }

    @Test
    void a_local_server_is_connected_by_its_address_over_http_1_1() {
        var right = settings(OpenAiSimulator.LOCAL_KEY, null, null, "https://llm.example/v1");

        assertThat(connector.account(open(right)).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("models");
        var sent =
                simulators()
                        .recorder()
                        .exchanges(OpenAiSimulator.LOCAL, "/v1/models")
                        .getFirst()
                        .request();
        assertThat(sent.headers().first("Upgrade")).isEmpty();
        assertThat(sent.headers().first("HTTP2-Settings")).isEmpty();
    }

    @Test
    void an_error_that_is_one_string_is_read() {
        var wrong = settings("not the key", null, null, "https://llm.example/v1");
        var fault = faultOf(() -> connector.signIn(open(wrong)));

        assertThat(fault.kind()).isEqualTo(FaultKind.AUTHENTICATION);
        assertThat(fault.words()).startsWith("Incorrect API key provided");
        assertThat(fault.providerCode()).isEmpty();
    }

    @Test
    void an_error_that_is_one_string_is_no_success_under_200() {
        atWork().play(Fault.answer(200, "application/json", "{\"error\":\"model crashed\"}"));

        var fault = faultOf(() -> work(open()));
        assertThat(fault.kind()).isEqualTo(FaultKind.PROTOCOL);
        assertThat(fault.words()).isEqualTo("model crashed");
    }

    @ParameterizedTest
    @CsvSource({"unsupported_country_region_territory, 403", "ip_not_authorized, 401"})
    void where_one_calls_from_is_not_the_key_s_fault(String code, int status) {
        atWork().play(
                        Fault.answer(
                                status,
                                "application/json",
                                "{\"error\":{\"message\":\"Not from there.\",\"type\":\"request_forbidden\",\"param\":null,\"code\":\"%s\"}}"
                                        .formatted(code)));

        assertThat(faultOf(() -> connector.signIn(open())).kind()).isEqualTo(FaultKind.PERMISSION);
    }

    private static OpenAiKey key(String name) {
        return new OpenAiSimulator()
                .keys().stream()
                        .filter(key -> key.key().contains("-demo-" + name + "-"))
                        .findFirst()
                        .orElseThrow();
    }

    private static OpenAiSettings settings(OpenAiKey key) {
        return settings(key.key(), null, null, null);
    }

    private static OpenAiSettings settings(
            String key,
            @Nullable String organization,
            @Nullable String project,
            @Nullable String address) {
        return new OpenAiSettings(Secret.of(key), organization, project, address);
    }
}
