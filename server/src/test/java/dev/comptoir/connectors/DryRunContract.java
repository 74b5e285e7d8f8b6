package dev.comptoir.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.shipping.spi.DryRun;
import org.junit.jupiter.api.Test;

/** What a carrier that checks orders without selling has to prove. */
public interface DryRunContract<S extends Record> extends BookingContract<S> {

    DryRun<S> dryRun();

    @Test
    default void a_good_order_passes_and_nothing_is_sold() {
        var order = order();

        assertThat(dryRun().check(open(), order)).isEmpty();
        assertSold(0);
    }

    @Test
    default void a_bad_order_has_its_reasons() {
        assertThat(dryRun().check(open(), rejected()))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.message()).isNotBlank());
        assertSold(0);
    }

    /** Asserts how many shipments the simulator sold. */
    void assertSold(int shipments);
}
