package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.StatusMeaning;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import dev.comptoir.shipping.spi.TrackingQuery;
import dev.comptoir.shipping.spi.TrackingState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a carrier that tells where parcels are has to prove. */
public interface TrackingContract<S extends Record> extends CarrierContract<S> {

    Tracking<S> tracking();

    /** A parcel that was bought and that the carrier knows of, not handed over yet. */
    String announced();

    /** Lets the parcel travel until it is delivered. */
    void deliver(String trackingNumber);

    /** A number in the carrier's form that no parcel has. */
    String numberOfNoParcel();

    @Test
    default void follows_a_parcel_until_it_is_delivered() {
        var number = announced();
        deliver(number);

        var known = (TrackingAnswer.Known) ask(number);
        var states =
                known.events().stream()
                        .sorted(Comparator.comparing(TrackingEvent::at))
                        .flatMap(this::state)
                        .toList();

        assertThat(states).contains(TrackingState.IN_TRANSIT, TrackingState.DELIVERED);
        assertThat(states.getLast()).isEqualTo(TrackingState.DELIVERED);
    }

    @Test
    default void events_have_words_and_no_code_is_unknown_to_the_table() {
        var number = announced();
        deliver(number);

        var known = (TrackingAnswer.Known) ask(number);

        assertThat(known.events())
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.label()).isNotBlank();
                    assertThat(tracking().statuses().find(event.keys()))
                            .as("meaning of %s", event.keys())
                            .isPresent();
                });
    }

    @Test
    default void a_number_of_no_parcel_is_no_fault() {
        assertThat(ask(numberOfNoParcel())).isInstanceOf(TrackingAnswer.NotKnown.class);
    }

    @Test
    default void asks_after_as_many_as_it_says_and_keeps_their_order() {
        var most = Math.min(3, tracking().pace(open().settings()).perCall());
        var numbers = new ArrayList<String>();
        for (int n = 0; n < most; n++) {
            numbers.add(announced());
        }
        numbers.set(most / 2, numberOfNoParcel());

        var answers =
                tracking().track(open(), numbers.stream().map(TrackingContract::query).toList());

        assertThat(answers)
                .extracting(TrackingAnswer::trackingNumber)
                .containsExactlyElementsOf(numbers);
    }

    private TrackingAnswer ask(String number) {
        return tracking().track(open(), List.of(query(number))).getFirst();
    }

    private static TrackingQuery query(String number) {
        return new TrackingQuery(number, null, null);
    }

    /** None for a note. */
    private Stream<TrackingState> state(TrackingEvent event) {
        return tracking().statuses().find(event.keys()).map(StatusMeaning::state).stream();
    }
}
