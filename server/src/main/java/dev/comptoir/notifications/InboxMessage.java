package dev.comptoir.notifications;

import java.time.Instant;
import java.util.UUID;

/**
 * A message in a store's inbox, in the viewer's language.
 *
 * @param code stable name of what happened, such as {@code integration.failing}
 * @param subjectType what it is about, such as {@code integration}
 * @param read whether this viewer has read it
 */
record InboxMessage(
        UUID id,
        Instant at,
        String code,
        Severity severity,
        String title,
        String body,
        String subjectType,
        UUID subjectId,
        boolean read) {}
