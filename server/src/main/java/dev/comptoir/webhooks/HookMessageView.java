package dev.comptoir.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of a provider.
 *
 * @param attempts how often it was handed on
 * @param failure why the last attempt failed
 */
record HookMessageView(
        UUID id, Instant receivedAt, HookState state, int attempts, @Nullable String failure) {}
