package dev.comptoir.integrations.overview;

import dev.comptoir.access.ForPlatformAdmin;
import dev.comptoir.integrations.health.HealthState;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.stores.Stores;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AdminIntegrationController {

    private final OverviewRows rows;
    private final Stores stores;
    private final Texts texts;
    private final Clock clock;

    AdminIntegrationController(OverviewRows rows, Stores stores, Texts texts, Clock clock) {
        this.rows = rows;
        this.stores = stores;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The connections of all stores, store by store, with health and usage.
     *
     * @param days how many days' usage to sum up, the running one included
     */
    @GetMapping("/api/v1/admin/integrations")
    @ForPlatformAdmin
    Page<AdminIntegration> listAllIntegrations(
            @RequestParam @Nullable String type,
            @RequestParam @Nullable HealthState health,
            @RequestParam(defaultValue = "7") @Min(1) @Max(366) int days,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var request = PageRequest.of(cursor, limit);
        var filter = new OverviewRows.Filter(type, health, since(days));
        var page =
                Page.of(
                        rows.connections(filter, request),
                        request,
                        row -> Cursor.of(row.store(), row.id()));
        var names = stores.names(page.items().stream().map(OverviewRows.Row::store).toList());
        return page.map(row -> view(row, names));
    }

    /**
     * Each provider: how many stores have it, how well it works, how often and how slowly it is
     * called; the slowest first.
     *
     * @param days how many days' usage to sum up, the running one included
     */
    @GetMapping("/api/v1/admin/providers")
    @ForPlatformAdmin
    Page<ProviderAdoption> listProviderAdoption(
            @RequestParam(defaultValue = "7") @Min(1) @Max(366) int days) {
        return Page.all(
                rows.providers(since(days)).stream()
                        .map(row ->
                                new ProviderAdoption(
                                        row.type(),
                                        provider(row.type()),
                                        row.stores(),
                                        row.connections(),
                                        row.active(),
                                        row.health(),
                                        row.usage()))
                        .toList());
    }

    private AdminIntegration view(OverviewRows.Row row, Map<UUID, String> names) {
        return new AdminIntegration(
                row.id(),
                row.store(),
                names.get(row.store()),
                row.type(),
                provider(row.type()),
                row.label(),
                row.environment(),
                row.active(),
                row.health(),
                row.healthSince(),
                row.lastSuccessAt(),
                row.usage());
    }

    private String provider(String type) {
        return texts.find("provider." + type + ".name", Map.of(), ViewerLocale.current())
                .orElse(type);
    }

    private LocalDate since(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days - 1L);
    }
}
