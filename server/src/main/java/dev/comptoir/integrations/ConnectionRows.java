package dev.comptoir.integrations;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.jsonOrNull;
import static dev.comptoir.platform.data.Columns.storeId;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.integrations.health.ConnectionFault;
import dev.comptoir.integrations.health.Health;
import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.data.Columns;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps connections. Every method runs in its caller's transaction, for the current store. */
@Component
final class ConnectionRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> SETTINGS = new TypeReference<>() {};

    private final JdbcClient sql;

    ConnectionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @throws Problem when the store has a connection of this type, environment and label already
     */
    void insert(Connection connection) {
        try {
            sql.sql(
                            """
                            insert into integrations.store_integrations
                                (id, store_id, type, environment, label, settings, active, is_default, version,
                                 credentials_version, health_state, health_since, created_at, updated_at)
                            values (:id, :store, :type, :environment, :label, :settings, :active, :default, :version,
                                    :credentials, :state, :since, :created, :updated)
                            """)
                    .param("id", connection.id())
                    .param("store", connection.store().value())
                    .param("type", connection.type())
                    .param("environment", Columns.text(connection.environment()))
                    .param("label", connection.label())
                    .param("settings", json(connection.settings()))
                    .param("active", connection.active())
                    .param("default", connection.isDefault())
                    .param("version", connection.version())
                    .param("credentials", connection.credentialsVersion())
                    .param("state", Columns.text(connection.health().state()))
                    .param("since", timestamp(connection.health().since()))
                    .param("created", timestamp(connection.createdAt()))
                    .param("updated", timestamp(connection.updatedAt()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw labelTaken(connection, e);
        }
    }

    /**
     * Writes label, settings, flags and versions over the row of the version before.
     *
     * @return false when somebody else changed the connection meanwhile
     */
    boolean update(Connection changed) {
        try {
            return sql.sql(
                                    """
                                    update integrations.store_integrations
                                       set label = :label, settings = :settings, active = :active,
                                           is_default = :default, version = :version,
                                           credentials_version = :credentials, updated_at = :updated
                                     where id = :id and version = :version - 1
                                    """)
                            .param("id", changed.id())
                            .param("label", changed.label())
                            .param("settings", json(changed.settings()))
                            .param("active", changed.active())
                            .param("default", changed.isDefault())
                            .param("version", changed.version())
                            .param("credentials", changed.credentialsVersion())
                            .param("updated", timestamp(changed.updatedAt()))
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            throw labelTaken(changed, e);
        }
    }

    /** Health changes by itself, many times between two edits; so it does not touch the version. */
    void updateHealth(UUID id, Health health) {
        sql.sql(
                        """
                        update integrations.store_integrations
                           set health_state = :state, health_since = :since, health_failures = :failures,
                               health_fault = :fault, last_test_at = :test, last_success_at = :success
                         where id = :id
                        """)
                .param("id", id)
                .param("state", Columns.text(health.state()))
                .param("since", timestamp(health.since()))
                .param("failures", health.failures())
                .param("fault", health.fault() == null ? null : json(health.fault()))
                .param("test", timestampOrNull(health.lastTestAt()))
                .param("success", timestampOrNull(health.lastSuccessAt()))
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from integrations.store_integrations where id = :id")
                .param("id", id)
                .update();
    }

    Optional<Connection> find(UUID id) {
        return sql.sql("select * from integrations.store_integrations where id = :id")
                .param("id", id)
                .query((row, number) -> connection(row))
                .optional();
    }

    /**
     * As {@link #find}, and nobody else changes it before this transaction ends. The weaker lock
     * lets others write rows that refer to it: two of them that came here next would wait for each
     * other.
     */
    Optional<Connection> findForUpdate(UUID id) {
        return sql.sql(
                        "select * from integrations.store_integrations where id = :id for no key update")
                .param("id", id)
                .query((row, number) -> connection(row))
                .optional();
    }

    /** What {@code inTrouble} means: used, and not working as it should. */
    private static final String IN_TROUBLE =
            "active and health_state in ('degraded', 'failing', 'needs_reconnect')";

    Page<Connection> list(@Nullable String type, boolean inTrouble, PageRequest page) {
        var rows =
                sql.sql(
                                """
                                select * from integrations.store_integrations
                                 where (:type::text is null or type = :type)
                                   and (not :inTrouble or %s)
                                   and (:after::uuid is null or id > :after)
                                 order by id
                                 limit :limit
                                """
                                        .formatted(IN_TROUBLE))
                        .param("type", type)
                        .param("inTrouble", inTrouble)
                        .param("after", page.cursor().map(cursor -> cursor.uuid(0)).orElse(null))
                        .param("limit", page.fetchSize())
                        .query((row, number) -> connection(row))
                        .list();
        return Page.of(rows, page, connection -> Cursor.of(connection.id()));
    }

    /** How many connections are in trouble, counted no further than {@code most}. */
    int countInTrouble(int most) {
        return sql.sql(
                        "select count(*) from (select from integrations.store_integrations where %s limit :most) as counted"
                                .formatted(IN_TROUBLE))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    List<Connection> active() {
        return sql.sql(
                        "select * from integrations.store_integrations where active order by type, is_default desc, id")
                .query((row, number) -> connection(row))
                .list();
    }

    /** Those of these types, switched off or not; the default of a type before the others. */
    List<Connection> ofTypes(Collection<String> types) {
        return sql.sql(
                        """
                        select * from integrations.store_integrations where type = any(:types)
                         order by type, is_default desc, label, id
                        """)
                .param("types", types.toArray(String[]::new))
                .query((row, number) -> connection(row))
                .list();
    }

    boolean hasDefault(String type) {
        return sql.sql(
                        """
                        select exists (select from integrations.store_integrations
                                        where type = :type and is_default and active)
                        """)
                .param("type", type)
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes room for a new default. Waits for others who are about to choose one: the last to
     * choose wins, and nobody meets the unique index.
     */
    void clearDefault(String type) {
        lockDefault(type);
        sql.sql(
                        """
                        update integrations.store_integrations set is_default = false, version = version + 1
                         where type = :type and is_default
                        """)
                .param("type", type)
                .update();
    }

    /**
     * Until the transaction ends, nobody else chooses or gives up a default of this store and type.
     */
    void lockDefault(String type) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "integrations.default " + StoreScope.current() + " " + type)
                .query(row -> {});
    }

    private static Problem labelTaken(Connection connection, DuplicateKeyException cause) {
        var problem =
                new Problem(IntegrationsProblem.LABEL_TAKEN, Map.of("label", connection.label()));
        problem.initCause(cause);
        return problem;
    }

    static Connection connection(ResultSet row) throws SQLException {
        return new Connection(
                uuid(row, "id"),
                storeId(row, "store_id"),
                text(row, "type"),
                enumeration(row, "environment", Environment.class),
                text(row, "label"),
                JSON.readValue(text(row, "settings"), SETTINGS),
                row.getBoolean("active"),
                row.getBoolean("is_default"),
                row.getInt("version"),
                row.getInt("credentials_version"),
                health(row),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Health health(ResultSet row) throws SQLException {
        return new Health(
                enumeration(row, "health_state", HealthState.class),
                instant(row, "health_since"),
                instantOrNull(row, "last_test_at"),
                instantOrNull(row, "last_success_at"),
                row.getInt("health_failures"),
                jsonOrNull(row, "health_fault", ConnectionFault.class));
    }
}
