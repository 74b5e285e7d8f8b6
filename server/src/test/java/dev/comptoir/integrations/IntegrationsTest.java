package dev.comptoir.integrations;

import static dev.comptoir.testing.sample.SampleSimulator.HOST;
import static dev.comptoir.testing.sample.SampleSimulator.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.comptoir.access.ActorRef;
import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.log.LogFilter;
import dev.comptoir.integrations.log.LogKind;
import dev.comptoir.integrations.log.LogRow;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.shipping.spi.Address;
import dev.comptoir.shipping.spi.Parcel;
import dev.comptoir.shipping.spi.RateOutcome;
import dev.comptoir.shipping.spi.RateQuery;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.simulators.kit.Fault;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class IntegrationsTest extends HubTest {

    private static final Address LYON =
            new Address(
                    null,
                    null,
                    "1 rue de la Paix",
                    null,
                    "69001",
                    "Lyon",
                    null,
                    Country.valueOf("FR"),
                    null,
                    null,
                    false);
    private static final RateQuery QUERY =
            new RateQuery(LYON, LYON, List.of(new Parcel(300, 200, 100, 1000)), null, null);

    @Autowired Connections connections;
    @Autowired Integrations integrations;
    @Autowired IntegrationLog log;
    @Autowired PlatformTransactionManager transactions;

    @Test
    void findsTheActiveConnectionsThatCan() {
        var main = connect("Main");
        var spare = connect("Spare");
        var off = connect("Off");
        inStore(() -> connections.setActive(off, false));

        assertThat(inStore(() -> integrations.activeWith(Rating.class)))
                .extracting(
                        ConnectionRef::id, ConnectionRef::providerName, ConnectionRef::isDefault)
                .containsExactly(tuple(main, "Sample", true), tuple(spare, "Sample", false));
    }

    @Test
    void missesAtOnceWhatIsSwitchedOffHereAndFindsWhatIsNew() {
        var main = connect("Main");
        assertThat(rating()).containsExactly(main);

        var spare = connect("Spare");
        assertThat(rating()).containsExactly(main, spare);

        inStore(() -> connections.setActive(main, false));
        assertThat(rating()).containsExactly(spare);
    }

    @Test
    void callsTheProviderAndKeepsTheExchange() {
        var id = connect("Main");

        assertThat(rate(id)).isInstanceOf(RateOutcome.Quoted.class);

        assertThat(calls(id))
                .extracting(LogRow::operation, LogRow::status, LogRow::actor)
                .containsExactly(
                        tuple("rating.price", 200, ActorRef.of(ADA)),
                        tuple("rating.token", 200, ActorRef.of(ADA)));
        assertThat(inStore(() -> connections.require(id)).health().state())
                .isEqualTo(HealthState.HEALTHY);
    }

    @Test
    void aTokenWithdrawnInMidLifeIsRenewedOnceForAllCallers() throws Exception {
        var id = connect("Main");
        rate(id);
        int before = sample().issued();
        sample().withdrawTokens();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var done =
                    callers.invokeAll(
                            IntStream.range(0, 12)
                                    .<Callable<RateOutcome>>mapToObj(number -> () -> rate(id))
                                    .toList());
            for (var outcome : done) {
                assertThat(outcome.get()).isInstanceOf(RateOutcome.Quoted.class);
            }
        }

        assertThat(sample().issued()).isEqualTo(before + 1);
    }

    @Test
    void aRefusedKeyAsksForANewOneAndTheCallerIsTold() {
        var id =
                inStore(() -> connections.create(sampleConnection("Wrong", "wrong-key-000000000")))
                        .id();

        var fault = catchThrowableOfType(ProviderFault.class, () -> rate(id));

        assertThat(fault.kind()).isEqualTo(FaultKind.AUTHENTICATION);
        assertThat(inStore(() -> connections.require(id)).health().state())
                .isEqualTo(HealthState.NEEDS_RECONNECT);
        var call = inStore(() -> log.find(calls(id).getFirst().id())).orElseThrow();
        assertThat(call.requestBody()).contains("•••").doesNotContain("wrong-key");
    }

    @Test
    void anAnswerThatTheConnectorStumblesOverIsTheProvidersTrouble() {
        var id = connect("Main");
        simulators.faults().on(HOST, "/v1/price").play(Fault.answer(200, "application/json", "{}"));

        assertThat(catchThrowableOfType(ProviderFault.class, () -> rate(id)).kind())
                .isEqualTo(FaultKind.PROTOCOL);
    }

    @Test
    void isRefusedWhenInactiveAndInsideATransaction() {
        var id = connect("Main");
        assertThatThrownBy(() ->
                        inStore(() ->
                                new TransactionTemplate(transactions)
                                        .<RateOutcome>execute(status -> rateInStore(id))))
                .isInstanceOf(IllegalStateException.class);

        inStore(() -> connections.setActive(id, false));

        assertThat(catchThrowableOfType(Problem.class, () -> rate(id)).code())
                .isEqualTo(IntegrationsProblem.INACTIVE);
    }

    private List<UUID> rating() {
        return inStore(() -> integrations.activeWith(Rating.class)).stream()
                .map(ConnectionRef::id)
                .toList();
    }

    private UUID connect(String label) {
        return inStore(() -> connections.create(sampleConnection(label, KEY))).id();
    }

    private RateOutcome rate(UUID id) {
        return inStore(() -> rateInStore(id));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the settings' type is the connector's affair
    private RateOutcome rateInStore(UUID id) {
        return integrations.<Rating, RateOutcome>call(
                id, Rating.class, "rating", (rating, connection) -> rating.rate(connection, QUERY));
    }

    private List<LogRow> calls(UUID id) {
        var filter = new LogFilter(id, null, LogKind.CALL, null, null, null, null, null, null);
        return inStore(() -> log.list(filter, PageRequest.first(50))).items();
    }
}
