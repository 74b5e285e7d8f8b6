package dev.comptoir.imports;

import static java.util.stream.Collectors.groupingBy;

import dev.comptoir.access.ActorNames;
import dev.comptoir.imports.VerdictRows.RecordFilter;
import dev.comptoir.imports.VerdictRows.RecordVerdict;
import dev.comptoir.imports.VerdictRows.RejectedRow;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.jobs.Progress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows imports. */
@Component
final class ImportViews {

    private final ImportTables tables;
    private final ImportLedger ledger;
    private final Kinds kinds;
    private final Progress progress;
    private final ImportWords words;
    private final ActorNames names;

    ImportViews(
            ImportTables tables,
            ImportLedger ledger,
            Kinds kinds,
            Progress progress,
            ImportWords words,
            ActorNames names) {
        this.tables = tables;
        this.ledger = ledger;
        this.kinds = kinds;
        this.progress = progress;
        this.words = words;
        this.names = names;
    }

    ImportView view(UUID id) {
        var found = ledger.require(id);
        return ledger.inTransaction(() -> view(found, tables.rounds().of(List.of(id))));
    }

    Page<ImportSummary> list(@Nullable ImportStatus status, boolean withRejects, PageRequest page) {
        return ledger.inTransaction(() -> {
            var found = tables.imports().list(kinds.allowed(), status, withRejects, page);
            var rounds =
                    tables.rounds().of(found.stream().map(Import::id).toList()).stream()
                            .collect(groupingBy(Round::importId));
            var actors = names.of(found.stream().map(Import::createdBy).toList());
            return Page.of(found, page, each -> Cursor.of(each.id()))
                    .map(each ->
                            summary(
                                    each,
                                    actors.apply(each.createdBy()).label(),
                                    rounds.getOrDefault(each.id(), List.of())));
        });
    }

    Page<ImportRecord> records(UUID id, RecordFilter filter, PageRequest page) {
        ledger.require(id);
        return ledger.inTransaction(() -> {
            var verdicts = tables.verdicts().list(id, filter, page);
            var rejected =
                    tables.verdicts().rejected(id, verdicts).stream()
                            .collect(groupingBy(row -> List.of(row.round(), row.recordLine())));
            return Page.of(verdicts, page, each -> Cursor.of(each.round(), each.line()))
                    .map(each ->
                            record(
                                    each,
                                    rejected.getOrDefault(
                                            List.of(each.round(), each.line()), List.of())));
        });
    }

    private ImportView view(Import found, List<Round> rounds) {
        var round = rounds.getLast();
        var layout = round.layout();
        var kind = kinds.get(found.kind());
        var failure = found.failure();
        var run = found.run();
        var preview = found.status() == ImportStatus.READY ? round.preview() : null;
        return new ImportView(
                found.id(),
                found.kind(),
                found.status(),
                found.round(),
                found.version(),
                found.createdAt(),
                names.of(List.of(found.createdBy())).apply(found.createdBy()).label(),
                found.changedAt(),
                file(round),
                columns(found, round),
                layout.headings(),
                layout.conventions(),
                layout.notices().stream().map(words::notice).toList(),
                layout.mapping().missing(kind.columns()),
                counts(round),
                preview == null ? List.of() : preview(preview.rows()),
                preview == null ? List.of() : preview(preview.faults()),
                run == null ? null : progress.find(run).orElse(null),
                tables.rounds()
                        .sameFile(round, found.kind())
                        .map(ImportViews::sameFile)
                        .orElse(null),
                failure == null ? null : words.failure(failure),
                rounds.stream().map(ImportViews::round).toList());
    }

    private List<ImportView.ColumnView> columns(Import found, Round round) {
        var kind = kinds.get(found.kind());
        return kind.columns().stream()
                .map(column ->
                        new ImportView.ColumnView(
                                column.id(),
                                kinds.heading(kind, column.id()),
                                column.type(),
                                column.required(),
                                round.layout().mapping().places().get(column.id())))
                .toList();
    }

    private List<ImportView.PreviewRow> preview(List<Preview.Row> rows) {
        return rows.stream()
                .map(row ->
                        new ImportView.PreviewRow(
                                row.line(),
                                row.sound(),
                                row.cells(),
                                row.values(),
                                words.reasons(row.problems())))
                .toList();
    }

    private ImportRecord record(RecordVerdict verdict, List<RejectedRow> rows) {
        return new ImportRecord(
                verdict.round(),
                verdict.line(),
                verdict.outcome(),
                verdict.key(),
                verdict.subject(),
                rows.stream()
                        .map(row ->
                                new ImportRecord.Row(
                                        row.line(), row.cells(), words.reasons(row.problems())))
                        .toList());
    }

    private static ImportSummary summary(Import found, String createdBy, List<Round> rounds) {
        return new ImportSummary(
                found.id(),
                found.kind(),
                found.status(),
                found.round(),
                found.createdAt(),
                createdBy,
                found.changedAt(),
                rounds.getFirst().file().name(),
                together(rounds));
    }

    private static ImportView.FileView file(Round round) {
        return new ImportView.FileView(
                round.file().name(),
                round.file().bytes(),
                round.file().receivedAt(),
                round.layout().format());
    }

    private static ImportView.Counts counts(Round round) {
        var counts = round.counts();
        return new ImportView.Counts(
                round.rows(),
                round.records(),
                round.unsound(),
                counts.position(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected());
    }

    private static ImportView.Counts together(List<Round> rounds) {
        var first = rounds.getFirst();
        var last = rounds.getLast();
        int open = last.records() - last.counts().position();
        return new ImportView.Counts(
                first.rows(),
                first.records(),
                last.unsound(),
                Math.max(0, first.records() - open),
                rounds.stream().mapToInt(round -> round.counts().created()).sum(),
                rounds.stream().mapToInt(round -> round.counts().updated()).sum(),
                rounds.stream().mapToInt(round -> round.counts().unchanged()).sum(),
                last.counts().rejected());
    }

    private static ImportView.SameFile sameFile(Round earlier) {
        return new ImportView.SameFile(
                earlier.importId(), earlier.file().name(), earlier.file().receivedAt());
    }

    private static ImportView.RoundView round(Round round) {
        return new ImportView.RoundView(
                round.number(), file(round), counts(round), round.startedAt(), round.finishedAt());
    }
}
