package dev.comptoir.shipping.handover;

import dev.comptoir.access.ActorView;
import dev.comptoir.platform.Environment;
import dev.comptoir.shipping.CarrierWords;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A manifest or delivery slip, with all that is known of it.
 *
 * @param part of a day that takes several manifests: which one it is, from 1
 * @param parts how many that day takes
 * @param integrationId absent once the connection was deleted
 * @param carrier the provider's type, such as {@code shipping_colissimo}
 * @param number the carrier's number of it; absent when it gives none
 * @param documents what the driver signs; none where the carrier makes no paper of it
 * @param reasons why the carrier does not take it, in its own words
 * @param trouble the last trouble on the way to the carrier, until something better is known
 * @param sentAt when the carrier was asked; absent as long as it was not
 */
@Schema(name = "Manifest")
record ManifestView(
        UUID id,
        int part,
        int parts,
        @Nullable UUID integrationId,
        String carrier,
        String carrierName,
        Environment environment,
        LocalDate date,
        ManifestState state,
        @Nullable String number,
        List<HandedShipment> shipments,
        List<ManifestDocument> documents,
        List<CarrierWords.Told> reasons,
        CarrierWords.@Nullable Trouble trouble,
        @Nullable Instant sentAt,
        @Nullable Instant closedAt,
        ActorView createdBy,
        Instant createdAt,
        Instant updatedAt) {}
