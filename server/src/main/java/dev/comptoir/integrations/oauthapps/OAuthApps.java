package dev.comptoir.integrations.oauthapps;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.integrations.spi.Connector;
import dev.comptoir.integrations.spi.UsesOAuthApp;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.platform.secrets.SecretPlace;
import dev.comptoir.platform.secrets.Vault;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The applications through which people sign in at providers. The installation registers one with
 * each provider; a store that wants its own registers that, and it then counts there. Secrets lie
 * in the vault and are only written.
 */
@Service
public class OAuthApps {

    /** What is of the installation lies, in table and vault, under the id of no store. */
    private static final StoreId INSTALLATION = new StoreId(new UUID(0, 0));

    static final String FIELD = "oauth client secret";

    private final Map<String, UsesOAuthApp> providers = new TreeMap<>();
    private final OAuthAppRows rows;
    private final Vault vault;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    OAuthApps(
            List<Connector<?>> connectors,
            OAuthAppRows rows,
            Vault vault,
            Audit audit,
            Texts texts,
            Clock clock,
            PlatformTransactionManager transactions) {
        for (var connector : connectors) {
            if (connector instanceof UsesOAuthApp uses) {
                providers.put(connector.manifest().type(), uses);
            }
        }
        this.rows = rows;
        this.vault = vault;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What is to be kept.
     *
     * @param secret null to leave it
     * @param version of the application that is changed; 0 for a new one
     */
    record Change(String clientId, @Nullable Secret secret, int version) {}

    /**
     * The application for sign-ins of the current store: its own, else the installation's. Outside
     * of a transaction.
     */
    public Optional<OAuthApp> find(String type) {
        var store = StoreScope.current();
        var own = opened(store, type);
        return own.isPresent() ? own : opened(INSTALLATION, type);
    }

    List<OAuthAppView> ofInstallation() {
        var kept = read(INSTALLATION);
        return providers.keySet().stream()
                .map(type -> view(type, kept.get(type), OAuthAppView.Source.INSTALLATION))
                .toList();
    }

    /** Of the current store: its own, or what counts instead. */
    List<OAuthAppView> ofStore() {
        var own = read(StoreScope.current());
        var shared = read(INSTALLATION);
        return providers.keySet().stream()
                .map(type ->
                        own.containsKey(type)
                                ? view(type, own.get(type), OAuthAppView.Source.STORE)
                                : view(type, shared.get(type), OAuthAppView.Source.INSTALLATION))
                .toList();
    }

    OAuthAppView saveForInstallation(String type, Change change) {
        require(type);
        var saved = in(INSTALLATION, () -> save(type, change));
        audit.recordForInstallation("oauth-app.updated", target(type), fields(change));
        return view(type, saved, OAuthAppView.Source.INSTALLATION);
    }

    OAuthAppView saveForStore(String type, Change change) {
        require(type);
        var saved =
                in(
                        StoreScope.current(),
                        () -> {
                            audit.record("oauth-app.updated", target(type), fields(change));
                            return save(type, change);
                        });
        return view(type, saved, OAuthAppView.Source.STORE);
    }

    /** From now on the installation's counts again. */
    void deleteOfStore(String type) {
        require(type);
        in(
                StoreScope.current(),
                () -> {
                    rows.delete(type);
                    audit.record("oauth-app.deleted", target(type), List.of());
                    return true;
                });
    }

    private OAuthAppRows.Row save(String type, Change change) {
        var before = rows.findForUpdate(type).orElse(null);
        var row = changed(type, before, change);
        if (change.version() != (before == null ? 0 : before.version()) || !rows.save(row)) {
            throw new Problem(OAuthAppProblem.CHANGED_MEANWHILE);
        }
        return row;
    }

    private OAuthAppRows.Row changed(
            String type, OAuthAppRows.@Nullable Row before, Change change) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var secret = change.secret();
        if (secret != null) {
            return new OAuthAppRows.Row(
                    type,
                    change.clientId(),
                    vault.seal(place(StoreScope.current(), type), secret),
                    secret.lastFour().orElse(null),
                    now,
                    change.version() + 1);
        }
        if (before == null) {
            throw new Problem(OAuthAppProblem.SECRET_MISSING);
        }
        return new OAuthAppRows.Row(
                type,
                change.clientId(),
                before.sealed(),
                before.lastFour(),
                now,
                change.version() + 1);
    }

    private Map<String, OAuthAppRows.Row> read(StoreId owner) {
        return in(owner, rows::all);
    }

    private Optional<OAuthApp> opened(StoreId owner, String type) {
        return Optional.ofNullable(read(owner).get(type))
                .map(row ->
                        new OAuthApp(row.clientId(), vault.open(place(owner, type), row.sealed())));
    }

    private <T> T in(StoreId owner, Supplier<T> work) {
        return StoreScope.<T, RuntimeException>call(
                owner, () -> transaction.<T>execute(status -> work.get()));
    }

    private OAuthAppView view(
            String type, OAuthAppRows.@Nullable Row row, OAuthAppView.Source source) {
        var name = texts.render("provider." + type + ".name", ViewerLocale.current());
        var scopes = require(type).scopes();
        return row == null
                ? new OAuthAppView(
                        type, name, scopes, OAuthAppView.Source.NONE, null, null, null, 0)
                : new OAuthAppView(
                        type,
                        name,
                        scopes,
                        source,
                        row.clientId(),
                        row.lastFour(),
                        row.updatedAt(),
                        row.version());
    }

    private UsesOAuthApp require(String type) {
        var provider = providers.get(type);
        if (provider == null) {
            throw new Problem(OAuthAppProblem.UNKNOWN_PROVIDER, Map.of("type", type));
        }
        return provider;
    }

    private static List<String> fields(Change change) {
        return change.secret() == null ? List.of("clientId") : List.of("clientId", "clientSecret");
    }

    private static AuditTarget target(String type) {
        return new AuditTarget("oauth_app", id(type), type);
    }

    static SecretPlace place(StoreId owner, String type) {
        return new SecretPlace(owner, id(type), FIELD);
    }

    /** Applications have no id of their own; their provider names them. */
    private static UUID id(String type) {
        return UUID.nameUUIDFromBytes(("oauth app " + type).getBytes(StandardCharsets.UTF_8));
    }
}
