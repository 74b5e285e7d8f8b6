package dev.comptoir.shipping.handover;

import dev.comptoir.platform.Environment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A carrier that sells labels, and how parcels come to it.
 *
 * @param pickups whether it sends couriers
 * @param cancelsPickups whether it calls them off again
 * @param manifests whether it takes manifests
 * @param mostOnManifest how many parcels one manifest may list; more are spread over several
 * @param withoutPickup labelled shipments that no courier comes for
 * @param withoutManifest labelled shipments that stand on no manifest; returns need none
 */
@Schema(name = "HandoverCarrier")
record HandoverCarrier(
        UUID integrationId,
        String type,
        String providerName,
        String label,
        Environment environment,
        boolean pickups,
        boolean cancelsPickups,
        boolean manifests,
        @Nullable Integer mostOnManifest,
        int withoutPickup,
        int withoutManifest) {}
