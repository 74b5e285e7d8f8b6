package dev.comptoir.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an audited action was done to.
 *
 * @param type kind of thing in singular, such as {@code integration}
 * @param label how people know it; no personal data
 */
public record AuditTarget(String type, UUID id, @Nullable String label) {}
