package dev.comptoir.shipping.pricing;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.data.StoreScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code shipping.shipping_rule}; to be used inside a transaction of the store. */
@Repository
class ShippingRuleRows {

    private final JdbcClient sql;

    ShippingRuleRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ShippingRule rule) {
        sql.sql(
                        """
                        insert into shipping.shipping_rule
                               (store_id, id, name, position, active, conditions, action, created_at, updated_at)
                        values (:store, :id, :name, :position, :active, :conditions, :action, :at, :at)
                        """)
                .param("store", StoreScope.current().value())
                .param("id", rule.id())
                .param("name", rule.name())
                .param("position", rule.position())
                .param("active", rule.active())
                .param("conditions", json(rule.conditions()))
                .param("action", json(rule.action()))
                .param("at", timestamp(rule.updatedAt()))
                .update();
    }

    /**
     * Writes the next version.
     *
     * @param rule with the version that it is made from
     * @return false when that is not the newest
     */
    boolean update(ShippingRule rule) {
        return sql.sql(
                                """
                                update shipping.shipping_rule
                                   set name = :name, position = :position, active = :active, conditions = :conditions,
                                       action = :action, version = version + 1, updated_at = :at
                                 where id = :id and version = :version
                                """)
                        .param("id", rule.id())
                        .param("name", rule.name())
                        .param("position", rule.position())
                        .param("active", rule.active())
                        .param("conditions", json(rule.conditions()))
                        .param("action", json(rule.action()))
                        .param("version", rule.version())
                        .param("at", timestamp(rule.updatedAt()))
                        .update()
                == 1;
    }

    /**
     * Numbers the rules from 1. What they say stays, and so does their version: whoever edits one
     * meanwhile loses nothing.
     */
    void order(List<UUID> ids) {
        sql.sql(
                        """
                        update shipping.shipping_rule rule
                           set position = wanted.position
                          from unnest(:ids::uuid[]) with ordinality as wanted (id, position)
                         where rule.id = wanted.id
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    boolean delete(UUID id) {
        return sql.sql("delete from shipping.shipping_rule where id = :id").param("id", id).update()
                == 1;
    }

    Optional<ShippingRule> find(UUID id) {
        return sql.sql("select * from shipping.shipping_rule where id = :id")
                .param("id", id)
                .query((row, number) -> rule(row))
                .optional();
    }

    /** In the order in which they apply. */
    List<ShippingRule> all() {
        return sql.sql("select * from shipping.shipping_rule order by position, id")
                .query((row, number) -> rule(row))
                .list();
    }

    private static ShippingRule rule(ResultSet row) throws SQLException {
        return new ShippingRule(
                uuid(row, "id"),
                text(row, "name"),
                row.getInt("position"),
                row.getBoolean("active"),
                json(row, "conditions", RuleConditions.class),
                json(row, "action", RuleAction.class),
                row.getInt("version"),
                instant(row, "updated_at"));
    }
}
