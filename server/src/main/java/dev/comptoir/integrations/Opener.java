package dev.comptoir.integrations;

import dev.comptoir.integrations.form.Values;
import dev.comptoir.integrations.spi.AccessTokens;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.integrations.spi.TypedAddress;
import dev.comptoir.integrations.tokens.TokenKeeper;
import dev.comptoir.integrations.tokens.TokenOwner;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.RecentReads;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.http.Reach;
import dev.comptoir.platform.http.RemoteCalls;
import dev.comptoir.platform.http.RemoteTarget;
import dev.comptoir.platform.web.Correlation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens connections: reads them in a short transaction, decrypts their secrets, and gives them a
 * way out.
 */
@Component
final class Opener {

    /** For how long at most a change that another node made may go unnoticed here. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final SealedRows rows;
    private final SecretRows secrets;
    private final TransactionTemplate transaction;
    private final Addresses addresses;
    private final TokenKeeper tokens;
    private final RemoteCalls calls;
    private final RecentReads<Place, SealedConnection> reads = new RecentReads<>(MOMENT);
    private final RecentReads<StoreId, List<SealedConnection>> actives = new RecentReads<>(MOMENT);

    private record Place(StoreId store, UUID integration) {}

    Opener(
            SealedRows rows,
            SecretRows secrets,
            PlatformTransactionManager transactions,
            Addresses addresses,
            TokenKeeper tokens,
            RemoteCalls calls) {
        this.rows = rows;
        this.secrets = secrets;
        this.transaction = new TransactionTemplate(transactions);
        this.addresses = addresses;
        this.tokens = tokens;
        this.calls = calls;
    }

    /**
     * The connection as it is, or as it was a moment ago if another node has just changed it.
     *
     * @throws Problem when the current store has no such connection
     */
    SealedConnection read(UUID id) {
        return reads.get(new Place(StoreScope.current(), id), () -> readNow(id));
    }

    /**
     * The connection as it is now.
     *
     * @throws Problem when the current store has no such connection
     */
    SealedConnection readAnew(UUID id) {
        return reads.getNew(new Place(StoreScope.current(), id), () -> readNow(id));
    }

    /**
     * The store's active connections, defaults of a type before the others, as they are, or as they
     * were a moment ago if another node has just changed one; they are remembered for the calls
     * that are to follow. In a transaction they are read in it.
     */
    List<SealedConnection> readActive() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return readActiveNow();
        }
        return actives.get(StoreScope.current(), this::readActiveNow);
    }

    private List<SealedConnection> readActiveNow() {
        return reads.getAllNew(
                () -> transaction.<List<SealedConnection>>execute(status -> rows.active()),
                sealed -> new Place(sealed.connection().store(), sealed.connection().id()));
    }

    private SealedConnection readNow(UUID id) {
        return transaction.<SealedConnection>execute(status ->
                rows.find(id)
                        .orElseThrow(() ->
                                new Problem(
                                        IntegrationsProblem.UNKNOWN_INTEGRATION,
                                        Map.of("id", id))));
    }

    <S extends Record> Opened<S> open(KnownProvider<S> provider, SealedConnection sealed) {
        return open(provider, sealed, tokens.tokensOf(owner(sealed.connection())));
    }

    /**
     * @throws Problem when the secrets cannot be decrypted, the settings do not fit the form any
     *     more, or the environment cannot be used here
     */
    <S extends Record> Opened<S> open(
            KnownProvider<S> provider, SealedConnection sealed, AccessTokens token) {
        var connection = sealed.connection();
        var plain = new Values(connection.settings(), secrets.open(connection, sealed.secrets()));
        var settings = provider.settings(plain);
        var typed = provider.connector().address(settings);
        var baseUrl =
                addresses.baseUrl(
                        provider.manifest(),
                        connection.environment(),
                        typed.map(TypedAddress::uri));
        var target =
                new RemoteTarget(
                        connection.store(),
                        connection.id(),
                        connection.type(),
                        connection.environment(),
                        baseUrl,
                        reach(typed),
                        Set.copyOf(plain.secrets().values()),
                        provider.manifest().policy());
        return new Opened<>(
                settings,
                connection.store(),
                connection.id(),
                connection.label(),
                connection.environment(),
                baseUrl,
                Correlation.current(),
                new ConnectionAccess(
                        calls,
                        target,
                        addresses.elsewhere(provider.manifest(), connection.environment()),
                        provider.connector().faults()),
                token);
    }

    /**
     * Drops what this node remembers of a connection that was changed, deleted, or is to be tested
     * afresh.
     */
    void forget(UUID integration) {
        reads.forget(place -> place.integration().equals(integration));
        actives.forget(any -> true);
        tokens.forget(integration);
        calls.forget(integration);
    }

    static Reach reach(Optional<TypedAddress> typed) {
        return typed.map(TypedAddress::reach).orElse(Reach.PROVIDER);
    }

    static TokenOwner owner(Connection connection) {
        return new TokenOwner(connection.store(), connection.id(), connection.credentialsVersion());
    }
}
