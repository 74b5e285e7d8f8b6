package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingPush;
import org.junit.jupiter.api.Test;

/** What a carrier that tells of its own accord where parcels are has to prove. */
public interface TrackingPushContract<S extends Record> extends HooksContract<S> {

    TrackingPush<S> push();

    /** The number of the parcel that {@link #genuine()} tells about. */
    String toldAbout();

    @Test
    default void reads_what_it_is_told() {
        assertThat(push().read(open(), genuine()))
                .singleElement()
                .isInstanceOfSatisfying(
                        TrackingAnswer.Known.class,
                        known -> {
                            assertThat(known.trackingNumber()).isEqualTo(toldAbout());
                            assertThat(known.events()).isNotEmpty();
                        });
    }
}
