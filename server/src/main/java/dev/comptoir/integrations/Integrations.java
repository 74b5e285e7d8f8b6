package dev.comptoir.integrations;

import dev.comptoir.access.ActorRef;
import dev.comptoir.integrations.health.ConnectionFault;
import dev.comptoir.integrations.health.HealthEvent;
import dev.comptoir.integrations.log.IntegrationLog;
import dev.comptoir.integrations.log.LogEntry;
import dev.comptoir.integrations.log.LogScope;
import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.web.FaultOrigin;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The connections of the current store, as other modules use them. */
@Service
public class Integrations {

    private static final Logger log = LoggerFactory.getLogger(Integrations.class);

    private final Catalogue catalogue;
    private final Opener opener;
    private final HealthKeeper health;
    private final IntegrationLog entries;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;

    Integrations(
            Catalogue catalogue,
            Opener opener,
            HealthKeeper health,
            IntegrationLog entries,
            PlatformTransactionManager transactions,
            Texts texts,
            Clock clock) {
        this.catalogue = catalogue;
        this.opener = opener;
        this.health = health;
        this.entries = entries;
        this.transaction = new TransactionTemplate(transactions);
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The store's active connections whose provider has the capability, defaults of a type before
     * the others.
     */
    public List<ConnectionRef> activeWith(Class<? extends Capability> capability) {
        return active(Set.of(capability), null);
    }

    /** As above, of the named connections alone. */
    public List<ConnectionRef> activeWith(
            Class<? extends Capability> capability, Collection<UUID> ids) {
        return active(Set.of(capability), ids);
    }

    /**
     * The store's active connections whose provider has one of the capabilities.
     *
     * @param ids of these alone; of all when null
     */
    public List<ConnectionRef> activeWithAny(
            Set<Class<? extends Capability>> capabilities, @Nullable Collection<UUID> ids) {
        return active(capabilities, ids);
    }

    /** Whether the provider of a connection has a capability. */
    public boolean can(ConnectionRef connection, Class<? extends Capability> capability) {
        return catalogue.require(connection.type()).can(capability);
    }

    private List<ConnectionRef> active(
            Set<Class<? extends Capability>> capabilities, @Nullable Collection<UUID> ids) {
        var able = new LinkedHashMap<String, KnownProvider<?>>();
        catalogue.all().stream()
                .filter(provider -> capabilities.stream().anyMatch(provider::can))
                .forEach(provider -> able.put(provider.type(), provider));
        return opener.readActive().stream()
                .map(SealedConnection::connection)
                .filter(connection -> able.containsKey(connection.type()))
                .filter(connection -> ids == null || ids.contains(connection.id()))
                .map(connection ->
                        ref(connection, Objects.requireNonNull(able.get(connection.type()))))
                .toList();
    }

    /**
     * Calls a provider on a connection of the current store: opens it, has the exchanges logged
     * under the current actor, tells its health the outcome, and returns when the exchanges are
     * committed.
     *
     * @throws ProviderFault when the provider or the way to it is at fault
     * @throws Problem when it could not be called: connection unknown or inactive, secrets locked,
     *     simulator refused
     * @throws IllegalStateException inside a transaction, which would be held for as long as the
     *     provider takes
     */
    public <C extends Capability, T> T call(
            UUID integrationId, Class<C> capability, Purpose purpose, CapabilityCall<C, T> call) {
        var kept = new Bookkeeping();
        try {
            return call(integrationId, capability, purpose, call, kept);
        } finally {
            kept.await();
        }
    }

    /**
     * As above, about nothing that is kept.
     *
     * @param operation what the call is for, in the log, such as {@code rating}
     */
    public <C extends Capability, T> T call(
            UUID integrationId, Class<C> capability, String operation, CapabilityCall<C, T> call) {
        return call(integrationId, capability, Purpose.of(operation), call);
    }

    /**
     * As above, but returns while its exchanges are still being committed.
     *
     * @param kept what the caller waits for before it tells anybody
     */
    public <C extends Capability, T> T call(
            UUID integrationId,
            Class<C> capability,
            Purpose purpose,
            CapabilityCall<C, T> call,
            Bookkeeping kept) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "A provider is never called inside a database transaction");
        }
        var sealed = opener.read(integrationId);
        var connection = sealed.connection();
        var provider = able(connection, capability);
        new FaultOrigin(provider.type(), name(provider)).note();
        var opened = open(provider, sealed, purpose.operation());
        var scope =
                new LogScope(
                        connection.logSubject(),
                        ActorRef.current(),
                        purpose.operation(),
                        purpose.about(),
                        exchange -> {});
        return scope.call(
                () ->
                        watched(
                                connection,
                                () -> call.run(capability.cast(provider.connector()), opened)),
                kept::add);
    }

    /**
     * Asks a connector what it says of itself under a connection's settings; the provider is not
     * called, so its health says nothing of it.
     *
     * @throws Problem as {@link #call}
     */
    public <C extends Capability, T> T consult(
            UUID integrationId, Class<C> capability, CapabilityCall<C, T> question) {
        var sealed = opener.read(integrationId);
        var provider = able(sealed.connection(), capability);
        var opened = open(provider, sealed, "consult");
        return question.run(capability.cast(provider.connector()), opened);
    }

    /** How many calls may be under way at once on one connection to a provider of a type. */
    public int callsAtOnce(String type) {
        return catalogue.require(type).manifest().policy().maxConcurrent();
    }

    /** Whether the providers of a type have the capability. */
    public boolean can(String type, Class<? extends Capability> capability) {
        return catalogue.find(type).filter(provider -> provider.can(capability)).isPresent();
    }

    private KnownProvider<?> able(Connection connection, Class<? extends Capability> capability) {
        var provider = catalogue.require(connection.type());
        if (!connection.active()) {
            throw new Problem(IntegrationsProblem.INACTIVE, Map.of("label", connection.label()));
        }
        if (!provider.can(capability)) {
            throw new Problem(
                    IntegrationsProblem.CAPABILITY_MISSING, Map.of("label", connection.label()));
        }
        return provider;
    }

    /**
     * Opens a connection of the current store for what the connector does without calling anybody,
     * such as to prove or read a message of the provider. Nothing of it is logged, and health is
     * told nothing; a connection that is switched off is opened too. Good for a second: by then its
     * settings may be others.
     *
     * @throws Problem when it is unknown, its provider cannot do that, or its secrets are locked
     */
    public <C extends Capability> OpenedCapability<C> open(
            UUID integrationId, Class<C> capability) {
        var sealed = opener.read(integrationId);
        var connection = sealed.connection();
        var provider = catalogue.require(connection.type());
        if (!provider.can(capability)) {
            throw new Problem(
                    IntegrationsProblem.CAPABILITY_MISSING, Map.of("label", connection.label()));
        }
        return new OpenedCapability<>(
                ref(connection, provider),
                capability.cast(provider.connector()),
                opener.open(provider, sealed));
    }

    /** What keeps a connection from being opened, such as a locked vault, belongs into its log. */
    private Opened<?> open(KnownProvider<?> provider, SealedConnection sealed, String operation) {
        try {
            return opener.open(provider, sealed);
        } catch (Problem problem) {
            var entry =
                    LogEntry.error(
                            clock.instant(),
                            sealed.connection().logSubject(),
                            operation,
                            problem.code().code());
            transaction.executeWithoutResult(status -> entries.append(entry));
            throw problem;
        }
    }

    private <T> T watched(Connection connection, java.util.function.Supplier<T> call) {
        try {
            var result = call.get();
            health.note(connection, new HealthEvent.CallSucceeded(clock.instant()));
            return result;
        } catch (ProviderFault fault) {
            health.note(
                    connection,
                    new HealthEvent.CallFailed(ConnectionFault.of(fault, clock.instant())));
            throw fault;
        } catch (Problem | DataAccessException | TransactionException ours) {
            throw ours;
        } catch (RuntimeException unexpected) {
            log.error("The connector of {} failed on an answer", connection.type(), unexpected);
            var fault = misunderstood(unexpected);
            health.note(
                    connection,
                    new HealthEvent.CallFailed(ConnectionFault.of(fault, clock.instant())));
            throw fault;
        }
    }

    /**
     * A connector that stumbles has met with an answer nobody foresaw; that is the provider's
     * trouble, not a 500.
     */
    static ProviderFault misunderstood(RuntimeException unexpected) {
        return ProviderFault.of(
                        FaultKind.PROTOCOL,
                        NetworkCause.GARBAGE,
                        "The provider's answer could not be understood.")
                .causedBy(unexpected);
    }

    ConnectionRef ref(Connection connection, KnownProvider<?> provider) {
        return new ConnectionRef(
                connection.id(),
                connection.type(),
                provider.manifest().code(),
                name(provider),
                connection.label(),
                connection.environment(),
                connection.isDefault(),
                connection.version());
    }

    private String name(KnownProvider<?> provider) {
        return texts.render("provider." + provider.type() + ".name", ViewerLocale.current());
    }
}
