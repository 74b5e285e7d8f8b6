package dev.comptoir.shipping.tracking;

import dev.comptoir.integrations.Integrations;
import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.StatusTable;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import dev.comptoir.shipping.spi.TrackingPush;
import dev.comptoir.webhooks.spi.HookListener;
import dev.comptoir.webhooks.spi.HookMessage;
import dev.comptoir.webhooks.spi.HookRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what carriers tell of their own accord. A number that none of the connection's parcels has
 * is somebody else's parcel: carriers tell of all that go by an account.
 */
@Component
final class PushedTracking implements HookListener {

    private final Integrations integrations;
    private final TrackedParcels parcels;
    private final TrackingLedger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PushedTracking(
            Integrations integrations,
            TrackedParcels parcels,
            TrackingLedger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.integrations = integrations;
        this.parcels = parcels;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Class<? extends Capability> capability() {
        return TrackingPush.class;
    }

    @Override
    public void on(HookMessage message) {
        var opened = integrations.open(message.integration(), TrackingPush.class);
        var answers = read(opened.capability(), opened.opened(), message.request());
        if (answers.isEmpty()) {
            return;
        }
        var source =
                new Told.Source(
                        message.integration(),
                        opened.connection().type(),
                        true,
                        message.id().toString());
        ledger.record(addressed(message.integration(), answers, source), table(message));
    }

    private List<Told> addressed(
            UUID integration, List<TrackingAnswer> answers, Told.Source source) {
        var numbers = answers.stream().map(TrackingAnswer::trackingNumber).distinct().toList();
        var known =
                transaction.<List<TrackedParcel>>execute(
                        status -> parcels.numbered(integration, numbers, clock.instant()));
        return answers.stream().flatMap(answer -> told(answer, known, source)).toList();
    }

    /** Of parcels with the same number, each takes what happened in its own time. */
    private static Stream<Told> told(
            TrackingAnswer answer, List<TrackedParcel> known, Told.Source source) {
        if (!(answer instanceof TrackingAnswer.Known told)) {
            return Stream.empty();
        }
        var bearers =
                known.stream()
                        .filter(parcel -> parcel.trackingNumber().equals(told.trackingNumber()))
                        .sorted(Comparator.comparing(TrackedParcel::sentAt).reversed())
                        .toList();
        return bearers.stream()
                .map(parcel -> new Told(parcel.key(), partOf(told, parcel, bearers), source));
    }

    private static TrackingAnswer partOf(
            TrackingAnswer.Known told, TrackedParcel parcel, List<TrackedParcel> newestFirst) {
        var events = told.events().stream().filter(event -> bearer(event, newestFirst) == parcel);
        boolean newest = newestFirst.getFirst() == parcel;
        return new TrackingAnswer.Known(
                told.trackingNumber(),
                events.toList(),
                newest ? told.expected() : Delivery.unknown(),
                newest ? told.receivedBy() : null);
    }

    private static TrackedParcel bearer(TrackingEvent event, List<TrackedParcel> newestFirst) {
        return newestFirst.stream()
                .filter(parcel -> !ToldEvent.instant(event).isBefore(parcel.earliest()))
                .findFirst()
                .orElse(newestFirst.getLast());
    }

    private StatusTable table(HookMessage message) {
        return integrations.open(message.integration(), Tracking.class).capability().statuses();
    }

    @SuppressWarnings({
        "unchecked",
        "rawtypes"
    }) // the hub opens a connection with its own connector's settings
    private static List<TrackingAnswer> read(
            TrackingPush push, Opened<?> opened, HookRequest request) {
        return push.read(opened, request);
    }
}
