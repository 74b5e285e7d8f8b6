package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingPush;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a carrier that tells of its own accord where parcels are has to prove. */
public interface TrackingPushContract<S extends Record> extends HooksContract<S> {

    TrackingPush<S> push();

    /** The number of the parcel that {@link #genuine()} tells about. */
    String toldAbout();

    /** A number that the carrier does not register; null where it registers none one by one. */
    String notRegistered();

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

    @Test
    default void registers_parcels_where_it_says_so_and_tells_which_were_not_taken() {
        var settings = open().settings();
        if (!push().subscribes(settings)) {
            return;
        }
        var refused = push().subscribe(open(), List.of(toldAbout(), notRegistered()), ADDRESS);

        assertThat(refused)
                .singleElement()
                .extracting(TrackingPush.RefusedSubscription::trackingNumber)
                .isEqualTo(notRegistered());
    }
}
