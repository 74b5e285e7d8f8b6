package dev.comptoir.integrations;

import dev.comptoir.integrations.log.CallFigures;
import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.spi.Capability;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How connections of the current store do, for modules that show it beside figures of theirs. */
@Service
public class ConnectionReports {

    private final Catalogue catalogue;
    private final Integrations integrations;
    private final ConnectionRows rows;
    private final TestRows tests;
    private final IntegrationLog log;
    private final Clock clock;

    ConnectionReports(
            Catalogue catalogue,
            Integrations integrations,
            ConnectionRows rows,
            TestRows tests,
            IntegrationLog log,
            Clock clock) {
        this.catalogue = catalogue;
        this.integrations = integrations;
        this.rows = rows;
        this.tests = tests;
        this.log = log;
        this.clock = clock;
    }

    /** For how many days calls can be counted, see {@code COMPTOIR_LOG_DAYS}. */
    public int days() {
        return log.days();
    }

    /** Since when calls can be counted: what is older may be gone from the log. */
    public Instant since() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(log.days())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /**
     * All connections whose provider has one of the capabilities, those that are switched off too;
     * by type, the default first.
     *
     * @param from first instant whose calls count
     * @param to first instant whose calls do not count any more
     */
    @Transactional(readOnly = true)
    public List<ConnectionReport> of(
            Set<Class<? extends Capability>> capabilities, Instant from, Instant to) {
        var able =
                catalogue.all().stream()
                        .filter(provider -> capabilities.stream().anyMatch(provider::can))
                        .map(KnownProvider::type)
                        .toList();
        var connections = rows.ofTypes(able);
        var calls = log.calls(connections.stream().map(Connection::id).toList(), from, to);
        return connections.stream()
                .map(connection ->
                        new ConnectionReport(
                                integrations.ref(connection, catalogue.require(connection.type())),
                                connection.active(),
                                health(connection),
                                calls(calls.get(connection.id()))))
                .toList();
    }

    private ConnectionReport.Health health(Connection connection) {
        var health = connection.health();
        return new ConnectionReport.Health(
                health.state(),
                health.since(),
                health.lastTestAt(),
                tests.newest(connection.id()).map(TestRecord::outcome).orElse(null),
                health.lastSuccessAt());
    }

    private static ConnectionReport.Calls calls(@Nullable CallFigures figures) {
        return figures == null
                ? ConnectionReport.Calls.NONE
                : new ConnectionReport.Calls(
                        figures.calls(),
                        figures.failures(),
                        figures.faults(),
                        figures.medianMillis(),
                        figures.p95Millis());
    }
}
