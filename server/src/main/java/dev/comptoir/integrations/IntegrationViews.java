package dev.comptoir.integrations;

import dev.comptoir.access.ActorNames;
import dev.comptoir.access.ActorView;
import dev.comptoir.integrations.health.ConnectionFault;
import dev.comptoir.integrations.health.Health;
import dev.comptoir.integrations.log.HourOfCalls;
import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.test.Phrase;
import dev.comptoir.integrations.test.Stage;
import dev.comptoir.platform.errors.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Words connections and their test reports for whoever looks at them. */
@Component
class IntegrationViews {

    private static final Duration SHOWN = Duration.ofHours(24);

    private final Catalogue catalogue;
    private final ConnectionRows rows;
    private final SecretRows secrets;
    private final TestRows tests;
    private final IntegrationLog log;
    private final ProviderViews providers;
    private final Wording words;
    private final ActorNames names;
    private final Clock clock;

    IntegrationViews(
            Catalogue catalogue,
            ConnectionRows rows,
            SecretRows secrets,
            TestRows tests,
            IntegrationLog log,
            ProviderViews providers,
            Wording words,
            ActorNames names,
            Clock clock) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.secrets = secrets;
        this.tests = tests;
        this.log = log;
        this.providers = providers;
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<IntegrationView> list(List<Connection> connections) {
        var ids = connections.stream().map(Connection::id).toList();
        var hours = log.hours(ids, clock.instant().minus(SHOWN));
        return connections.stream()
                .map(connection -> view(connection, hours.getOrDefault(connection.id(), List.of())))
                .toList();
    }

    @Transactional(readOnly = true)
    public IntegrationDetailView detail(UUID id) {
        var connection =
                rows.find(id)
                        .orElseThrow(() ->
                                new Problem(
                                        IntegrationsProblem.UNKNOWN_INTEGRATION, Map.of("id", id)));
        var provider = catalogue.find(connection.type());
        var kept = secrets.known(id);
        return new IntegrationDetailView(
                list(List.of(connection)).getFirst(),
                connection.settings(),
                secrets(connection.type(), kept),
                provider.map(providers::capabilities).orElse(List.of()),
                tests.newest(id).map(test -> report(test, connection.type())).orElse(null),
                consequences(connection, kept.size()));
    }

    TestReportView report(TestRecord test, String type) {
        return reports(List.of(test), type).getFirst();
    }

    List<TestReportView> reports(List<TestRecord> tests, String type) {
        var actors = names.of(tests.stream().map(TestRecord::actor).toList());
        return tests.stream().map(test -> report(test, actors.apply(test.actor()), type)).toList();
    }

    private TestReportView report(TestRecord test, ActorView actor, String type) {
        return new TestReportView(
                test.id(),
                test.integration(),
                test.trigger(),
                actor,
                test.startedAt(),
                test.durationMillis(),
                test.outcome(),
                test.environment(),
                test.host(),
                test.correlationId(),
                test.stages().stream().map(stage -> stage(stage, type)).toList());
    }

    private TestReportView.StageView stage(Stage stage, String type) {
        var fault = stage.fault();
        return new TestReportView.StageView(
                stage.id(),
                words.text("integrations.test.stage." + stage.id().id()),
                stage.status(),
                stage.offsetMillis(),
                stage.durationMillis(),
                stage.facts().stream().map(words::text).toList(),
                fault == null
                        ? null
                        : new TestReportView.ProviderWords(
                                fault.status(), fault.code(), fault.message(), fault.requestId()),
                explain(stage, type, "meaning"),
                explain(stage, type, "remedy"));
    }

    private @Nullable String explain(Stage stage, String type, String what) {
        var trouble = stage.trouble();
        if (trouble != null) {
            return words.text(new Phrase(trouble.key() + "." + what, trouble.params()));
        }
        var fault = stage.fault();
        if (fault == null) {
            return null;
        }
        return what.equals("meaning") ? words.meaning(fault, type) : words.remedy(fault, type);
    }

    private IntegrationView view(Connection connection, List<HourOfCalls> hours) {
        return new IntegrationView(
                connection.id(),
                connection.type(),
                catalogue
                        .find(connection.type())
                        .map(provider -> provider.manifest().code())
                        .orElse(connection.type()),
                words.provider(connection.type()),
                connection.label(),
                connection.environment(),
                connection.active(),
                connection.isDefault(),
                health(connection.health(), connection.type()),
                connection.createdAt(),
                connection.updatedAt(),
                connection.version(),
                hours);
    }

    private IntegrationView.HealthView health(Health health, String type) {
        var fault = health.fault();
        return new IntegrationView.HealthView(
                health.state(),
                health.since(),
                health.lastTestAt(),
                health.lastSuccessAt(),
                fault == null ? null : fault(fault, type));
    }

    private IntegrationView.FaultView fault(ConnectionFault fault, String type) {
        return new IntegrationView.FaultView(
                fault.kind(),
                fault.code(),
                fault.message(),
                words.meaning(fault, type),
                words.remedy(fault, type),
                fault.at());
    }

    /** All secrets of the form, and kept ones that an update of the connector left over. */
    private List<IntegrationDetailView.SecretView> secrets(
            String type, List<SecretRows.Known> kept) {
        var known =
                kept.stream().collect(Collectors.toMap(SecretRows.Known::field, secret -> secret));
        var views = new ArrayList<IntegrationDetailView.SecretView>();
        catalogue.find(type).stream()
                .flatMap(provider -> provider.form().secrets().stream())
                .forEach(field -> views.add(secret(field.name(), known.remove(field.name()))));
        known.forEach((field, secret) -> views.add(secret(field, secret)));
        return views;
    }

    private static IntegrationDetailView.SecretView secret(
            String field, SecretRows.@Nullable Known known) {
        return known == null
                ? new IntegrationDetailView.SecretView(field, false, null, null)
                : new IntegrationDetailView.SecretView(
                        field, true, known.updatedAt(), known.lastFour());
    }

    private List<IntegrationDetailView.ConsequenceView> consequences(
            Connection connection, int keptSecrets) {
        return List.of(
                consequence("credentials-destroyed", keptSecrets, Map.of()),
                consequence("tests-deleted", tests.count(connection.id()), Map.of()),
                consequence(
                        "calls-stop", null, Map.of("provider", words.provider(connection.type()))),
                consequence("log-kept", log.count(connection.id()), Map.of("days", log.days())),
                consequence("quotes-kept", null, Map.of()));
    }

    private IntegrationDetailView.ConsequenceView consequence(
            String code, @Nullable Integer count, Map<String, Object> params) {
        var all = new HashMap<String, @Nullable Object>(params);
        all.put("count", count);
        return new IntegrationDetailView.ConsequenceView(
                code, words.text("integrations.consequence." + code, all), count);
    }
}
