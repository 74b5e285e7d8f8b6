package dev.comptoir.shipping.handover;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.instantOrNull;
import static dev.comptoir.platform.data.Columns.json;
import static dev.comptoir.platform.data.Columns.jsonOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.textOrNull;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.timestampOrNull;
import static dev.comptoir.platform.data.Columns.uuid;
import static dev.comptoir.platform.data.Columns.uuidOrNull;

import dev.comptoir.access.ActorRef;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.Filtered;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.KeptFault;
import dev.comptoir.shipping.spi.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code shipping.manifest} and {@code shipping.manifest_shipment}; to be used inside a
 * transaction of the store.
 */
@Repository
class ManifestRows {

    private static final String ROWS = "select * from shipping.manifest m";

    private final JdbcClient sql;
    private final ManifestPapers papers;

    ManifestRows(JdbcClient sql, ManifestPapers papers) {
        this.sql = sql;
        this.papers = papers;
    }

    /**
     * @param key digest of the caller's key
     * @return false when the store has a manifest under this key already; then nothing is written
     */
    boolean insert(Manifest manifest, byte @Nullable [] key) {
        return sql.sql(
                                """
                                insert into shipping.manifest (store_id, id, request_key, part, parts, integration_id,
                                       provider_type, environment, day, manifest_state, actor_kind, actor_id, actor_label,
                                       created_at, updated_at)
                                values (:store, :id, :key, :part, :parts, :integration,
                                       :type, :environment, :day, :state, :actorKind, :actorId, :actorLabel,
                                       :createdAt, :createdAt)
                                on conflict (store_id, request_key, part) do nothing
                                """)
                        .param("store", StoreScope.current().value())
                        .param("id", manifest.id())
                        .param("key", key)
                        .param("part", manifest.part())
                        .param("parts", manifest.parts())
                        .param("integration", manifest.via().integrationId())
                        .param("type", manifest.via().type())
                        .param("environment", manifest.via().environment().id())
                        .param("day", manifest.day())
                        .param("state", manifest.state().id())
                        .param("actorKind", manifest.createdBy().kind().id())
                        .param("actorId", manifest.createdBy().id())
                        .param("actorLabel", manifest.createdBy().label())
                        .param("createdAt", timestamp(manifest.createdAt()))
                        .update()
                == 1;
    }

    /**
     * Lists a shipment.
     *
     * @return false when another manifest lists it already
     */
    boolean list(UUID manifest, UUID shipment) {
        return sql.sql(
                                """
                                insert into shipping.manifest_shipment (store_id, manifest_id, shipment_id, standing)
                                values (:store, :manifest, :shipment, true)
                                on conflict (store_id, shipment_id) where standing do nothing
                                """)
                        .param("store", StoreScope.current().value())
                        .param("manifest", manifest)
                        .param("shipment", shipment)
                        .update()
                == 1;
    }

    /** What it lists stands on it again, as far as no other manifest lists it meanwhile. */
    void stand(UUID manifest) {
        sql.sql(
                        """
                        update shipping.manifest_shipment l set standing = true
                         where l.manifest_id = :manifest
                           and not exists (select from shipping.manifest_shipment o
                                            where o.shipment_id = l.shipment_id and o.standing)
                        """)
                .param("manifest", manifest)
                .update();
    }

    /** Frees what the carrier did not take into a manifest. */
    void leaveOut(UUID manifest, UUID shipment, Reason reason) {
        sql.sql(
                        """
                        update shipping.manifest_shipment set standing = false, left_out = :reason
                         where manifest_id = :manifest and shipment_id = :shipment
                        """)
                .param("reason", json(reason))
                .param("manifest", manifest)
                .param("shipment", shipment)
                .update();
    }

    /** Writes what became of it; to be used on a locked row. */
    void settle(Manifest manifest) {
        sql.sql(
                        """
                        update shipping.manifest
                           set manifest_state = :state, sent_at = :sentAt, closed_at = :closedAt, number = :number,
                               reasons = :reasons, fault = :fault, updated_at = now()
                         where id = :id and store_id = :store
                        """)
                .param("state", manifest.state().id())
                .param("sentAt", timestampOrNull(manifest.sentAt()))
                .param("closedAt", timestampOrNull(manifest.closedAt()))
                .param("number", manifest.number())
                .param("reasons", json(manifest.reasons()))
                .param("fault", manifest.fault() == null ? null : json(manifest.fault()))
                .param("id", manifest.id())
                .param("store", StoreScope.current().value())
                .update();
        if (!manifest.state().standing()) {
            sql.sql(
                            "update shipping.manifest_shipment set standing = false where manifest_id = :id")
                    .param("id", manifest.id())
                    .update();
        }
    }

    Optional<Manifest> find(UUID id) {
        return read(ROWS + " where m.id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** As it is, and until we are done, as it stays. */
    Manifest lock(UUID id) {
        return read(ROWS + " where m.id = :id for update", Map.of("id", id)).getFirst();
    }

    /** All parts. */
    List<Manifest> ofKey(byte[] key) {
        return read(ROWS + " where m.request_key = :key order by m.part", Map.of("key", key));
    }

    /** Last made first. */
    Page<Manifest> list(ManifestFilter filter, PageRequest page) {
        var query =
                new Filtered()
                        .where(
                                "m.integration_id = :integration",
                                "integration",
                                filter.integrationId())
                        .where("m.manifest_state = :state", "state", textOrNull(filter.state()))
                        .where(
                                "m.id in (select manifest_id from shipping.manifest_shipment where shipment_id = :shipment)",
                                "shipment",
                                filter.shipmentId())
                        .with("fetch", page.fetchSize());
        page.cursor().ifPresent(cursor -> after(query, cursor));
        var text = query.sql(ROWS, "order by m.created_at desc, m.id desc limit :fetch");
        var found = complete(query.on(sql, text).query((row, number) -> manifest(row)).list());
        return Page.of(found, page, each -> Cursor.of(each.createdAt(), each.id()));
    }

    private static void after(Filtered query, Cursor cursor) {
        query.where(
                        "(m.created_at, m.id) < (:after, :afterId)",
                        "after",
                        timestamp(cursor.instant(0)))
                .with("afterId", cursor.uuid(1));
    }

    private List<Manifest> read(String query, Map<String, Object> values) {
        return complete(sql.sql(query).params(values).query((row, number) -> manifest(row)).list());
    }

    private record Line(UUID manifest, Manifest.Listed listed) {}

    private List<Manifest> complete(List<Manifest> manifests) {
        var ids = manifests.stream().map(Manifest::id).toList();
        var listed = listed(ids);
        var documents = papers.of(ids);
        return manifests.stream()
                .map(manifest ->
                        with(
                                manifest,
                                listed.getOrDefault(manifest.id(), List.of()),
                                documents.getOrDefault(manifest.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Manifest.Listed>> listed(Collection<UUID> manifests) {
        return sql
                .sql(
                        """
                        select manifest_id, shipment_id, left_out from shipping.manifest_shipment
                         where manifest_id = any(:ids::uuid[]) order by shipment_id
                        """)
                .param("ids", manifests.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) ->
                        new Line(
                                uuid(row, "manifest_id"),
                                new Manifest.Listed(
                                        uuid(row, "shipment_id"),
                                        jsonOrNull(row, "left_out", Reason.class))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Line::manifest,
                                Collectors.mapping(Line::listed, Collectors.toList())));
    }

    private static Manifest with(
            Manifest manifest, List<Manifest.Listed> listed, List<ManifestDocument> documents) {
        return new Manifest(
                manifest.id(),
                manifest.part(),
                manifest.parts(),
                manifest.via(),
                manifest.day(),
                manifest.state(),
                manifest.sentAt(),
                manifest.closedAt(),
                manifest.number(),
                listed,
                documents,
                manifest.reasons(),
                manifest.fault(),
                manifest.createdBy(),
                manifest.createdAt(),
                manifest.updatedAt());
    }

    /** Without what it lists and its papers, which {@link #complete} adds. */
    private static Manifest manifest(ResultSet row) throws SQLException {
        return new Manifest(
                uuid(row, "id"),
                row.getInt("part"),
                row.getInt("parts"),
                new Via(
                        uuidOrNull(row, "integration_id"),
                        text(row, "provider_type"),
                        enumeration(row, "environment", Environment.class)),
                row.getObject("day", LocalDate.class),
                enumeration(row, "manifest_state", ManifestState.class),
                instantOrNull(row, "sent_at"),
                instantOrNull(row, "closed_at"),
                row.getString("number"),
                List.of(),
                List.of(),
                List.of(json(row, "reasons", Reason[].class)),
                jsonOrNull(row, "fault", KeptFault.class),
                ActorRef.read(row),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }
}
