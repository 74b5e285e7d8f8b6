package dev.comptoir.shipping.handover;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/**
 * What the driver signs, without its bytes.
 *
 * @param sha256 of the bytes as the carrier sent them, in hexadecimal digits
 * @param available false once the content was deleted with somebody whom it names
 */
@Schema(name = "ManifestDocument")
record ManifestDocument(
        UUID id, String mediaType, int size, String sha256, boolean available, Instant createdAt) {}
