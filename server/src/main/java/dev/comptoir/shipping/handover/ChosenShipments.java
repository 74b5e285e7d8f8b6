package dev.comptoir.shipping.handover;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.shipments.LabelledShipment;
import dev.comptoir.shipping.shipments.LabelledShipments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shipments that somebody wants handed over; to be used inside a transaction of the store. */
@Component
class ChosenShipments {

    private final LabelledShipments shipments;

    ChosenShipments(LabelledShipments shipments) {
        this.shipments = shipments;
    }

    /**
     * The shipments of these ids, which stay as they are until the transaction ends.
     *
     * @param integration the connection that all of them have to be of
     * @throws Problem naming each that cannot be handed over on it
     */
    List<LabelledShipment> lock(List<UUID> ids, UUID integration) {
        var distinct = List.copyOf(new LinkedHashSet<>(ids));
        var found =
                shipments.lock(distinct).stream()
                        .collect(Collectors.toMap(LabelledShipment::id, Function.identity()));
        var problems = new ArrayList<FieldProblem>();
        for (int n = 0; n < ids.size(); n++) {
            var code = problem(found.get(ids.get(n)), integration);
            if (code != null) {
                problems.add(new FieldProblem("shipmentIds[%d]".formatted(n), code));
            }
        }
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
        return distinct.stream().map(found::get).toList();
    }

    private static @Nullable String problem(@Nullable LabelledShipment shipment, UUID integration) {
        if (shipment == null) {
            return "no-such-shipment";
        }
        if (!integration.equals(shipment.integrationId())) {
            return "another-carriers-shipment";
        }
        if (!shipment.handable()) {
            return "not-labelled";
        }
        return shipment.ref() == null ? "shipment-forgotten" : null;
    }
}
