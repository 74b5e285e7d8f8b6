package dev.comptoir.platform.secrets;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one table keeps sealed, so that it can be sealed anew when its store's key is rotated: a
 * bean for every column that lasts longer than a day. What is written while a rotation runs is
 * sealed with a key that opens, the new one or the one before. Both methods run in a transaction of
 * the application with the store bound.
 */
public interface SealedRecords {

    /** The columns that are sealed, as {@code schema.table.column}. */
    Set<String> columns();

    /**
     * Rows that another key than the current one sealed, in the order of their keys, locked until
     * the transaction ends. Compare {@code substring(<column> from 1 for 5) <> :current}: the first
     * bytes of what is sealed name its key.
     *
     * @param current how what the current key seals begins
     * @param after key of the last row that was looked at; empty to begin
     */
    List<Row> outdated(JdbcClient sql, byte[] current, String after, int limit);

    /** Replaces the sealed form of a row. */
    void replace(JdbcClient sql, Row row, byte[] sealed);

    /**
     * @param key names the row in its table, and sorts
     * @param place what the row's secret is bound to
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(String key, SecretPlace place, byte[] sealed) {}
}
