package dev.comptoir.connectors.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.comptoir.connectors.SchedulingContract;
import dev.comptoir.integrations.spi.AccountReport;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.meetings.spi.Scheduling;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.simulators.zoom.ZoomAccount;
import dev.comptoir.simulators.zoom.ZoomSimulator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zoom against its simulator; see {@link SchedulingContract} for what is proved. */
class ZoomContractTest extends SchedulingContract<ZoomSettings> {

    private static final String AWA = "awa@atelier.example";
    private static final String PRO = "comptoir-demo-pro";

    private final ZoomConnector connector = new ZoomConnector();

    @Override
    protected Connector<ZoomSettings> connector() {
        return connector;
    }

    @Override
    protected Scheduling<ZoomSettings> scheduling() {
        return connector;
    }

    @Override
    protected ZoomSettings settings() {
        return settings(PRO, AWA);
    }

    @Override
    protected ZoomSettings wrongSettings() {
        return with(settings(), "not the secret of this client");
    }

    @Override
    protected ZoomSettings powerlessSettings() {
        return settings("comptoir-demo-no-meetings", AWA);
    }

    @Override
    protected String signInHost() {
        return ZoomSimulator.OAUTH;
    }

    @Override
    protected String signInPath() {
        return "/oauth/**";
    }

    @Override
    protected String workPath() {
        return "/v2/**";
    }

    @Override
    protected String creationPath() {
        return "/v2/users/*/meetings";
    }

    @Override
    protected String idOfNoMeeting() {
        return "99999999999";
    }

    @Override
    protected void deleteAtProvider(String id) {
        zoom().delete(Long.parseLong(id));
    }

    @Test
    void tells_host_licence_and_scopes() {
        assertThat(connector.account(open()).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("scopes", "host-licensed");
    }

    @Test
    void warns_of_the_free_plan_and_reads_what_its_policy_made_of_the_order() {
        var free = open(settings("comptoir-demo-free", "moussa@teranga.example"));

        assertThat(connector.account(free).findings())
                .filteredOn(finding -> finding.level() == AccountReport.Level.WARNING)
                .extracting(AccountReport.Finding::key)
                .containsExactly("host-basic");
        assertThat(connector.create(free, meeting()).rules().waitingRoom()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody@atelier.example, 1001, NOT_FOUND",
        "jean@atelier.example, 3161, PERMISSION",
    })
    void says_who_cannot_host(String host, String code, FaultKind kind) {
        var fault = faultOf(() -> connector.account(open(settings(PRO, host))));

        assertThat(fault.kind()).isEqualTo(kind);
        assertThat(fault.providerCode()).contains(code);
        assertThat(faultOf(() -> connector.create(open(settings(PRO, host)), meeting())).kind())
                .isEqualTo(kind);
    }

    @Test
    void warns_of_a_host_who_has_not_joined_yet() {
        assertThat(connector.account(open(settings(PRO, "lea@atelier.example"))).findings())
                .extracting(AccountReport.Finding::key)
                .containsExactly("scopes", "host-not-active");
    }

    @Test
    void names_the_scopes_that_are_missing() {
        var fault = faultOf(() -> connector.account(open(powerlessSettings())));

        assertThat(fault.providerCode()).contains("4711");
        assertThat(fault.words())
                .contains(
                        "meeting:write:meeting:admin",
                        "meeting:read:meeting:admin",
                        "meeting:read:list_meetings:admin")
                .doesNotContain("user:read");
    }

    @Test
    void a_wrong_account_id_is_told_from_a_wrong_secret() {
        var good = settings();
        var wrong =
                new ZoomSettings(
                        "another-account", good.clientId(), good.clientSecret(), good.hostEmail());

        var account = faultOf(() -> connector.signIn(open(wrong)));
        var secret = faultOf(() -> connector.signIn(open(wrongSettings())));

        assertThat(account.kind()).isEqualTo(FaultKind.AUTHENTICATION);
        assertThat(account.providerCode()).contains("invalid_request");
        assertThat(secret.providerCode()).contains("invalid_client");
    }

    @Test
    void an_application_that_is_switched_off_is_not_a_wrong_secret() {
        var fault = faultOf(() -> connector.signIn(open(settings("comptoir-demo-disabled", AWA))));

        assertThat(fault.kind()).isEqualTo(FaultKind.PERMISSION);
        assertThat(fault.providerCode()).contains("4717");
    }

    @Test
    void credentials_of_a_jwt_application_are_recognised() {
        var token = "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJrZXkifQ.c2lnbmF0dXJl";

        var fault = faultOf(() -> connector.signIn(open(with(settings(), token))));

        assertThat(fault.kind()).isEqualTo(FaultKind.AUTHENTICATION);
        assertThat(fault.providerCode()).contains("invalid_client/jwt");
    }

    @Test
    void a_token_that_another_program_replaced_is_renewed_once() {
        var connection = open();
        connector.find(connection, meeting());
        connector.signIn(open());

        assertThatCode(() -> connector.find(connection, meeting())).doesNotThrowAnyException();
        assertThat(zoom().tokensIssued()).isEqualTo(3);
    }

    @Test
    void reads_errors_in_xml() {
        zoom().settings().set(ZoomSimulator.ERRORS, "xml");

        assertThat(connector.get(open(), idOfNoMeeting())).isEmpty();
        var fault =
                faultOf(() ->
                        connector.create(open(settings(PRO, "jean@atelier.example")), meeting()));
        assertThat(fault.kind()).isEqualTo(FaultKind.PERMISSION);
        assertThat(fault.providerCode()).contains("3161");
        assertThat(fault.words()).startsWith("Your user account is not allowed");
    }

    @Test
    void waits_until_midnight_when_the_host_has_had_the_meetings_of_the_day() {
        zoom().settings().set(ZoomSimulator.MEETINGS_PER_DAY, "1");
        connector.create(open(), meeting());

        var fault = faultOf(() -> connector.create(open(), meeting()));

        assertThat(fault.kind()).isEqualTo(FaultKind.RATE_LIMITED);
        assertThat(fault.retryAfter()).isPresent();
        assertThat(fault.retryAfter().orElseThrow())
                .isLessThanOrEqualTo(Duration.ofDays(1))
                .isCloseTo(untilMidnight(), Duration.ofMinutes(1));
    }

    @Test
    void reads_the_end_of_the_daily_limit_as_a_date() {
        zoom().settings().set(ZoomSimulator.MEETINGS_PER_DAY, "0");
        zoom().settings().set(ZoomSimulator.DAILY_LIMIT_SAYS, "date");

        var fault = faultOf(() -> connector.create(open(), meeting()));

        assertThat(fault.kind()).isEqualTo(FaultKind.RATE_LIMITED);
        assertThat(fault.retryAfter().orElseThrow())
                .isCloseTo(untilMidnight(), Duration.ofMinutes(1));
    }

    @Test
    void looks_through_all_pages() {
        var connection = open();
        var last = meeting();
        zoom().settings().set(ZoomSimulator.LONGEST_PAGE, "2");
        for (int i = 0; i < 4; i++) {
            connector.create(connection, meeting());
        }
        connector.create(connection, last);

        assertThat(connector.find(connection, last)).isPresent();
        assertThat(connector.find(connection, meeting())).isEmpty();
        assertThat(simulators().recorder().exchanges(ZoomSimulator.API, creationPath()))
                .filteredOn(exchange -> exchange.request().method().equals("GET"))
                .hasSize(6);
    }

    /** By the simulator's clock, which is the real one here. */
    private static Duration untilMidnight() {
        var now = Instant.now();
        var midnight = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        return Duration.between(now, midnight);
    }

    private ZoomSimulator zoom() {
        return simulators().simulator(ZoomSimulator.class);
    }

    private static ZoomSettings with(ZoomSettings settings, String secret) {
        return new ZoomSettings(
                settings.accountId(), settings.clientId(), Secret.of(secret), settings.hostEmail());
    }

    private static ZoomSettings settings(String client, String host) {
        ZoomAccount account =
                new ZoomSimulator()
                        .accounts().stream()
                                .filter(each -> each.clientId().equals(client))
                                .findFirst()
                                .orElseThrow();
        return new ZoomSettings(
                account.accountId(), account.clientId(), Secret.of(account.clientSecret()), host);
    }
}
