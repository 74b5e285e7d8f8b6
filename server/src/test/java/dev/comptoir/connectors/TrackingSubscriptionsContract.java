package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.TrackingSubscriptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a carrier has to prove that is asked to tell about single parcels. */
public interface TrackingSubscriptionsContract<S extends Record> extends TrackingPushContract<S> {

    @Override
    TrackingSubscriptions<S> push();

    /** A number that the carrier does not register. */
    String notRegistered();

    @Test
    default void registers_parcels_and_tells_which_were_not_taken() {
        assertThat(push().subscribes(open().settings())).isTrue();

        var refused = push().subscribe(open(), List.of(toldAbout(), notRegistered()), ADDRESS);

        assertThat(refused)
                .singleElement()
                .extracting(TrackingSubscriptions.RefusedSubscription::trackingNumber)
                .isEqualTo(notRegistered());
    }
}
