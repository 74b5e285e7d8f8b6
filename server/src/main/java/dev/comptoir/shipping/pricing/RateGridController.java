package dev.comptoir.shipping.pricing;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.csv.TableFile;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.FileBody;
import dev.comptoir.platform.web.Idempotent;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.platform.web.UploadedFile;
import dev.comptoir.shipping.spi.Parcel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The store's price lists: zones, prices by weight and value, fuel, surcharges. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/rate-grids")
class RateGridController {

    private final RateGrids grids;
    private final GridWords words;
    private final Clock clock;

    RateGridController(RateGrids grids, GridWords words, Clock clock) {
        this.grids = grids;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param terms name and terms as they are to be; what is left out is unset
     * @param version of the list that is changed
     */
    @Schema(name = "UpdateRateGrid")
    record Update(@NotNull @Valid RateGridDraft terms, @NotNull Integer version) {}

    /**
     * What a list is asked.
     *
     * @param country ISO 3166-1 alpha-2
     * @param goodsValue needed by lists with prices by value
     * @param shipDate today when absent
     */
    @Schema(name = "RateGridQuestion")
    record Question(
            @NotNull @Pattern(regexp = "[A-Za-z]{2}") String country,
            @Nullable @Size(max = 12) String postalCode,
            @Nullable Boolean residential,
            @NotNull @Size(min = 1, max = 50) List<@Valid @NotNull Piece> parcels,
            @Nullable Money goodsValue,
            @Nullable LocalDate shipDate) {}

    /** Outer size in millimetres, gross weight in grams. */
    @Schema(name = "RateGridParcel")
    record Piece(
            @Min(1) @Max(10_000) int lengthMillimetres,
            @Min(1) @Max(10_000) int widthMillimetres,
            @Min(1) @Max(10_000) int heightMillimetres,
            @Min(1) @Max(1_000_000) int weightGrams) {

        Parcel parcel() {
            return new Parcel(lengthMillimetres, widthMillimetres, heightMillimetres, weightGrams);
        }
    }

    /**
     * What is wrong with a row.
     *
     * @param column its heading; null for the row as a whole
     */
    @Schema(name = "RateGridProblem")
    record RowProblem(int line, @Nullable String column, String code, String text) {}

    /**
     * What a file makes of a list.
     *
     * @param applied whether the list is changed; never while there are problems
     */
    @Schema(name = "RateGridImport")
    record Imported(
            boolean applied,
            int zones,
            int prices,
            long services,
            List<RowProblem> problems,
            GridChanges changes,
            RateGridView grid) {}

    @GetMapping
    @Requires(Permission.RATE_GRIDS_READ)
    Page<RateGridView> listRateGrids(@PathVariable StoreId storeId) {
        return Page.all(grids.list().stream().map(RateGridView::of).toList());
    }

    @GetMapping("/{rateGridId}")
    @Requires(Permission.RATE_GRIDS_READ)
    RateGridView.Detail getRateGrid(@PathVariable StoreId storeId, @PathVariable UUID rateGridId) {
        return RateGridView.Detail.of(grids.require(rateGridId));
    }

    /** Makes a list without prices; those come by `importRateGrid`. */
    @PostMapping
    @Idempotent
    @Requires(Permission.RATE_GRIDS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    RateGridView createRateGrid(
            @PathVariable StoreId storeId, @Valid @RequestBody RateGridDraft body) {
        return RateGridView.of(grids.create(body));
    }

    @PutMapping("/{rateGridId}")
    @Requires(Permission.RATE_GRIDS_WRITE)
    RateGridView updateRateGrid(
            @PathVariable StoreId storeId,
            @PathVariable UUID rateGridId,
            @Valid @RequestBody Update body) {
        return RateGridView.of(grids.update(rateGridId, body.terms(), body.version()));
    }

    @DeleteMapping("/{rateGridId}")
    @Requires(Permission.RATE_GRIDS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteRateGrid(@PathVariable StoreId storeId, @PathVariable UUID rateGridId) {
        grids.delete(rateGridId);
    }

    @Operation(
            description =
                    """
                    Reads zones and prices from a CSV or XLSX file, told by its content. Without `apply` nothing is changed:
                    the answer says what the file would make of the list, with every problem. With `apply` the new prices take
                    the place of the old ones, all of them or, while there is a problem, none.\
                    """)
    @FileBody
    @PostMapping("/{rateGridId}/import")
    @Requires(Permission.RATE_GRIDS_WRITE)
    Imported importRateGrid(
            @PathVariable StoreId storeId,
            @PathVariable UUID rateGridId,
            @RequestParam @Nullable Boolean apply,
            @RequestParam @Nullable Integer version,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        try (var file = UploadedFile.of(request)) {
            return view(grids.read(rateGridId, file.path(), Boolean.TRUE.equals(apply), version));
        }
    }

    /** The list as a file that `importRateGrid` reads; of an empty one, the headings. */
    @GetMapping(value = "/{rateGridId}/export", produces = MediaType.ALL_VALUE)
    @Requires(Permission.RATE_GRIDS_READ)
    void exportRateGrid(
            @PathVariable StoreId storeId,
            @PathVariable UUID rateGridId,
            @RequestParam TableFile format,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var grid = grids.require(rateGridId);
        try (var table = format.open(response, "prices")) {
            GridExport.write(grid, table);
        }
    }

    /** What the list says to a shipment, and how its prices come about. */
    @PostMapping("/{rateGridId}/evaluate")
    @Requires(Permission.RATE_GRIDS_READ)
    GridWords.Answer evaluateRateGrid(
            @PathVariable StoreId storeId,
            @PathVariable UUID rateGridId,
            @Valid @RequestBody Question body) {
        return words.answer(grids.evaluate(rateGridId, question(body)));
    }

    private GridQuestion question(Question body) {
        var country = body.country().toUpperCase(java.util.Locale.ROOT);
        if (!Country.exists(country)) {
            throw new Problem(RequestProblem.INVALID)
                    .withFields(List.of(new FieldProblem("country", "country")));
        }
        return new GridQuestion(
                Country.valueOf(country),
                body.postalCode(),
                Boolean.TRUE.equals(body.residential()),
                body.parcels().stream().map(Piece::parcel).toList(),
                body.goodsValue(),
                Objects.requireNonNullElseGet(
                        body.shipDate(), () -> LocalDate.now(clock.withZone(ZoneOffset.UTC))));
    }

    private Imported view(RateGrids.Imported imported) {
        return new Imported(
                imported.applied(),
                imported.content().zones().size(),
                imported.content().rows().size(),
                imported.content().services(),
                imported.problems().stream()
                        .map(problem ->
                                new RowProblem(
                                        problem.line(),
                                        problem.column(),
                                        problem.code(),
                                        words.problem(problem)))
                        .toList(),
                imported.changes(),
                RateGridView.of(imported.grid()));
    }
}
