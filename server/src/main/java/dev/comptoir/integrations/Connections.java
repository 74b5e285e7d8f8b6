package dev.comptoir.integrations;

import dev.comptoir.access.ActorRef;
import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.integrations.health.Health;
import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.log.LogEntry;
import dev.comptoir.integrations.log.LogKind;
import dev.comptoir.integrations.log.LogOutcome;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.web.Correlation;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes, changes and deletes the connections of the current store. Each change is logged, audited
 * and announced.
 */
@Service
class Connections {

    private static final int LONGEST_LABEL = 80;

    private final Catalogue catalogue;
    private final ConnectionRows rows;
    private final SecretRows secrets;
    private final SecretChanges secretChanges;
    private final Addresses addresses;
    private final Opener opener;
    private final IntegrationLog log;
    private final Audit audit;
    private final Events events;
    private final Clock clock;

    Connections(
            Catalogue catalogue,
            ConnectionRows rows,
            SecretRows secrets,
            SecretChanges secretChanges,
            Addresses addresses,
            Opener opener,
            IntegrationLog log,
            Audit audit,
            Events events,
            Clock clock) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.secrets = secrets;
        this.secretChanges = secretChanges;
        this.addresses = addresses;
        this.opener = opener;
        this.log = log;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param isDefault null to become the default if there is none of this type
     */
    record NewConnection(
            String type,
            Environment environment,
            String label,
            Map<String, ? extends @Nullable Object> settings,
            @Nullable Boolean isDefault) {}

    /**
     * What is to change; null means to leave it.
     *
     * @param secrets new values by field; those that are not mentioned stay
     * @param version of the connection that the change was made on
     */
    record Changes(
            @Nullable String label,
            @Nullable Map<String, ? extends @Nullable Object> settings,
            @Nullable Map<String, ? extends @Nullable Object> secrets,
            @Nullable Boolean isDefault,
            int version) {}

    @Transactional
    Connection create(NewConnection wanted) {
        var provider = catalogue.require(wanted.type());
        addresses
                .refusal(provider.manifest(), wanted.environment())
                .ifPresent(problem -> {
                    throw new Problem(
                            problem,
                            Map.of(
                                    "environment",
                                    wanted.environment().id(),
                                    "type",
                                    wanted.type()));
                });
        var label = label(wanted.label());
        var values = provider.form().check(wanted.settings());
        provider.settings(values);
        rows.lockDefault(wanted.type());
        boolean isDefault =
                wanted.isDefault() == null ? !rows.hasDefault(wanted.type()) : wanted.isDefault();
        if (isDefault) {
            rows.clearDefault(wanted.type());
        }
        var now = now();
        var connection =
                new Connection(
                        Ids.next(),
                        StoreScope.current(),
                        wanted.type(),
                        wanted.environment(),
                        label,
                        values.plain(),
                        true,
                        isDefault,
                        1,
                        1,
                        Health.untested(now),
                        now,
                        now);
        rows.insert(connection);
        secrets.put(connection, values.secrets(), now);
        announce(
                connection,
                "created",
                ConnectionChanges.initial(connection, values.secrets().keySet()));
        return connection;
    }

    @Transactional
    Connection update(UUID id, Changes wanted) {
        if (wanted.isDefault() != null) {
            rows.lockDefault(require(id).type()); // before the row, as everybody does
        }
        var now = requireForUpdate(id);
        if (now.version() != wanted.version()) {
            throw conflict(now.version());
        }
        var provider = catalogue.require(now.type());
        var settings =
                wanted.settings() == null
                        ? now.settings()
                        : provider.form().checkChanges(now.settings(), wanted.settings());
        var replaced =
                secretChanges.check(
                        provider,
                        now,
                        settings,
                        wanted.secrets() == null ? Map.of() : wanted.secrets());
        boolean isDefault = wanted.isDefault() == null ? now.isDefault() : wanted.isDefault();
        if (isDefault && !now.active()) {
            throw new Problem(IntegrationsProblem.INACTIVE_DEFAULT, Map.of("label", now.label()));
        }
        if (isDefault && !now.isDefault()) {
            rows.clearDefault(now.type());
        }
        var edit =
                new ConnectionChanges.Edit(
                        wanted.label() == null ? now.label() : label(wanted.label()),
                        settings,
                        now.active(),
                        isDefault);
        return replaced.isEmpty() && edit.changes(now).isEmpty()
                ? now
                : save(now, edit, replaced, "updated");
    }

    @Transactional
    Connection rotate(UUID id, Map<String, ? extends @Nullable Object> replaced) {
        var now = requireForUpdate(id);
        if (replaced.isEmpty()) {
            throw new Problem(IntegrationsProblem.NOTHING_TO_ROTATE);
        }
        var change =
                secretChanges.check(catalogue.require(now.type()), now, now.settings(), replaced);
        var same =
                new ConnectionChanges.Edit(
                        now.label(), now.settings(), now.active(), now.isDefault());
        return save(now, same, change, "credentials-rotated");
    }

    @Transactional
    Connection setActive(UUID id, boolean active) {
        rows.lockDefault(require(id).type());
        var now = requireForUpdate(id);
        if (now.active() == active) {
            return now;
        }
        boolean isDefault = active && !rows.hasDefault(now.type());
        var edit = new ConnectionChanges.Edit(now.label(), now.settings(), active, isDefault);
        return save(
                now,
                edit.applyTo(now, now()),
                active ? "activated" : "deactivated",
                edit.changes(now));
    }

    /**
     * Deletes the connection; its sealed secrets, token and test reports go with the row, its log
     * stays.
     */
    @Transactional
    void delete(UUID id) {
        var connection = requireForUpdate(id);
        rows.delete(id);
        announce(connection, "deleted", List.of());
    }

    @Transactional(readOnly = true)
    Page<Connection> list(@Nullable String type, boolean inTrouble, PageRequest page) {
        return rows.list(type, inTrouble, page);
    }

    @Transactional(readOnly = true)
    Connection require(UUID id) {
        return rows.find(id).orElseThrow(() -> unknown(id));
    }

    private Connection requireForUpdate(UUID id) {
        return rows.findForUpdate(id).orElseThrow(() -> unknown(id));
    }

    private Connection save(
            Connection before,
            ConnectionChanges.Edit edit,
            SecretChanges.Change replaced,
            String what) {
        var at = now();
        var next = edit.applyTo(before, at);
        if (replaced.isEmpty()) {
            return save(before, next, what, edit.changes(before));
        }
        secretChanges.write(before, replaced, at);
        var renewed = ConnectionChanges.withNewCredentials(next, at);
        rows.updateHealth(before.id(), renewed.health());
        var changes = new ArrayList<>(edit.changes(before));
        changes.addAll(ConnectionChanges.ofSecrets(replaced.fields()));
        return save(before, renewed, what, changes);
    }

    private Connection save(
            Connection before, Connection next, String what, List<LogEntry.Change> changes) {
        if (!rows.update(next)) {
            throw conflict(before.version());
        }
        announce(next, what, changes);
        return next;
    }

    private void announce(Connection connection, String what, List<LogEntry.Change> changes) {
        log.append(
                new LogEntry(
                        Ids.next(),
                        now(),
                        connection.logSubject(),
                        Set.of(),
                        ActorRef.current(),
                        Correlation.current(),
                        LogKind.CHANGE,
                        what,
                        LogOutcome.OK,
                        null,
                        null,
                        null,
                        null,
                        null,
                        changes));
        audit.record(
                "integration." + what,
                new AuditTarget("integration", connection.id(), connection.label()),
                changes.stream().map(LogEntry.Change::field).toList());
        events.publish(new IntegrationChanged(connection.store(), connection.id()));
        afterCommit(() -> opener.forget(connection.id()));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
    }

    private static String label(String typed) {
        var label = typed.strip();
        if (label.isEmpty()) {
            throw new Problem(IntegrationsProblem.LABEL_INVALID)
                    .withFields(List.of(new FieldProblem("label", "required")));
        }
        if (label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new Problem(IntegrationsProblem.LABEL_INVALID)
                    .withFields(
                            List.of(
                                    new FieldProblem(
                                            "label", "too-long", Map.of("max", LONGEST_LABEL))));
        }
        return label;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Problem unknown(UUID id) {
        return new Problem(IntegrationsProblem.UNKNOWN_INTEGRATION, Map.of("id", id));
    }

    private static Problem conflict(int current) {
        return new Problem(IntegrationsProblem.VERSION_CONFLICT, Map.of("currentVersion", current));
    }
}
