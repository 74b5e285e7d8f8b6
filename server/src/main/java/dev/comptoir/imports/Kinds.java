package dev.comptoir.imports;

import dev.comptoir.access.Permissions;
import dev.comptoir.imports.reading.ColumnNames;
import dev.comptoir.imports.spi.ImportColumn;
import dev.comptoir.imports.spi.ImportKind;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of imports there are, and who may use them. */
@Component
final class Kinds {

    private final Map<String, ImportKind<?>> byId;
    private final Permissions permissions;
    private final Texts texts;

    Kinds(ObjectProvider<ImportKind<?>> kinds, Permissions permissions, Texts texts) {
        this.byId =
                kinds.stream()
                        .collect(Collectors.toUnmodifiableMap(ImportKind::id, Function.identity()));
        this.permissions = permissions;
        this.texts = texts;
    }

    /**
     * The kind, for whoever acts now; an import of records that somebody may not touch does not
     * exist for them.
     */
    ImportKind<?> require(String id) {
        var kind = get(id);
        if (!permissions.has(kind.permission())) {
            throw new Problem(ImportsProblem.UNKNOWN);
        }
        return kind;
    }

    /** The kind, for work that somebody allowed earlier. */
    ImportKind<?> get(String id) {
        var kind = byId.get(id);
        if (kind == null) {
            throw new Problem(ImportsProblem.UNKNOWN);
        }
        return kind;
    }

    /** The kinds that whoever acts now may import. */
    List<String> allowed() {
        return byId.values().stream()
                .filter(kind -> permissions.has(kind.permission()))
                .map(ImportKind::id)
                .sorted()
                .toList();
    }

    /** The kind's name in plural, in the viewer's language. */
    String label(ImportKind<?> kind) {
        return texts.render("imports." + kind.id(), ViewerLocale.current());
    }

    /** What the viewer calls the column. */
    String heading(ImportKind<?> kind, String column) {
        return heading(kind, column, ViewerLocale.current());
    }

    /** What files of the viewer's language may call the column instead. */
    List<String> otherHeadings(ImportKind<?> kind, String column) {
        var heading = heading(kind, column);
        return names(kind, column, ViewerLocale.current())
                .filter(name -> !name.equals(heading))
                .distinct()
                .toList();
    }

    private String heading(ImportKind<?> kind, String column, Locale language) {
        return texts.render("imports.%s.%s".formatted(kind.id(), column), language);
    }

    ColumnNames names(ImportKind<?> kind) {
        var names = new LinkedHashMap<String, List<String>>();
        for (ImportColumn column : kind.columns()) {
            names.put(
                    column.id(),
                    ViewerLocale.SUPPORTED.stream()
                            .flatMap(language -> names(kind, column.id(), language))
                            .toList());
        }
        return new ColumnNames(names);
    }

    private Stream<String> names(ImportKind<?> kind, String column, Locale language) {
        var also = "imports.%s.%s.also".formatted(kind.id(), column);
        return Stream.concat(
                Stream.of(heading(kind, column, language)),
                texts.find(also, Map.of(), language).stream()
                        .flatMap(several -> Stream.of(several.split("\\|"))));
    }
}
