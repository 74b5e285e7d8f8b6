package dev.comptoir.shipping.handover;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.integrations.ConnectionRef;
import dev.comptoir.integrations.Integrations;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.shipments.LabelledShipment;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.ManifestOutcome;
import dev.comptoir.shipping.spi.Manifests;
import dev.comptoir.shipping.spi.ShipmentRef;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/** Closes days with carriers: each shipment stands on one manifest. */
@Service
class DayClosing {

    /** So many manifests one request closes, one after the other, while somebody waits. */
    private static final int MOST_PARTS = 20;

    private static final int MOST_WRITES = 5;

    private static final Logger log = LoggerFactory.getLogger(DayClosing.class);

    private final HandoverCarriers carriers;
    private final WaitingShipments waiting;
    private final Integrations integrations;
    private final ManifestLedger ledger;
    private final ManifestRows rows;
    private final ManifestPapers papers;
    private final Clock clock;

    DayClosing(
            HandoverCarriers carriers,
            WaitingShipments waiting,
            Integrations integrations,
            ManifestLedger ledger,
            ManifestRows rows,
            ManifestPapers papers,
            Clock clock) {
        this.carriers = carriers;
        this.waiting = waiting;
        this.integrations = integrations;
        this.ledger = ledger;
        this.rows = rows;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Closes shipments with their carrier, on as many manifests as it takes, or finds those that
     * were made under the same key. What the carrier made of each is told in the manifest; a lost
     * answer too.
     *
     * @param key digest of the caller's key
     * @throws Problem naming what cannot be listed, or when the carrier has no manifests
     */
    List<Manifest> close(CreateManifest wish, byte @Nullable [] key) {
        var known = ledger.ofKey(key);
        if (!known.isEmpty()) {
            return known;
        }
        var connection =
                carriers.require(
                        wish.integrationId(), Manifests.class, HandoverProblem.NO_MANIFESTS);
        var day = wish.date() == null ? carriers.today() : wish.date();
        if (day.isAfter(carriers.today())) {
            throw new Problem(RequestProblem.INVALID)
                    .withFields(List.of(new FieldProblem("date", "day-not-come")));
        }
        var ids =
                wish.shipmentIds() == null
                        ? waiting.forManifest(connection.id(), day)
                        : wish.shipmentIds();
        if (ids.isEmpty()) {
            throw new Problem(HandoverProblem.NOTHING_WAITS);
        }
        var most = carriers.most(connection.id());
        var begun =
                ledger.begin(ids, connection.id(), key, all -> parts(all, most, connection, day));
        return begun.mine()
                ? begun.manifests().stream().map(this::send).toList()
                : begun.manifests();
    }

    /**
     * Takes a person's word on a manifest of which the carrier's answer was lost.
     *
     * @throws Problem when there is nothing to say
     */
    Manifest settle(UUID id, SettleManifest word) {
        var manifest = ledger.require(id);
        if (manifest.state() == ManifestState.REQUESTED) {
            throw new Problem(HandoverProblem.ANSWER_AWAITED, Map.of("retryAfterSeconds", 60));
        }
        return ledger.settledByHand(manifest, word.closed(), Normalised.text(word.number()));
    }

    /**
     * @throws Problem when there is no such manifest
     */
    Manifest get(UUID id) {
        return ledger.require(id);
    }

    @Transactional(readOnly = true)
    public Page<Manifest> list(ManifestFilter filter, PageRequest page) {
        return rows.list(filter, page);
    }

    /**
     * What the driver signs, as the carrier sent it.
     *
     * @throws Problem when there is none, or not any more
     */
    @Transactional(readOnly = true)
    public ManifestPapers.Whole document(UUID manifest, UUID id) {
        var document =
                papers.find(manifest, id)
                        .orElseThrow(() -> new Problem(HandoverProblem.UNKNOWN_DOCUMENT));
        if (document.content() == null) {
            throw new Problem(HandoverProblem.DOCUMENT_GONE);
        }
        return document;
    }

    /** Sends what was written down as requested, unless it was given up meanwhile. */
    Manifest send(Manifest part) {
        return ledger.sending(part).map(this::ask).orElseGet(() -> ledger.require(part.id()));
    }

    private Manifest ask(Manifest manifest) {
        var sending = new AtomicBoolean();
        try {
            return switch (closed(manifest, ledger.refs(manifest), sending)) {
                case ManifestOutcome.Closed done -> keep(manifest, done);
                case ManifestOutcome.Refused(var reasons) -> ledger.refused(manifest, reasons);
            };
        } catch (ProviderFault fault) {
            var kept = ledger.kept(fault);
            return sending.get() && fault.mayHaveBeenDone()
                    ? ledger.unknown(manifest, kept)
                    : ledger.notClosed(manifest, kept);
        } catch (Problem problem) {
            var code = problem.code().code();
            var fault = ProviderFault.of(FaultKind.CONFLICT, "The carrier was not asked: " + code);
            return ledger.notClosed(manifest, ledger.kept(fault.withProviderCode(code)));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the settings' type is the connector's affair
    private ManifestOutcome closed(
            Manifest manifest, List<ShipmentRef> shipments, AtomicBoolean sending) {
        var integration = manifest.via().integrationId();
        if (integration == null) {
            throw new Problem(HandoverProblem.NO_CONNECTION);
        }
        return integrations.call(
                integration,
                Manifests.class,
                "manifest.close",
                (manifests, opened) -> {
                    // trouble while signing in is none of the manifest
                    if (manifests instanceof Booking booking) {
                        booking.prepare(opened);
                    }
                    sending.set(true);
                    return manifests.close(opened, manifest.day(), shipments);
                });
    }

    /** Writes down what the carrier took, through a short outage of the database. */
    private Manifest keep(Manifest manifest, ManifestOutcome.Closed done) {
        for (int tries = 1; ; tries++) {
            try {
                return ledger.closed(manifest, done);
            } catch (DataAccessException | TransactionException trouble) {
                if (tries == MOST_WRITES) {
                    throw trouble;
                }
                log.warn("Manifest {} was closed and is not written yet", manifest.id(), trouble);
            }
        }
    }

    private List<Manifest> parts(
            List<LabelledShipment> shipments, int most, ConnectionRef connection, LocalDate day) {
        var spread = spread(shipments, most);
        if (spread.size() > MOST_PARTS) {
            throw new Problem(
                    HandoverProblem.TOO_MANY,
                    Map.of("most", most, "manifests", spread.size(), "allowed", MOST_PARTS));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var parts = new ArrayList<Manifest>();
        for (var part : spread) {
            parts.add(
                    new Manifest(
                            Ids.next(),
                            parts.size() + 1,
                            spread.size(),
                            Via.of(connection),
                            day,
                            ManifestState.REQUESTED,
                            null,
                            null,
                            null,
                            part.stream()
                                    .map(shipment -> new Manifest.Listed(shipment.id(), null))
                                    .toList(),
                            List.of(),
                            List.of(),
                            null,
                            ActorRef.current(),
                            now,
                            now));
        }
        return parts;
    }

    /**
     * In their order, with as many parcels on each as the carrier takes; a shipment is never torn
     * apart, so one that alone has more is left to the carrier to refuse.
     */
    static List<List<LabelledShipment>> spread(List<LabelledShipment> shipments, int most) {
        var parts = new ArrayList<List<LabelledShipment>>();
        var parcels = 0;
        for (var shipment : shipments) {
            var more = requireNonNull(shipment.ref()).parcels().size();
            if (parts.isEmpty() || parcels + more > most) {
                parts.add(new ArrayList<>());
                parcels = 0;
            }
            parts.getLast().add(shipment);
            parcels += more;
        }
        return parts;
    }
}
