package dev.comptoir.shipping.shipments;

import static dev.comptoir.shipping.shipments.PurchaseState.ANSWERED;
import static dev.comptoir.shipping.shipments.PurchaseState.DRAFT;
import static dev.comptoir.shipping.shipments.PurchaseState.LABELLED;
import static dev.comptoir.shipping.shipments.PurchaseState.REJECTED;
import static dev.comptoir.shipping.shipments.PurchaseState.REQUESTED;
import static dev.comptoir.shipping.shipments.PurchaseState.UNKNOWN;
import static dev.comptoir.shipping.shipments.PurchaseState.VOIDED;
import static dev.comptoir.shipping.shipments.PurchaseState.VOID_NOT_OFFERED;
import static dev.comptoir.shipping.shipments.PurchaseState.VOID_REFUSED;
import static dev.comptoir.shipping.shipments.PurchaseState.VOID_REQUESTED;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole table of what follows what. */
class PurchaseStateTest {

    private static final Map<PurchaseState, Set<PurchaseState>> NEXT =
            Map.of(
                    DRAFT, Set.of(REQUESTED, ANSWERED, LABELLED),
                    REQUESTED, Set.of(DRAFT, REJECTED, UNKNOWN, ANSWERED, LABELLED),
                    UNKNOWN, Set.of(DRAFT, ANSWERED, LABELLED),
                    REJECTED, Set.of(DRAFT, ANSWERED, LABELLED),
                    ANSWERED, Set.of(LABELLED, VOID_REQUESTED, VOID_NOT_OFFERED),
                    LABELLED, Set.of(VOID_REQUESTED, VOID_NOT_OFFERED),
                    VOID_REFUSED, Set.of(VOID_REQUESTED, VOID_NOT_OFFERED),
                    VOID_REQUESTED, Set.of(VOIDED, VOID_REFUSED, LABELLED, ANSWERED),
                    VOIDED, Set.of(),
                    VOID_NOT_OFFERED, Set.of());

    @ParameterizedTest
    @EnumSource(PurchaseState.class)
    void leadsWhereEvidenceLeadsAndNowhereElse(PurchaseState state) {
        var next =
                Arrays.stream(PurchaseState.values())
                        .filter(other -> other != state && state.mayBecome(other))
                        .toList();

        assertThat(next).containsExactlyInAnyOrderElementsOf(requireNonNull(NEXT.get(state)));
        assertThat(state.mayBecome(state)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(PurchaseState.class)
    void whatWasSoldIsNeverForgotten(PurchaseState state) {
        if (state.sold()) {
            assertThat(
                            Arrays.stream(PurchaseState.values())
                                    .filter(state::mayBecome)
                                    .allMatch(PurchaseState::sold))
                    .isTrue();
        }
    }
}
