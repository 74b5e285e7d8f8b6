package dev.comptoir.imports;

import dev.comptoir.imports.reading.FileReading;
import dev.comptoir.imports.reading.Mapping;
import dev.comptoir.imports.reading.ReadFile;
import dev.comptoir.imports.sheet.Conventions;
import dev.comptoir.imports.sheet.UnreadableFileException;
import dev.comptoir.imports.spi.ImportKind;
import dev.comptoir.imports.spi.StoreFacts;
import dev.comptoir.stores.Stores;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads files as what they are imported as. */
@Component
final class ImportFiles {

    private final Kinds kinds;
    private final Stores stores;
    private final ImportsSettings settings;
    private final ImportLedger ledger;
    private final RoundRows rounds;

    ImportFiles(
            Kinds kinds,
            Stores stores,
            ImportsSettings settings,
            ImportLedger ledger,
            RoundRows rounds) {
        this.kinds = kinds;
        this.stores = stores;
        this.settings = settings;
        this.ledger = ledger;
        this.rounds = rounds;
    }

    /**
     * What somebody decided about a file, or about one that this one corrects.
     *
     * @param mapping null to go by what a file with the same headings was read as, or by the
     *     headings themselves
     * @param headings that the mapping was made for
     */
    record Decisions(@Nullable Mapping mapping, List<String> headings, Conventions conventions) {

        static final Decisions NONE = new Decisions(null, List.of(), Conventions.UNKNOWN);

        static Decisions of(Round round) {
            return new Decisions(
                    round.layout().mapping(), round.layout().headings(), round.decided());
        }
    }

    /**
     * Where a file belongs.
     *
     * @param kind id of the kind, which whoever acts now has to be allowed
     * @param round from 1
     */
    record Place(UUID importId, String kind, int round) {}

    /**
     * Reads a file as far as people want to know before it is imported.
     *
     * @throws dev.comptoir.platform.errors.Problem when nothing can be imported from it
     */
    Round examine(Place place, ReceivedFile file, @Nullable String name, Decisions decisions)
            throws IOException {
        var kind = kinds.require(place.kind());
        try (var read = read(kind, file, decisions)) {
            var facts = new Round.FileFacts(name, file.bytes(), file.hash(), ledger.now());
            var complete = read.layout().mapping().missing(kind.columns()).isEmpty();
            var found = Preview.of(kind, read, complete);
            return new Round(
                    place.importId(),
                    place.round(),
                    facts,
                    read.layout(),
                    decisions.conventions(),
                    found.preview(),
                    read.rows(),
                    read.records(),
                    found.unsound(),
                    Round.Counts.NONE,
                    null,
                    null);
        }
    }

    /** The kind of that id, for work that somebody allowed earlier. */
    ImportKind<?> kind(String id) {
        return kinds.get(id);
    }

    /** Reads a file to take its records. */
    <R> ReadFile<R> read(ImportKind<R> kind, ReceivedFile file, Decisions decisions)
            throws IOException {
        try {
            return new FileReading<>(
                            kind,
                            mapping(kind, decisions),
                            decisions.conventions(),
                            store(),
                            settings.rows())
                    .read(file.path());
        } catch (UnreadableFileException e) {
            throw ImportsProblem.unreadable(e);
        }
    }

    private StoreFacts store() {
        var store = stores.current();
        return new StoreFacts(Currency.getInstance(store.currency()), ZoneId.of(store.timeZone()));
    }

    private Function<List<String>, Mapping> mapping(ImportKind<?> kind, Decisions decisions) {
        var names = kinds.names(kind);
        var decided = decisions.mapping();
        if (decided == null) {
            return headings ->
                    ledger.inTransaction(() -> rounds.mapping(kind.id(), headings))
                            .orElseGet(() -> names.map(headings));
        }
        return headings ->
                headings.equals(decisions.headings())
                        ? decided
                        : names.map(headings, decisions.headings(), decided);
    }
}
