package dev.comptoir.orders;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.imports.ImportView;
import dev.comptoir.imports.Imports;
import dev.comptoir.imports.spi.ReceivesFile;
import dev.comptoir.platform.StoreId;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receives files of orders. */
@RestController
@RequestMapping("/api/v1/stores/{storeId}/orders/imports")
class OrderImportController {

    private final Imports imports;

    OrderImportController(Imports imports) {
        this.imports = imports;
    }

    @ReceivesFile
    @Requires(Permission.ORDERS_WRITE)
    ImportView importOrders(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable @Size(max = 255) String fileName,
            @RequestParam @Nullable Boolean start,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var upload = new Imports.Upload(fileName, request.getInputStream());
        return imports.receive(OrderImport.KIND, upload, Boolean.TRUE.equals(start));
    }
}
