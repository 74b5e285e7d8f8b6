package dev.comptoir.shipping.shipments;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.csv.TableFile;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What carriers cost and how they do. */
@Tag(name = "shipping")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/carrier-figures")
final class CarrierFigureController {

    private final CarrierFigureDesk desk;

    CarrierFigureController(CarrierFigureDesk desk) {
        this.desk = desk;
    }

    /**
     * What was bought of each carrier in a period, what it cost, how it was delivered, and how its
     * connection does. Each number is as long as the list of shipments, or of calls, under the same
     * filters.
     */
    @GetMapping
    @Requires(Permission.SHIPMENTS_READ)
    CarrierFigures getCarrierFigures(
            @PathVariable StoreId storeId, @ParameterObject FigureDays days) {
        return desk.figures(days);
    }

    /**
     * The same as a file: a row for each connection, and further rows for further currencies, which
     * repeat no count.
     */
    @GetMapping(value = "/export", produces = MediaType.ALL_VALUE)
    @Requires(Permission.SHIPMENTS_READ)
    void exportCarrierFigures(
            @PathVariable StoreId storeId,
            @RequestParam TableFile format,
            @ParameterObject FigureDays days,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        var figures = desk.figures(days);
        try (var table = format.open(response, "carriers")) {
            CarrierFigureExport.write(figures, table);
        }
    }
}
