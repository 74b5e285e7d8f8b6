package dev.comptoir.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.Exchange;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Fault;
import dev.comptoir.simulators.kit.Faults;
import dev.comptoir.simulators.kit.RetryAfter;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every connector has to prove, over real sockets against its provider's simulator: that it
 * works, and that whatever a provider does to us ends as a fault of the right kind, with the
 * provider's words, and with no secret in the log. A connector's own test extends this, or the
 * contract of its capability.
 *
 * @param <S> the connector's settings
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConnectorContract<S extends Record> {

    private static final String EVERYTHING = "/**";

    private final ContractBench bench = new ContractBench(SimulatorServer.start());

    /** The connector as Spring would make it. */
    protected abstract Connector<S> connector();

    /** Settings that the simulator accepts for everything. */
    protected abstract S settings();

    /** The same with a secret that the provider does not know. */
    protected abstract S wrongSettings();

    /** Settings that sign in, but may not do {@link #work}. */
    protected abstract S powerlessSettings();

    /** Pattern of the path where the connector signs in, such as {@code /oauth/**}. */
    protected abstract String signInPath();

    /** The production host where the connector signs in, if that is not {@link #host()}. */
    protected String signInHost() {
        return host();
    }

    /** Pattern of the paths that {@link #work} calls with credentials. */
    protected abstract String workPath();

    /** Whether signing in brings a token that is used from then on. */
    protected boolean keepsTokens() {
        return true;
    }

    /** Well-formed answers that this provider never gives. */
    protected Stream<Fault> foreignAnswers() {
        return Stream.of(
                Fault.answer(200, "application/json", "{}"),
                Fault.answer(200, "application/json", "[]"));
    }

    /** What another service might answer where the connector signs in. */
    protected Fault strangersAnswer() {
        return Fault.answer(200, "application/json", "{\"status\":\"ok\"}");
    }

    /** Something that a connection is for, done for real. */
    protected abstract void work(Opened<S> connection);

    @BeforeEach
    void clean() {
        bench.reset();
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void signs_in_finds_the_account_and_works() {
        var connection = open();

        connector().signIn(connection);
        assertThat(connector().account(connection).findings()).isNotEmpty();
        work(connection);
    }

    @Test
    void a_wrong_secret_is_the_provider_s_word_not_ours() {
        var connection = bench.open(connector(), wrongSettings());
        var fault = faultOf(() -> connector().signIn(connection));

        assertThat(fault.kind()).isEqualTo(FaultKind.AUTHENTICATION);
        assertThat(fault.words()).isNotBlank();
        assertThat(fault.status()).isPresent();
    }

    @Test
    void a_missing_permission_is_not_a_wrong_secret() {
        var connection = bench.open(connector(), powerlessSettings());

        assertThat(faultOf(() -> signInAndFindAccount(connection)).kind())
                .isEqualTo(FaultKind.PERMISSION);
        assertThat(faultOf(() -> work(connection)).kind()).isEqualTo(FaultKind.PERMISSION);
    }

    @Test
    void a_refusal_without_words_goes_by_its_status() {
        atWork().play(Fault.answer(403, "application/json", "{}"));

        assertThat(faultOf(() -> work(open())).kind()).isEqualTo(FaultKind.PERMISSION);
    }

    @Test
    void a_token_is_kept_and_one_that_expires_in_mid_life_is_renewed_once() {
        var connection = open();
        work(connection);
        work(connection);
        assertThat(signIns()).isEqualTo(keepsTokens() ? 1 : 2);

        bench.simulators().clock().advance(Duration.ofDays(2));
        work(connection);
        assertThat(signIns()).isEqualTo(keepsTokens() ? 2 : 3);
    }

    @Test
    void a_401_that_stays_is_reported_after_one_renewal() {
        atWork().play(Fault.expiredToken());

        assertThat(faultOf(() -> work(open())).kind()).isEqualTo(FaultKind.AUTHENTICATION);
        assertThat(signIns()).isEqualTo(keepsTokens() ? 2 : 1);
    }

    @ParameterizedTest
    @MethodSource("waits")
    void waits_as_long_as_a_429_says(RetryAfter wait) {
        atWork().times(1).play(Fault.rateLimited(wait));

        work(open());
        assertThat(worked()).isEqualTo(2);
    }

    static Stream<RetryAfter> waits() {
        return Stream.of(
                new RetryAfter.Seconds(1),
                new RetryAfter.HttpDate(Duration.ofSeconds(1)),
                new RetryAfter.Vendor("retry-after-ms", "200"),
                new RetryAfter.Unsaid());
    }

    @Test
    void a_429_that_asks_for_too_long_is_told_with_its_time() {
        atWork().play(Fault.rateLimited(new RetryAfter.Seconds(120)));

        var fault = faultOf(() -> work(open()));
        assertThat(fault.kind()).isEqualTo(FaultKind.RATE_LIMITED);
        assertThat(fault.retryAfter()).contains(Duration.ofSeconds(120));
    }

    @Test
    void a_short_trouble_at_the_provider_goes_unnoticed() {
        atWork().times(1).play(Fault.unavailable());

        work(open());
        assertThat(worked()).isEqualTo(2);
    }

    @Test
    void a_lasting_trouble_is_the_provider_s() {
        atWork().play(Fault.unavailable());

        assertThat(faultOf(() -> work(open())).kind()).isEqualTo(FaultKind.UNAVAILABLE);
    }

    @Test
    void an_error_inside_200_is_no_success() {
        atWork().play(Fault.errorInside200());

        assertThat(faultOf(() -> work(open())).words()).isNotBlank();
    }

    @Test
    void silence_is_a_time_out() {
        atWork().delayed(ContractBench.DEADLINE.multipliedBy(2));

        assertThat(faultOf(() -> work(open())).kind()).isEqualTo(FaultKind.TIMEOUT);
    }

    @Test
    void an_answer_that_drips_in_does_not_outlast_the_deadline() {
        atWork().play(Fault.drip(1, Duration.ofMillis(100)));
        var began = System.nanoTime();

        assertThat(faultOf(() -> work(open())).kind()).isEqualTo(FaultKind.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isLessThan(ContractBench.DEADLINE.plusSeconds(2));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void a_cut_connection_is_the_provider_s_trouble(Fault cut) {
        atWork().play(cut);

        assertThat(faultOf(() -> work(open())).kind()).isEqualTo(FaultKind.UNAVAILABLE);
    }

    static Stream<Fault> cuts() {
        return Stream.of(Fault.cutBeforeHeaders(), Fault.cutInBody());
    }

    @ParameterizedTest
    @MethodSource({"garbage", "foreignAnswers"})
    void what_is_not_the_documented_protocol_is_never_a_success(Fault garbage) {
        atWork().play(garbage);

        var fault = faultOf(() -> work(open()));
        assertThat(fault.kind()).isEqualTo(FaultKind.PROTOCOL);
    }

    static Stream<Fault> garbage() {
        return Stream.of(
                Fault.garbledBody(),
                Fault.notHttp(),
                Fault.html(200),
                Fault.answer(200, "application/json", "{\"truncated\":"));
    }

    @Test
    void sign_in_believes_no_stranger_s_answer() {
        bench.simulators().faults().on(signInHost(), signInPath()).play(strangersAnswer());

        assertThat(faultOf(() -> connector().signIn(open())).kind()).isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void a_redirect_is_not_followed() {
        atWork().play(Fault.redirect(307, "http://169.254.169.254/latest/meta-data/"));

        var fault = faultOf(() -> work(open()));
        assertThat(fault.kind()).isEqualTo(FaultKind.PROTOCOL);
        assertThat(fault.network()).contains(NetworkCause.REDIRECT);
        assertThat(bench.log()).noneMatch(exchange -> exchange.url().startsWith("http://169"));
    }

    @Test
    void a_host_that_does_not_exist_is_not_a_wrong_secret() {
        var fault = faultOf(() -> connector().signIn(at("https://no-such-host.invalid")));

        assertThat(fault.kind()).isEqualTo(FaultKind.UNAVAILABLE);
        assertThat(fault.network()).contains(NetworkCause.UNKNOWN_HOST);
    }

    @Test
    void another_service_at_the_address_is_not_a_success() {
        var elsewhere = bench.simulators().uri("not-this-provider.example");
        var connection = bench.open(connector(), settings(), Environment.SIMULATOR, elsewhere);

        var fault = faultOf(() -> connector().signIn(connection));
        assertThat(fault.kind()).isNotEqualTo(FaultKind.AUTHENTICATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://127.1",
                "https://2130706433",
                "https://0x7f000001",
                "https://0177.0.0.1",
                "https://localhost",
                "https://10.0.0.8",
                "https://192.168.1.1",
                "https://172.16.0.1",
                "https://169.254.169.254",
                "https://[::1]",
                "https://[::ffff:169.254.169.254]",
                "https://[fd00:ec2::254]",
                "http://onlinetools.ups.com",
            })
    void private_and_metadata_addresses_are_not_called(String address) {
        var fault = faultOf(() -> connector().signIn(at(address)));

        assertThat(fault.kind()).isEqualTo(FaultKind.PROTOCOL);
        assertThat(fault.network()).contains(NetworkCause.BLOCKED_ADDRESS);
    }

    @Test
    void a_certificate_nobody_vouches_for_is_not_trusted() throws Exception {
        try (var untrusted = new ContractBench(SelfSignedSimulators.start())) {
            var fault = faultOf(() -> connector().signIn(untrusted.open(connector(), settings())));

            assertThat(fault.network()).contains(NetworkCause.TLS);
            assertThat(untrusted.simulators().recorder().total()).isZero();
        }
    }

    @Test
    void no_secret_reaches_the_exchange_log() {
        var connection = open();
        connector().signIn(connection);
        connector().account(connection);
        work(connection);
        faultOf(() -> connector().signIn(bench.open(connector(), wrongSettings())));

        assertThat(bench.log()).isNotEmpty();
        var log = bench.log().toString();
        Stream.concat(secretsSeen(), ContractBench.secrets(wrongSettings()).stream())
                .flatMap(ConnectorContract::forms)
                .forEach(form -> assertThat(log).doesNotContain(form));
    }

    /** The settings' secrets, and the tokens that the provider gave out for them. */
    private Stream<Secret> secretsSeen() {
        var tokens =
                Stream.of(host(), signInHost())
                        .distinct()
                        .flatMap(host ->
                                bench.simulators().recorder().exchanges(host, EVERYTHING).stream())
                        .flatMap(exchange ->
                                exchange.request().headers().first("Authorization").stream())
                        .map(header -> Secret.of(header.substring(header.indexOf(' ') + 1)));
        return Stream.concat(ContractBench.secrets(settings()).stream(), tokens);
    }

    private static Stream<String> forms(Secret secret) {
        var plain = secret.reveal();
        var bytes = plain.getBytes(UTF_8);
        return Stream.of(
                plain,
                URLEncoder.encode(plain, UTF_8),
                Base64.getEncoder().encodeToString(bytes),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(ConnectorTexts.missing(connector())).isEmpty();
    }

    /** A new connection to the simulator with good settings. */
    public Opened<S> open() {
        return bench.open(connector(), settings());
    }

    public Opened<S> open(S settings) {
        return bench.open(connector(), settings);
    }

    /** What was said to the provider, as it is kept. */
    public List<Exchange> log() {
        return bench.log();
    }

    public SimulatorServer simulators() {
        return bench.simulators();
    }

    /** The provider's production host, under which the simulator answers. */
    public String host() {
        return ContractBench.address(connector(), settings()).getHost();
    }

    protected Faults.Script atWork() {
        return bench.simulators().faults().on(host(), workPath());
    }

    public static ProviderFault faultOf(Runnable call) {
        var fault = catchThrowableOfType(ProviderFault.class, call::run);
        assertThat(fault).as("a fault was expected").isNotNull();
        return fault;
    }

    private void signInAndFindAccount(Opened<S> connection) {
        connector().signIn(connection);
        connector().account(connection);
    }

    private Opened<S> at(String address) {
        return bench.open(connector(), settings(), Environment.PRODUCTION, URI.create(address));
    }

    private int signIns() {
        return count(signInHost(), signInPath());
    }

    private int worked() {
        return count(host(), workPath());
    }

    private int count(String host, String path) {
        return bench.simulators().recorder().exchanges(host, path).size();
    }
}
