package dev.comptoir.testing.sample;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.imports.ImportView;
import dev.comptoir.imports.Imports;
import dev.comptoir.imports.spi.ReceivesFile;
import dev.comptoir.platform.StoreId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Receives files of samples, as the modules of real records do for theirs; not in the contract. */
@Hidden
@RestController
@RequestMapping("/api/v1/stores/{storeId}/samples/imports")
class SampleImportController {

    private final Imports imports;

    SampleImportController(Imports imports) {
        this.imports = imports;
    }

    @ReceivesFile
    @Requires(Permission.INTEGRATIONS_WRITE)
    ImportView importSamples(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable String fileName,
            @RequestParam @Nullable Boolean start,
            HttpServletRequest request)
            throws IOException {
        return imports.receive(
                "samples",
                new Imports.Upload(fileName, request.getInputStream()),
                Boolean.TRUE.equals(start));
    }
}
