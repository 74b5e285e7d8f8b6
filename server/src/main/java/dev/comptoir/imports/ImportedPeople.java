package dev.comptoir.imports;

import dev.comptoir.access.DataSubject;
import dev.comptoir.access.Person;
import dev.comptoir.access.PersonalRecords;
import dev.comptoir.platform.data.System;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files may name anybody, so whoever has a right to be forgotten takes all that the store still
 * keeps of its files along. Who imported is kept by id.
 */
@Component
@Order(0)
final class ImportedPeople implements PersonalRecords {

    private final Imports imports;
    private final JdbcClient sql;

    ImportedPeople(Imports imports, @System JdbcClient sql) {
        this.imports = imports;
        this.sql = sql;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "imports.file_part.content",
                "imports.round.preview",
                "imports.verdict.record_key",
                "imports.rejected_row.cells",
                "imports.rejected_row.problems");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        if (!(subject instanceof DataSubject.AccountHolder(Person person))) {
            return Map.of();
        }
        var made =
                sql.sql(
                                """
                                select id, store_id, kind, created_at from imports.import
                                 where actor_kind = 'person' and actor_id = :id order by created_at
                                """)
                        .param("id", person.id())
                        .query()
                        .listOfRows();
        return Map.of("imports.import", made);
    }

    @Override
    public void erase(DataSubject subject) {
        if (subject instanceof DataSubject.Customer) {
            imports.forgetFiles();
        }
    }
}
