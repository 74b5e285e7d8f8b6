package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.PlaceCheck;
import dev.comptoir.shipping.spi.AddressValidation;
import dev.comptoir.shipping.spi.AddressVerdict;
import dev.comptoir.shipping.spi.PickupPoint;
import dev.comptoir.shipping.spi.PickupPointQuery;
import dev.comptoir.shipping.spi.PickupPoints;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks carriers about places; keeps nothing. */
@Component
class HandoverDesk {

    private static final int HALF_A_KILO = 500;
    private static final int MOST = 20;

    private final Integrations integrations;
    private final Clock clock;

    HandoverDesk(Integrations integrations, Clock clock) {
        this.integrations = integrations;
        this.clock = clock;
    }

    /**
     * @throws Problem naming each field that no carrier could use, or when there is none to ask
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    CheckedAddress validate(ValidateAddress wish) {
        require(PlaceCheck.problems("address", wish.address()));
        var carrier = carrier(wish.integrationId(), AddressValidation.class);
        var verdict =
                integrations.call(
                        carrier.id(),
                        AddressValidation.class,
                        "address.validate",
                        (validation, opened) ->
                                (AddressVerdict)
                                        validation.validate(opened, wish.address().address()));
        return CheckedAddress.of(carrier, verdict);
    }

    /** The nearest first. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    List<PointView> points(PointSearch search) {
        require(PlaceCheck.problems("", search.place()));
        var carrier = carrier(search.integrationId(), PickupPoints.class);
        var query =
                new PickupPointQuery(
                        search.place().address(),
                        Normalised.text(search.serviceCode()),
                        requireNonNullElse(search.weightGrams(), HALF_A_KILO),
                        search.shipDate() == null ? LocalDate.now(clock) : search.shipDate(),
                        requireNonNullElse(search.most(), MOST));
        var points =
                integrations.call(
                        carrier.id(),
                        PickupPoints.class,
                        "pickup-points.near",
                        (places, opened) -> (List<PickupPoint>) places.near(opened, query));
        return points.stream().map(PointView::of).toList();
    }

    private ConnectionRef carrier(@Nullable UUID id, Class<? extends Capability> capability) {
        var able =
                id == null
                        ? integrations.activeWith(capability)
                        : integrations.activeWith(capability, List.of(id));
        return able.stream()
                .findFirst()
                .orElseThrow(() ->
                        new Problem(RequestProblem.INVALID)
                                .withFields(
                                        List.of(
                                                new FieldProblem(
                                                        "integrationId", "carrier-cannot"))));
    }

    private static void require(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID)
                    .withFields(
                            problems.stream()
                                    .map(each ->
                                            new FieldProblem(
                                                    each.field().replaceFirst("^\\.", ""),
                                                    each.code(),
                                                    each.params()))
                                    .toList());
        }
    }
}
