package dev.comptoir.webhooks;

import dev.comptoir.integrations.OpenedCapability;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.ReceivesHooks;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words addresses and messages for whoever looks at them. */
@Component
final class HookViews {

    private final Texts texts;

    HookViews(Texts texts) {
        this.texts = texts;
    }

    HookView view(
            OpenedCapability<?> opened, Hooks.@Nullable Hook hook, @Nullable Instant lastReceived) {
        var guide =
                texts.render(
                        "provider." + opened.connection().type() + ".hook-guide",
                        ViewerLocale.current());
        if (hook == null) {
            return HookView.none(guide);
        }
        var refusals = hook.refusals();
        return new HookView(
                hook.address().uri().toString(),
                returnsCredential(opened) ? hook.address().credential().reveal() : null,
                guide,
                hook.madeAt(),
                lastReceived,
                refusals.count(),
                refusals.last(),
                refusals.why() == null ? null : refusal(refusals.why()));
    }

    private static boolean returnsCredential(OpenedCapability<?> opened) {
        return opened.capability() instanceof ReceivesHooks<?> hooks && hooks.returnsCredential();
    }

    /** Before 2026-11-24 the reason itself was kept, in English. */
    private String refusal(String why) {
        return find("hook.refused." + why).orElse(why);
    }

    HookMessageView message(HookLog.Entry entry) {
        return new HookMessageView(
                entry.id(),
                entry.receivedAt(),
                entry.state(),
                entry.attempts(),
                entry.failure() == null ? null : failure(entry.failure()));
    }

    private String failure(String failure) {
        return find("hook.failure." + failure)
                .or(() -> find("problem." + failure + ".title"))
                .orElseGet(() ->
                        texts.render(
                                "hook.failure.unexpected",
                                Map.of("what", failure),
                                ViewerLocale.current()));
    }

    HookMessageDetail detail(HookLog.Entry entry, @Nullable HookRequest request) {
        return HookMessageDetail.of(message(entry), request);
    }

    private Optional<String> find(String key) {
        return texts.find(key, Map.of(), ViewerLocale.current());
    }
}
