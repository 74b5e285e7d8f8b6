package dev.comptoir.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingPush;
import dev.comptoir.webhooks.spi.HookRequest;
import dev.comptoir.webhooks.spi.HookUnreadable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "{}", "[]", "null", "{\"trackingNumber\":\" \"}"})
    default void does_not_take_what_it_cannot_read_for_nothing(String body) {
        var foreign = new HookRequest("POST", "", Map.of(), body.getBytes(UTF_8));

        assertThatExceptionOfType(HookUnreadable.class)
                .isThrownBy(() -> push().read(open(), foreign));
    }
}
