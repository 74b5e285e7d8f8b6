package dev.comptoir.catalogue;

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

/** Receives files of products. */
@RestController
@RequestMapping("/api/v1/stores/{storeId}/products/imports")
class ProductImportController {

    private final Imports imports;

    ProductImportController(Imports imports) {
        this.imports = imports;
    }

    @ReceivesFile
    @Requires(Permission.PRODUCTS_WRITE)
    ImportView importProducts(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable @Size(max = 255) String fileName,
            @RequestParam @Nullable Boolean start,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        var upload = new Imports.Upload(fileName, request.getInputStream());
        return imports.receive(ProductImport.KIND, upload, Boolean.TRUE.equals(start));
    }
}
