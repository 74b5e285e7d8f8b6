package dev.comptoir.imports;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.imports.spi.ImportColumn;
import dev.comptoir.platform.StoreId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says what can be imported before there is a file. */
@RestController
class ImportKindController {

    private final Kinds kinds;
    private final ImportsSettings settings;

    ImportKindController(Kinds kinds, ImportsSettings settings) {
        this.kinds = kinds;
        this.settings = settings;
    }

    /**
     * @param mostBytes of a file
     * @param mostRows of a file
     */
    record ImportKindList(List<KindView> items, long mostBytes, int mostRows) {}

    /**
     * A kind of records.
     *
     * @param id such as {@code orders}
     * @param label in the viewer's language
     * @param columns all that are known
     * @param keys columns by which a record is known again; the first that a row gives counts
     * @param severalRows whether rows with the same key make one record together
     */
    @Schema(name = "ImportKind")
    record KindView(
            String id,
            String label,
            List<KindColumn> columns,
            List<String> keys,
            boolean severalRows) {}

    /**
     * A column that a file may have.
     *
     * @param label heading in the viewer's language
     * @param also other headings by which it is recognised, in the viewer's language
     */
    @Schema(name = "ImportKindColumn")
    record KindColumn(
            String id, String label, ImportColumn.Type type, boolean required, List<String> also) {}

    /** What whoever asks may import, with the columns that are known. */
    @GetMapping("/api/v1/stores/{storeId}/import-kinds")
    @Requires(Permission.IMPORTS_READ)
    ImportKindList listImportKinds(@PathVariable StoreId storeId) {
        return new ImportKindList(
                kinds.allowed().stream().map(this::view).toList(),
                settings.size().toBytes(),
                settings.rows());
    }

    private KindView view(String id) {
        var kind = kinds.get(id);
        return new KindView(
                id,
                kinds.label(kind),
                kind.columns().stream()
                        .map(column ->
                                new KindColumn(
                                        column.id(),
                                        kinds.heading(kind, column.id()),
                                        column.type(),
                                        column.required(),
                                        kinds.otherHeadings(kind, column.id())))
                        .toList(),
                kind.keys(),
                kind.severalRows());
    }
}
