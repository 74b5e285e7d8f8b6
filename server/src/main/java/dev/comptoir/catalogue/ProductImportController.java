package dev.comptoir.catalogue;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.imports.ImportView;
import dev.comptoir.imports.Imports;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.web.Idempotent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receives files of products. */
@RestController
@RequestMapping("/api/v1/stores/{storeId}/products/imports")
class ProductImportController {

    private final Imports imports;

    ProductImportController(Imports imports) {
        this.imports = imports;
    }

    @Operation(
            description =
                    """
                    Receives a CSV or XLSX file of products, told by its content, and shows how it is understood. Its products are
                    taken by `startImport`, or at once with `start=true`.\
                    """,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @PostMapping
    @Idempotent
    @Requires(Permission.PRODUCTS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
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
