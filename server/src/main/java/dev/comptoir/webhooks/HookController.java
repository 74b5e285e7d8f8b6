package dev.comptoir.webhooks;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a connection's provider sends of its own accord. */
@Tag(name = "webhooks")
@RestController
@RequestMapping("/api/v1/stores/{storeId}/integrations/{integrationId}/hook")
class HookController {

    private final Hooks hooks;
    private final HookLog log;
    private final HookViews views;
    private final Integrations integrations;

    HookController(Hooks hooks, HookLog log, HookViews views, Integrations integrations) {
        this.hooks = hooks;
        this.log = log;
        this.views = views;
        this.integrations = integrations;
    }

    /**
     * Where the connection's provider sends its messages, if an address was made, and what was
     * refused there.
     */
    @GetMapping
    @Requires(Permission.INTEGRATIONS_WRITE)
    HookView getIntegrationHook(@PathVariable StoreId storeId, @PathVariable UUID integrationId) {
        return view(integrationId, hooks.find(integrationId).orElse(null));
    }

    /**
     * Makes the address and credential, or replaces them: what is sent to the ones before is
     * refused within a second.
     */
    @PutMapping
    @Requires(Permission.INTEGRATIONS_WRITE)
    HookView rotateIntegrationHook(
            @PathVariable StoreId storeId, @PathVariable UUID integrationId) {
        return view(integrationId, hooks.rotate(integrationId));
    }

    /** The messages that the provider sent and proved, newest first. */
    @GetMapping("/messages")
    @Requires(Permission.INTEGRATION_LOGS_READ)
    Page<HookMessageView> listHookMessages(
            @PathVariable StoreId storeId,
            @PathVariable UUID integrationId,
            @RequestParam @Nullable HookState state,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return log.list(integrationId, state, PageRequest.of(cursor, limit)).map(views::message);
    }

    /** A message as it came, without the headers that hold credentials. */
    @GetMapping("/messages/{messageId}")
    @Requires(Permission.INTEGRATION_LOGS_READ)
    HookMessageDetail getHookMessage(
            @PathVariable StoreId storeId,
            @PathVariable UUID integrationId,
            @PathVariable UUID messageId) {
        var entry = log.require(integrationId, messageId);
        return views.detail(entry, log.request(entry).orElse(null));
    }

    /** Has a message handled once more, as if it had just arrived. */
    @PostMapping("/messages/{messageId}/replay")
    @Requires(Permission.INTEGRATIONS_WRITE)
    HookMessageView replayHookMessage(
            @PathVariable StoreId storeId,
            @PathVariable UUID integrationId,
            @PathVariable UUID messageId) {
        log.require(integrationId, messageId);
        log.replay(integrationId, messageId);
        return views.message(log.require(integrationId, messageId));
    }

    private HookView view(UUID integration, Hooks.@Nullable Hook hook) {
        var opened = integrations.open(integration, ReceivesHooks.class); // refuses what sends none
        return views.view(opened, hook, log.last(integration).orElse(null));
    }
}
