package dev.comptoir.integrations.usage;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class UsageController {

    private final UsageRows rows;

    UsageController(UsageRows rows) {
        this.rows = rows;
    }

    /**
     * How much the store's connections were used, by day and connection, the newest day first; days
     * without calls are left out. Connections that are gone stay.
     *
     * @param from first day, inclusive
     * @param to last day, inclusive
     */
    @GetMapping("/api/v1/stores/{storeId}/integration-usage")
    @Requires(Permission.INTEGRATIONS_READ)
    @Transactional(readOnly = true)
    Page<IntegrationUsage> listIntegrationUsage(
            @PathVariable StoreId storeId,
            @RequestParam @Nullable UUID integrationId,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var page = PageRequest.of(cursor, limit);
        return Page.of(
                rows.list(new UsageFilter(integrationId, from, to), page),
                page,
                usage -> Cursor.of(usage.day(), usage.integrationId()));
    }
}
