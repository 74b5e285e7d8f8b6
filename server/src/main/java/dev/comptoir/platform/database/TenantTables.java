package dev.comptoir.platform.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses to start on a database in which some store's rows lie open. */
final class TenantTables {

    private static final String OPEN_TABLES =
            """
            select format('%s.%s', n.nspname, c.relname)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p')
               and n.nspname not like 'pg\\_%'
               and n.nspname <> 'information_schema'
               and exists (select from pg_attribute a
                            where a.attrelid = c.oid and a.attname = 'store_id' and not a.attisdropped)
               and not (c.relrowsecurity and c.relforcerowsecurity
                        and exists (select from pg_policy p
                                     where p.polrelid = c.oid and p.polname = 'store'
                                       and 'comptoir_app'::regrole = any (p.polroles)))
             order by 1
            """;

    private TenantTables() {}

    /**
     * @throws DatabaseStartException when a table with a {@code store_id} is not under forced
     *     row-level security
     */
    static void check(JdbcClient sql) {
        List<String> open = sql.sql(OPEN_TABLES).query((row, number) -> row.getString(1)).list();
        if (!open.isEmpty()) {
            throw new DatabaseStartException(
                    "These tables hold rows of stores, but no row-level security keeps the stores apart: %s."
                            .formatted(String.join(", ", open)),
                    "Call platform.protect('<schema>.<table>') in the migration that creates the table.");
        }
    }
}
