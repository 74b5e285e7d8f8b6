package dev.comptoir.shipping;

import dev.comptoir.access.Actor;
import dev.comptoir.integrations.Bookkeeping;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.web.Correlation;
import dev.comptoir.shipping.spi.RateQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks several carriers at the same time, so that a slow one holds up nobody. */
@Component
final class CarrierRound {

    private final CarrierCall call;
    private final Duration deadline;

    CarrierRound(CarrierCall call, ShippingSettings settings) {
        this.call = call;
        this.deadline = settings.ratesDeadline();
    }

    /**
     * One answer per carrier, in order of arrival; who has not answered by the deadline is given up
     * on.
     *
     * @param kept awaited by the caller before the answers are final
     * @param arrived called for each answer as it comes, on this thread
     */
    List<CarrierAnswer> ask(
            List<ConnectionRef> carriers,
            RateQuery query,
            Bookkeeping kept,
            Consumer<CarrierAnswer> arrived) {
        var answers = new ArrayList<CarrierAnswer>();
        var queue = new LinkedBlockingQueue<CarrierAnswer>();
        var waiting = new HashSet<UUID>();
        var end = System.nanoTime() + deadline.toNanos();
        for (var carrier : carriers) {
            waiting.add(carrier.id());
            start(carrier, query, kept, queue);
        }
        while (!waiting.isEmpty()) {
            var answer = next(queue, end - System.nanoTime());
            if (answer == null) {
                break;
            }
            waiting.remove(answer.integrationId());
            answers.add(answer);
            arrived.accept(answer);
        }
        for (var carrier : carriers) {
            // left to end by its own deadline, not interrupted: its exchange is still to be logged
            if (waiting.contains(carrier.id())) {
                var late =
                        CarrierAnswer.without(carrier, NoPrice.late(deadline), deadline.toMillis());
                answers.add(late);
                arrived.accept(late);
            }
        }
        return answers;
    }

    /** The new thread acts for the same store, person and request as this one. */
    private void start(
            ConnectionRef carrier,
            RateQuery query,
            Bookkeeping kept,
            LinkedBlockingQueue<CarrierAnswer> queue) {
        var store = StoreScope.current();
        var actor = Actor.current();
        var correlation = Correlation.current();
        Thread.ofVirtual()
                .name("rates-" + carrier.code())
                .start(() ->
                        StoreScope.run(
                                store,
                                () ->
                                        queue.add(
                                                Actor.callAs(
                                                        actor,
                                                        () ->
                                                                Correlation.call(
                                                                        correlation,
                                                                        () ->
                                                                                call.ask(
                                                                                        carrier,
                                                                                        query,
                                                                                        kept))))));
    }

    private static @Nullable CarrierAnswer next(
            LinkedBlockingQueue<CarrierAnswer> queue, long nanos) {
        try {
            return queue.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
