package dev.comptoir.platform.secrets;

import static dev.comptoir.platform.data.Columns.storeId;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.System;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rotation is under way, and how far each store's key has come in it. */
@Component
final class RotationRows {

    /** Two who begin at once get the same rotation. */
    private static final long LOCK = 0x6b657973L;

    private static final String REQUEST =
            """
            with begun as (
                insert into platform.progress (id, work, total)
                select :id, :job, count(*) from platform.store_key
                returning id, work)
            insert into platform.scheduled_tasks
                   (task_name, task_instance, task_data, execution_time, picked, version)
            select work, '-/' || id, convert_to('{"correlationId": "key-rotation", "data": {}}', 'UTF8'), now(), false, 1
              from begun
            """;

    private final JdbcClient sql;

    RotationRows(@System JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Begins a rotation unless one is under way; inside a transaction of the system role, with or
     * without the rest of the product.
     *
     * @return the rotation that is under way now
     */
    static UUID request(JdbcClient sql) {
        sql.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
        return underWay(sql)
                .orElseGet(() -> {
                    var id = Ids.next();
                    sql.sql(REQUEST).param("id", id).param("job", RotateKeys.JOB).update();
                    return id;
                });
    }

    private static Optional<UUID> underWay(JdbcClient sql) {
        return sql.sql(
                        "select id from platform.progress where work = :job and state = 'running' order by started_at limit 1")
                .param("job", RotateKeys.JOB)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> latest() {
        return sql.sql(
                        "select id from platform.progress where work = :job order by started_at desc limit 1")
                .param("job", RotateKeys.JOB)
                .query(UUID.class)
                .optional();
    }

    int stores() {
        return sql.sql("select count(*) from platform.store_key").query(Integer.class).single();
    }

    List<StoreId> notDone(UUID rotation) {
        return sql.sql(
                        """
                        select store_id from platform.store_key where sealed_in is distinct from :rotation
                         order by store_id
                        """)
                .param("rotation", rotation)
                .query((row, number) -> storeId(row, "store_id"))
                .list();
    }

    int done(UUID rotation) {
        return sql.sql("select count(*) from platform.store_key where sealed_in = :rotation")
                .param("rotation", rotation)
                .query(Integer.class)
                .single();
    }

    void markDone(StoreId store, UUID rotation) {
        sql.sql("update platform.store_key set sealed_in = :rotation where store_id = :store")
                .param("store", store.value())
                .param("rotation", rotation)
                .update();
    }
}
