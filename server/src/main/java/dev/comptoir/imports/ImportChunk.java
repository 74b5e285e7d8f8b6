package dev.comptoir.imports;

import dev.comptoir.imports.VerdictRows.RecordVerdict;
import dev.comptoir.imports.VerdictRows.RejectedRow;
import dev.comptoir.imports.reading.ReadRecord;
import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.spi.ImportKind;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.jobs.Progress;
import dev.comptoir.platform.jobs.ProgressState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores, judges and counts some records in one transaction. */
@Component
final class ImportChunk {

    private final ImportTables tables;
    private final ImportLedger ledger;
    private final Progress progress;

    ImportChunk(ImportTables tables, ImportLedger ledger, Progress progress) {
        this.tables = tables;
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Whose records these are, and on whose behalf. */
    record Work(UUID importId, UUID run, int round) {}

    /**
     * @param position of the first of the records
     * @return false when the work was stopped, or another took the chunk already
     */
    <R> boolean take(ImportKind<R> kind, Work work, int position, List<ReadRecord<R>> records) {
        return ledger.inTransaction(
                () -> mine(work, position) && keep(work, position, records, judge(kind, records)));
    }

    /** Rejects a record that the kind took for good and the database did not. */
    <R> boolean refuse(Work work, int position, ReadRecord<R> record) {
        var refused = List.of(Verdict.rejected(List.of(new FieldProblem("", "import.refused"))));
        return ledger.inTransaction(
                () -> mine(work, position) && keep(work, position, List.of(record), refused));
    }

    /**
     * The lock makes two nodes that believe to run the same work take turns; one of them is late.
     */
    private boolean mine(Work work, int position) {
        return tables.imports()
                        .lock(work.importId())
                        .filter(found -> found.runs(work.run()))
                        .isPresent()
                && tables.rounds().get(work.importId(), work.round()).counts().position()
                        == position;
    }

    private static <R> List<Verdict> judge(ImportKind<R> kind, List<ReadRecord<R>> records) {
        var sound = records.stream().map(ReadRecord::value).filter(Objects::nonNull).toList();
        var stored = sound.isEmpty() ? List.<Verdict>of() : kind.store(sound);
        if (stored.size() != sound.size()) {
            throw new IllegalStateException(
                    "%s gave %d verdicts on %d records"
                            .formatted(kind.id(), stored.size(), sound.size()));
        }
        var next = stored.iterator();
        return records.stream()
                .map(record ->
                        record.value() == null
                                ? new Verdict(Verdict.Outcome.REJECTED, null, List.of())
                                : next.next())
                .toList();
    }

    private <R> boolean keep(
            Work work, int position, List<ReadRecord<R>> records, List<Verdict> judged) {
        var lines = new ArrayList<RecordVerdict>(records.size());
        var rejected = new ArrayList<RejectedRow>();
        for (int i = 0; i < records.size(); i++) {
            var record = records.get(i);
            var verdict = judged.get(i);
            lines.add(
                    new RecordVerdict(
                            work.round(),
                            record.line(),
                            verdict.outcome(),
                            record.key(),
                            verdict.id()));
            if (verdict.outcome() == Verdict.Outcome.REJECTED) {
                rejected.addAll(rows(work, record, verdict.problems()));
            }
        }
        tables.verdicts().insert(work.importId(), lines);
        tables.verdicts().insertRejected(work.importId(), rejected);
        return count(work, position + records.size(), lines);
    }

    private static List<RejectedRow> rows(
            Work work, ReadRecord<?> record, List<FieldProblem> ofRecord) {
        var rows = new ArrayList<RejectedRow>();
        for (int i = 0; i < record.rows().size(); i++) {
            var row = record.rows().get(i);
            var problems = new ArrayList<>(row.problems());
            problems.addAll(RowProblems.of(i, ofRecord));
            rows.add(
                    new RejectedRow(
                            work.round(),
                            row.row().line(),
                            record.line(),
                            row.row().cells().stream().map(Cell::shown).toList(),
                            problems));
        }
        return rows;
    }

    private boolean count(Work work, int position, List<RecordVerdict> lines) {
        Map<Verdict.Outcome, Integer> more = new EnumMap<>(Verdict.Outcome.class);
        lines.forEach(line -> more.merge(line.outcome(), 1, Integer::sum));
        var before = tables.rounds().get(work.importId(), work.round()).counts();
        tables.rounds()
                .advance(
                        work.importId(),
                        work.round(),
                        new Round.Counts(
                                position,
                                before.created() + more.getOrDefault(Verdict.Outcome.CREATED, 0),
                                before.updated() + more.getOrDefault(Verdict.Outcome.UPDATED, 0),
                                before.unchanged()
                                        + more.getOrDefault(Verdict.Outcome.UNCHANGED, 0),
                                before.rejected()
                                        + more.getOrDefault(Verdict.Outcome.REJECTED, 0)));
        ledger.announce(work.importId());
        if (!progress.advance(work.run(), position, null)) {
            // stopped from the list of jobs; this chunk is still counted
            tables.imports().update(work.importId(), ImportStatus.CANCELLED, null, ledger.now());
            progress.end(work.run(), ProgressState.CANCELLED);
            return false;
        }
        return true;
    }
}
