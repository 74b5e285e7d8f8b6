package dev.comptoir.imports;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables {@code imports.verdict} and {@code imports.rejected_row}; to be used inside a
 * transaction of the store.
 */
@Repository
class VerdictRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    VerdictRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** What became of the record that begins in that line. */
    record RecordVerdict(
            int round, int line, Verdict.Outcome outcome, String key, @Nullable UUID subject) {}

    /** A row of a rejected record with its cells as the file had them. */
    record RejectedRow(
            int round, int line, int recordLine, List<String> cells, List<FieldProblem> problems) {}

    void insert(UUID importId, List<RecordVerdict> verdicts) {
        sql.sql(
                        """
                        insert into imports.verdict (store_id, import_id, round, line, outcome, record_key, subject)
                        select :store, :import, * from unnest(:rounds::integer[], :lines::integer[], :outcomes::text[],
                               :keys::text[], :subjects::uuid[])\
                        """)
                .param("store", StoreScope.current().value())
                .param("import", importId)
                .param("rounds", column(verdicts, verdict -> String.valueOf(verdict.round())))
                .param("lines", column(verdicts, verdict -> String.valueOf(verdict.line())))
                .param("outcomes", column(verdicts, verdict -> verdict.outcome().id()))
                .param("keys", column(verdicts, RecordVerdict::key))
                .param(
                        "subjects",
                        column(
                                verdicts,
                                verdict ->
                                        verdict.subject() == null
                                                ? null
                                                : verdict.subject().toString()))
                .update();
    }

    void insertRejected(UUID importId, List<RejectedRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into imports.rejected_row (store_id, import_id, round, line, record_line, cells, problems)
                        select :store, :import, * from unnest(:rounds::integer[], :lines::integer[],
                               :recordLines::integer[], :cells::jsonb[], :problems::jsonb[])\
                        """)
                .param("store", StoreScope.current().value())
                .param("import", importId)
                .param("rounds", column(rows, row -> String.valueOf(row.round())))
                .param("lines", column(rows, row -> String.valueOf(row.line())))
                .param("recordLines", column(rows, row -> String.valueOf(row.recordLine())))
                .param("cells", column(rows, row -> JSON.writeValueAsString(row.cells())))
                .param("problems", column(rows, row -> JSON.writeValueAsString(row.problems())))
                .update();
    }

    /** Which records are wanted; null for all. */
    record RecordFilter(@Nullable Integer round, Verdict.@Nullable Outcome outcome) {}

    List<RecordVerdict> list(UUID importId, RecordFilter filter, PageRequest page) {
        var outcome = filter.outcome();
        var after = page.cursor();
        return sql.sql(
                        """
                        select * from imports.verdict
                         where import_id = :import and (:outcome::text is null or outcome = :outcome)
                           and (:ofRound::integer is null or round = :ofRound)
                           and (:line::integer is null or (round, line) > (:round::integer, :line::integer))
                         order by round, line
                         limit :limit\
                        """)
                .param("import", importId)
                .param("outcome", outcome == null ? null : outcome.id())
                .param("ofRound", filter.round())
                .param("round", after.map(cursor -> (int) cursor.number(0)).orElse(null))
                .param("line", after.map(cursor -> (int) cursor.number(1)).orElse(null))
                .param("limit", page.fetchSize())
                .query((row, number) -> verdict(row))
                .list();
    }

    /** The rows of rejected records from a line on, in the order of the records. */
    List<RejectedRow> rejected(UUID importId, int round, RejectedPlace after, int limit) {
        return sql.sql(
                        """
                        select * from imports.rejected_row
                         where import_id = :import and round = :round
                           and (record_line, line) > (:recordLine, :line)
                         order by record_line, line
                         limit :limit\
                        """)
                .param("import", importId)
                .param("round", round)
                .param("recordLine", after.recordLine())
                .param("line", after.line())
                .param("limit", limit)
                .query((row, number) -> rejectedRow(row))
                .list();
    }

    /** A place among the rejected rows of a round. */
    record RejectedPlace(int recordLine, int line) {
        static final RejectedPlace BEGINNING = new RejectedPlace(0, 0);
    }

    /** The rows of these records. */
    List<RejectedRow> rejected(UUID importId, List<RecordVerdict> records) {
        return sql.sql(
                        """
                        select * from imports.rejected_row
                         where import_id = :import
                           and (round, record_line) in (select * from unnest(:rounds::integer[], :lines::integer[]))
                         order by round, line\
                        """)
                .param("import", importId)
                .param("rounds", column(records, record -> String.valueOf(record.round())))
                .param("lines", column(records, record -> String.valueOf(record.line())))
                .query((row, number) -> rejectedRow(row))
                .list();
    }

    void delete(UUID importId) {
        for (var table : List.of("imports.verdict", "imports.rejected_row")) {
            sql.sql("delete from %s where import_id = :import".formatted(table))
                    .param("import", importId)
                    .update();
        }
    }

    private static <T> @Nullable String[] column(
            List<T> rows, Function<T, @Nullable String> value) {
        var column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    private static RecordVerdict verdict(ResultSet row) throws SQLException {
        return new RecordVerdict(
                row.getInt("round"),
                row.getInt("line"),
                enumeration(row, "outcome", Verdict.Outcome.class),
                text(row, "record_key"),
                uuidOrNull(row, "subject"));
    }

    private static RejectedRow rejectedRow(ResultSet row) throws SQLException {
        return new RejectedRow(
                row.getInt("round"),
                row.getInt("line"),
                row.getInt("record_line"),
                List.of(json(row, "cells", String[].class)),
                List.of(json(row, "problems", FieldProblem[].class)));
    }
}
