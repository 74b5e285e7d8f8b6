package dev.comptoir.webhooks;

import dev.comptoir.access.DataSubject;
import dev.comptoir.access.PersonalRecords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What messages of providers tell of people, such as who took a parcel. Nothing in them names a
 * subject of ours; they go with their day's partition ({@link HookSettings#days()}).
 */
@Component
@Order(0)
final class HookRecords implements PersonalRecords {

    @Override
    public Set<String> columns() {
        return Set.of("webhooks.hook_message.body");
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> export(DataSubject subject) {
        return Map.of();
    }

    @Override
    public void erase(DataSubject subject) {
        // nothing names the subject here
    }
}
