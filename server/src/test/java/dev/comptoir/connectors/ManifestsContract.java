package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ManifestOutcome;
import dev.comptoir.shipping.spi.Manifests;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a carrier that closes a day's shipments has to prove. */
public interface ManifestsContract<S extends Record> extends BookingContract<S> {

    Manifests<S> manifests();

    @Test
    default void closes_shipments_and_leaves_none_out_in_silence() {
        var refs =
                IntStream.range(0, 2)
                        .mapToObj(n -> order())
                        .map(order -> VoidingContract.ref(order, booked(order)))
                        .toList();

        var closed =
                (ManifestOutcome.Closed)
                        manifests().close(open(), refs.getFirst().shipDate(), refs);

        assertThat(closed.leftOut()).isEmpty();
        assertThat(closed.documents())
                .allSatisfy(paper -> assertThat(paper.kind()).isEqualTo(DocumentKind.MANIFEST));
    }
}
