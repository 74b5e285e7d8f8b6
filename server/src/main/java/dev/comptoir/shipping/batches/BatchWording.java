package dev.comptoir.shipping.batches;

import dev.comptoir.access.ActorNames;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.jobs.Progress;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.platform.web.ViewerLocale;
import dev.comptoir.shipping.CarrierWords;
import dev.comptoir.shipping.shipments.ShippingDesk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words batches for the viewer of the running request. */
@Component
final class BatchWording {

    private final BatchLedger ledger;
    private final Progress progress;
    private final ActorNames names;
    private final ShippingDesk desk;
    private final Texts texts;
    private final CarrierWords words;

    BatchWording(
            BatchLedger ledger,
            Progress progress,
            ActorNames names,
            ShippingDesk desk,
            Texts texts,
            CarrierWords words) {
        this.ledger = ledger;
        this.progress = progress;
        this.names = names;
        this.desk = desk;
        this.texts = texts;
        this.words = words;
    }

    /**
     * @throws dev.comptoir.platform.errors.Problem when there is no such batch
     */
    BatchView view(UUID id) {
        var batch = ledger.require(id);
        var actor = names.of(List.of(batch.createdBy())).apply(batch.createdBy());
        return ledger.inTransaction(() -> {
            var run = batch.run();
            return new BatchView(
                    id,
                    batch.status(),
                    batch.terms(),
                    Objects.requireNonNull(ledger.items().count(List.of(id)).get(id)),
                    ledger.items().quoted(id),
                    ledger.items().charged(id),
                    run == null ? null : progress.find(run).orElse(null),
                    batch.createdAt(),
                    actor,
                    batch.startedAt(),
                    batch.endedAt());
        });
    }

    Page<BatchSummary> summaries(Page<Batch> page) {
        var ids = page.items().stream().map(Batch::id).toList();
        var counts = ledger.inTransaction(() -> ledger.items().count(ids));
        var actors = names.of(page.items().stream().map(Batch::createdBy).toList());
        return page.map(batch ->
                new BatchSummary(
                        batch.id(),
                        batch.status(),
                        Objects.requireNonNull(counts.get(batch.id())),
                        batch.createdAt(),
                        actors.apply(batch.createdBy()),
                        batch.endedAt()));
    }

    BatchItemView item(BatchItem item) {
        return items(new Page<>(List.of(item), null)).items().getFirst();
    }

    Page<BatchItemView> items(Page<BatchItem> page) {
        var shipments =
                desk.tell(
                        page.items().stream()
                                .map(BatchItem::shipmentId)
                                .filter(Objects::nonNull)
                                .toList());
        return page.map(item -> item(item, shipments));
    }

    private BatchItemView item(BatchItem item, Map<UUID, ShippingDesk.Told> shipments) {
        var told = item.shipmentId() == null ? null : shipments.get(item.shipmentId());
        return new BatchItemView(
                item.position(),
                item.orderId(),
                item.orderNumber(),
                item.state(),
                item.problems().stream().map(this::word).toList(),
                told == null ? null : told.summary(),
                told == null ? null : told.quotedPrice(),
                told == null ? List.of() : told.reasons(),
                trouble(item, told),
                item.version());
    }

    private CarrierWords.@Nullable Trouble trouble(
            BatchItem item, ShippingDesk.@Nullable Told told) {
        if (item.fault() != null) {
            return desk.word(item.carrierType(), item.fault());
        }
        return told == null ? null : told.trouble();
    }

    /** A field's problem, or one that the whole shipment has. */
    private BatchItemView.Trouble word(FieldProblem problem) {
        var language = ViewerLocale.current();
        var message =
                texts.find("field." + problem.code(), problem.params(), language)
                        .or(() ->
                                texts.find(
                                        "problem." + problem.code() + ".detail",
                                        problem.params(),
                                        language))
                        .orElse(problem.code());
        return new BatchItemView.Trouble(
                problem.field(), words.fieldName(problem.field()), problem.code(), message);
    }
}
