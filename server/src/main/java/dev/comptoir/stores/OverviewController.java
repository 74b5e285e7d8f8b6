package dev.comptoir.stores;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Permissions;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.stores.spi.Figure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody in a store, in numbers that each lead to a list. */
@RestController
class OverviewController {

    /**
     * Nobody who reads "1,000 and more" asks how many more; counting them all would take longer.
     */
    private static final int MOST = 1000;

    private final List<Figure> figures;
    private final Permissions permissions;

    OverviewController(List<Figure> figures, Permissions permissions) {
        this.figures = figures.stream().sorted(Comparator.comparing(Figure::id)).toList();
        this.permissions = permissions;
    }

    record Overview(List<Counted> figures) {}

    /**
     * A number of things that wait.
     *
     * @param count never above 1000
     * @param more whether there are more than that
     * @param list the list that shows them, as a path below the store's
     * @param filter the parameters under which the list shows exactly these
     */
    @Schema(name = "OverviewFigure")
    record Counted(String id, int count, boolean more, String list, Map<String, String> filter) {}

    /** How much of what waits, for whoever asks; what they may not list is left out. */
    @GetMapping("/api/v1/stores/{storeId}/overview")
    @Requires(Permission.STORE_READ)
    @Transactional(readOnly = true)
    Overview getOverview(@PathVariable StoreId storeId) {
        return new Overview(
                figures.stream()
                        .filter(figure -> permissions.has(figure.permission()))
                        .map(OverviewController::counted)
                        .toList());
    }

    private static Counted counted(Figure figure) {
        int count = figure.count().applyAsInt(MOST + 1);
        return new Counted(
                figure.id(), Math.min(count, MOST), count > MOST, figure.list(), figure.filter());
    }
}
