package dev.comptoir.shipping.pricing;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.imports.sheet.Sheet;
import dev.comptoir.imports.sheet.UnreadableFileException;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.spi.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The store's price lists. */
@Service
class RateGrids {

    /** Nobody keeps track of more. */
    private static final int MOST = 100;

    private final RateGridRows rows;
    private final Integrations integrations;
    private final Audit audit;
    private final Clock clock;

    RateGrids(RateGridRows rows, Integrations integrations, Audit audit, Clock clock) {
        this.rows = rows;
        this.integrations = integrations;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<RateGrid> list() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    String contractsRevision() {
        return rows.revision(RateGrid.Kind.CONTRACT);
    }

    @Transactional(readOnly = true)
    RateGrid require(UUID id) {
        return rows.find(id).orElseThrow(() -> new Problem(RequestProblem.NOT_FOUND));
    }

    @Transactional
    RateGrid create(RateGridDraft draft) {
        requireSound(draft);
        if (rows.all().size() >= MOST) {
            throw new Problem(PricingProblem.TOO_MANY, Map.of("most", MOST));
        }
        var grid =
                new RateGrid(
                        Ids.next(),
                        draft.name().strip(),
                        draft.kind(),
                        draft.integrationId(),
                        !Boolean.FALSE.equals(draft.active()),
                        draft.terms(),
                        GridContent.EMPTY,
                        1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!rows.insert(grid)) {
            throw new Problem(PricingProblem.NAME_TAKEN, Map.of("name", grid.name()));
        }
        record("created", grid);
        return grid;
    }

    /** Changes name and terms; zones and prices stay. */
    @Transactional
    RateGrid update(UUID id, RateGridDraft draft, int version) {
        requireSound(draft);
        var before = require(id);
        if (before.kind() != draft.kind()) {
            throw invalid(new FieldProblem("kind", "grid.kind-stays"));
        }
        // prices are minor units, so that another currency would make other prices of them
        if (!before.content().rows().isEmpty()
                && !before.terms().currency().getCurrencyCode().equals(draft.currency())) {
            throw invalid(new FieldProblem("currency", "grid.currency-stays"));
        }
        if (rows.nameTaken(draft.name().strip(), id)) {
            throw new Problem(PricingProblem.NAME_TAKEN, Map.of("name", draft.name().strip()));
        }
        return write(
                new RateGrid(
                        id,
                        draft.name().strip(),
                        before.kind(),
                        draft.integrationId(),
                        !Boolean.FALSE.equals(draft.active()),
                        draft.terms(),
                        before.content(),
                        version,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    @Transactional
    void delete(UUID id) {
        var grid = require(id);
        rows.delete(id);
        record("deleted", grid);
    }

    /**
     * What a file would make of a list.
     *
     * @param applied whether it has; never while there is a problem
     */
    record Imported(
            RateGrid grid,
            GridContent content,
            List<GridFileProblem> problems,
            GridChanges changes,
            boolean applied) {}

    /**
     * Reads zones and prices from a file, and puts them in place of the old ones.
     *
     * @param apply whether to change anything
     * @throws Problem when it is no table at all
     */
    @Transactional
    Imported read(UUID id, Path file, boolean apply, @Nullable Integer version) throws IOException {
        var grid = require(id);
        var free = grid.kind() == RateGrid.Kind.CHECKOUT;
        GridFile.Reading reading;
        try (var sheet = Sheet.open(file)) {
            reading = new GridFile(grid.terms().currency(), free).read(sheet);
        } catch (UnreadableFileException unreadable) {
            throw new Problem(
                    PricingProblem.UNREADABLE_FILE, Map.of("why", unreadable.reason().id()));
        }
        var changes = GridChanges.between(grid.content().rows(), reading.content().rows());
        var applied = apply && reading.problems().isEmpty() && !reading.content().rows().isEmpty();
        if (applied) {
            var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var next = grid.with(reading.content(), at);
            grid = write(version == null ? next : next.withVersion(version));
        }
        return new Imported(grid, reading.content(), reading.problems(), changes, applied);
    }

    /** Asks a list, whether it is in use or not. */
    @Transactional(readOnly = true)
    GridAnswer evaluate(UUID id, GridQuestion question) {
        return require(id).grid().ask(question);
    }

    /** The list of what a connection's carrier charges, if the store has given one. */
    @Transactional(readOnly = true)
    Optional<RateGrid> contract(UUID integrationId, GridQuestion question) {
        var grids =
                rows.active(RateGrid.Kind.CONTRACT).stream()
                        .filter(grid -> integrationId.equals(grid.integrationId()))
                        .toList();
        return grids.stream()
                .filter(grid -> grid.terms().validOn(question.day()))
                .findFirst()
                .or(() -> grids.stream().findFirst());
    }

    @Transactional(readOnly = true)
    List<RateGrid> checkout() {
        return rows.active(RateGrid.Kind.CHECKOUT);
    }

    private RateGrid write(RateGrid next) {
        if (!rows.update(next)) {
            throw new Problem(PricingProblem.VERSION_CONFLICT);
        }
        record("changed", next);
        return require(next.id());
    }

    private void requireSound(RateGridDraft draft) {
        var problems = new ArrayList<>(draft.problems());
        var integration = draft.integrationId();
        if (integration != null
                && integrations.activeWith(Services.class, List.of(integration)).isEmpty()) {
            problems.add(new FieldProblem("integrationId", "grid.no-such-carrier"));
        }
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
    }

    private static Problem invalid(FieldProblem field) {
        return new Problem(RequestProblem.INVALID).withFields(List.of(field));
    }

    private void record(String what, RateGrid grid) {
        var target = new AuditTarget("rate-grid", grid.id(), Objects.requireNonNull(grid.name()));
        audit.record("rate-grid." + what, target, List.of());
    }
}
