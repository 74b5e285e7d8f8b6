package dev.comptoir.shipping.shipments;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.platform.web.Texts;
import dev.comptoir.shipping.shipments.DocumentRows.Whole;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.stores.Stores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints labels together, with what else goes with the parcels. */
@Service
class Printing {

    private static final String ZPL = "application/zpl";

    private static final Set<DocumentKind> LABELS =
            Set.of(DocumentKind.LABEL, DocumentKind.RETURN_LABEL);

    private static final Set<DocumentKind> CUSTOMS =
            Set.of(DocumentKind.COMMERCIAL_INVOICE, DocumentKind.CUSTOMS_DECLARATION);

    private static final Set<String> PRINTABLE =
            Set.of("application/pdf", "image/png", "image/gif", "image/jpeg");

    private final ShipmentRows rows;
    private final DocumentRows documents;
    private final Stores stores;
    private final Texts texts;
    private final TransactionTemplate transaction;

    Printing(
            ShipmentRows rows,
            DocumentRows documents,
            Stores stores,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.documents = documents;
        this.stores = stores;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What goes into one printer. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Printed(String mediaType, byte[] content) {}

    /** A shipment with the papers that are wanted of it. */
    private record Wanted(Shipment shipment, List<Whole> labels, List<Whole> customs) {}

    /**
     * Labels as one PDF; as one file of ZPL where all of them are, because ZPL is drawn by the
     * printer and by nobody else.
     *
     * @throws Problem naming each shipment whose label cannot be printed so
     */
    Printed print(PrintShipments order) {
        var wanted =
                transaction.<List<Wanted>>execute(
                        status -> order.shipmentIds().stream().map(this::wanted).toList());
        require(wanted);
        if (wanted.stream().anyMatch(each -> each.labels().stream().anyMatch(Printing::isZpl))) {
            return new Printed(ZPL, together(wanted));
        }
        try {
            return new Printed("application/pdf", pdf(order, wanted));
        } catch (IOException unreadable) {
            throw new Problem(ShipmentsProblem.UNREADABLE_LABEL);
        }
    }

    private Wanted wanted(UUID id) {
        var shipment =
                rows.find(id)
                        .orElseThrow(() ->
                                new Problem(ShipmentsProblem.UNKNOWN_SHIPMENT, Map.of("id", id)));
        var standing = shipment.standing();
        var there =
                documents.wholeOf(id).stream()
                        .filter(paper -> paper.content() != null)
                        .filter(paper ->
                                paper.facts().parcel() == null
                                        || standing.contains(paper.facts().parcel()))
                        .toList();
        return new Wanted(shipment, of(there, LABELS), of(there, CUSTOMS));
    }

    private static List<Whole> of(List<Whole> papers, Set<DocumentKind> kinds) {
        return papers.stream().filter(paper -> kinds.contains(paper.facts().kind())).toList();
    }

    private static void require(List<Wanted> wanted) {
        var problems = new ArrayList<FieldProblem>();
        boolean zpl = wanted.getFirst().labels().stream().anyMatch(Printing::isZpl);
        for (int i = 0; i < wanted.size(); i++) {
            var field = "shipmentIds[%d]".formatted(i);
            var each = wanted.get(i);
            if (each.labels().isEmpty() || each.shipment().state() == PurchaseState.VOIDED) {
                problems.add(new FieldProblem(field, "no-label-to-print"));
            } else if (each.labels().stream().anyMatch(label -> isZpl(label) != zpl)) {
                problems.add(new FieldProblem(field, "another-kind-of-label"));
            } else if (!zpl && !each.labels().stream().allMatch(Printing::isPrintable)) {
                problems.add(new FieldProblem(field, "no-label-to-print"));
            }
        }
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
    }

    private static boolean isZpl(Whole paper) {
        return paper.facts().mediaType().equals(ZPL);
    }

    private static boolean isPrintable(Whole paper) {
        return PRINTABLE.contains(paper.facts().mediaType());
    }

    private static byte[] together(List<Wanted> wanted) {
        var out = new ByteArrayOutputStream();
        wanted.stream()
                .flatMap(each -> each.labels().stream())
                .forEach(label -> {
                    out.writeBytes(requireNonNull(label.content()));
                    out.write('\n');
                });
        return out.toByteArray();
    }

    /** What belongs to one parcel lies together, unless labels share sheets. */
    private byte[] pdf(PrintShipments order, List<Wanted> wanted) throws IOException {
        var layout = order.layout() == null ? PrintLayout.LABEL_4X6 : order.layout();
        try (var job = new PrintJob(layout)) {
            boolean shared = layout.perPage() > 1;
            for (var each : wanted) {
                for (var label : each.labels()) {
                    job.label(label.facts().mediaType(), requireNonNull(label.content()));
                }
                if (!shared) {
                    beside(job, layout, order, each);
                }
            }
            if (shared) {
                for (var each : wanted) {
                    beside(job, layout, order, each);
                }
            }
            return job.bytes();
        }
    }

    private void beside(PrintJob job, PrintLayout layout, PrintShipments order, Wanted wanted)
            throws IOException {
        if (Boolean.TRUE.equals(order.customsDocuments())) {
            for (var paper : wanted.customs()) {
                if (isPrintable(paper)) {
                    job.whole(paper.facts().mediaType(), requireNonNull(paper.content()));
                }
            }
        }
        if (Boolean.TRUE.equals(order.packingSlips())) {
            var store = stores.current();
            var language = Locale.of(store.language());
            new PackingSlip(texts, language, job.document(), layout.page())
                    .add(store.name(), wanted.shipment());
            job.newPage();
        }
    }
}
