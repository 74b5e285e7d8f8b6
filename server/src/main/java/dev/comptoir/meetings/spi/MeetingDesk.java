package dev.comptoir.meetings.spi;

import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import java.util.UUID;

/**
 * Where meetings of the current store are ordered and looked up; for the operations that a
 * connector offers of its own.
 */
public interface MeetingDesk {

    /**
     * Schedules a meeting at a provider. The intent is written first, so that whatever happens
     * afterwards no meeting is made twice under one key, and none is left at the provider that
     * nobody here knows of.
     *
     * @throws Problem when the order cannot be carried out, or an earlier one under the same key is
     *     not settled yet
     * @throws ProviderFault when the provider did not make it, or its answer did not come
     */
    Meeting schedule(ScheduleOrder order);

    /**
     * A meeting of the store.
     *
     * @param refresh whether to ask the provider first how it stands
     * @throws Problem when this store has none of that id at that provider
     * @throws ProviderFault when the provider was to be asked and did not answer
     */
    Meeting meeting(String providerType, UUID id, boolean refresh);
}
