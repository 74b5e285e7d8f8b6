package dev.comptoir.platform.data;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One writer at a time of a store's records of one kind, on however many nodes: whoever first looks
 * for a record and then writes it finds what the others wrote.
 */
@Component
public final class StoreLock {

    private final JdbcClient sql;

    StoreLock(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Waits until no other transaction holds the lock, and holds it until this one ends.
     *
     * @param kind names the records, such as {@code orders}
     */
    public void take(String kind) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", kind + ":" + StoreScope.current())
                .query((row, number) -> row.getRow())
                .single();
    }
}
