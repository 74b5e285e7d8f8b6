package dev.comptoir.webhooks.spi;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that was proved, kept and answered.
 *
 * @param integration the connection that it was sent to
 * @param request as it came, without the headers that hold credentials
 */
public record HookMessage(UUID id, UUID integration, Instant receivedAt, HookRequest request) {}
