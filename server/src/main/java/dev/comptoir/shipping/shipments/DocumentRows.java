package dev.comptoir.shipping.shipments;

import static dev.comptoir.platform.data.Columns.enumeration;
import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.integerOrNull;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.shipping.spi.DocumentKind;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code shipping.document}; to be used inside a transaction of the store. Bytes are kept
 * as they came, and never changed; what a person brought may be brought anew.
 */
@Repository
class DocumentRows {

    private static final String FACTS =
            """
            id, shipment_id, kind, media_type, parcel, size, encode(sha256, 'hex') as sha256,
            source, content is not null as available, created_at\
            """;

    private static final String LIST = "select %s from shipping.document".formatted(FACTS);
    private static final String WHOLE =
            "select %s, content from shipping.document".formatted(FACTS);

    private final JdbcClient sql;

    DocumentRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A paper with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // carried as it came, never compared
    record Whole(UUID shipment, KeptDocument facts, byte @Nullable [] content) {

        /** As connectors take it; empty once its content was deleted. */
        Optional<ShippingDocument> paper() {
            return Optional.ofNullable(content)
                    .map(bytes ->
                            new ShippingDocument(
                                    facts.kind(), facts.mediaType(), bytes, facts.parcel()));
        }
    }

    /** Papers of the carrier. */
    void insert(UUID shipment, List<ShippingDocument> documents, Instant at) {
        documents.forEach(document -> insert(shipment, document, DocumentSource.CARRIER, at));
    }

    /** A paper that somebody brought, in the place of the one that somebody brought before. */
    void insertFound(UUID shipment, ShippingDocument document, Instant at) {
        sql.sql(
                        """
                        delete from shipping.document
                         where shipment_id = :shipment and source = :source and kind = :kind
                           and parcel is not distinct from :parcel
                        """)
                .param("shipment", shipment)
                .param("source", DocumentSource.PERSON.id())
                .param("kind", document.kind().id())
                .param("parcel", document.parcel(), Types.INTEGER)
                .update();
        insert(shipment, document, DocumentSource.PERSON, at);
    }

    /**
     * Forgets a paper that somebody brought.
     *
     * @return whether there was one
     */
    boolean deleteFound(UUID shipment, UUID id) {
        return sql.sql(
                                """
                                delete from shipping.document
                                 where shipment_id = :shipment and id = :id and source = :source
                                """)
                        .param("shipment", shipment)
                        .param("id", id)
                        .param("source", DocumentSource.PERSON.id())
                        .update()
                > 0;
    }

    private void insert(
            UUID shipment, ShippingDocument document, DocumentSource source, Instant at) {
        sql.sql(
                        """
                        insert into shipping.document (store_id, id, shipment_id, kind, media_type, parcel, content, size,
                               sha256, source, created_at)
                        values (:store, :id, :shipment, :kind, :mediaType, :parcel, :content, :size, :sha256,
                               :source, :createdAt)
                        """)
                .param("store", StoreScope.current().value())
                .param("id", Ids.next())
                .param("shipment", shipment)
                .param("kind", document.kind().id())
                .param("mediaType", document.mediaType())
                .param("parcel", document.parcel())
                .param("content", document.content())
                .param("size", document.content().length)
                .param("sha256", sha256(document.content()))
                .param("source", source.id())
                .param("createdAt", timestamp(at))
                .update();
    }

    /** In the order in which they came. */
    List<KeptDocument> of(UUID shipment) {
        return sql.sql(LIST + " where shipment_id = :id order by id")
                .param("id", shipment)
                .query((row, number) -> facts(row))
                .list();
    }

    Optional<Whole> find(UUID shipment, UUID id) {
        return sql.sql(WHOLE + " where id = :id and shipment_id = :shipment")
                .param("id", id)
                .param("shipment", shipment)
                .query((row, number) -> whole(row))
                .optional();
    }

    /** All papers of a shipment with their bytes, in the order in which they came. */
    List<Whole> wholeOf(UUID shipment) {
        return sql.sql(WHOLE + " where shipment_id = :id order by id")
                .param("id", shipment)
                .query((row, number) -> whole(row))
                .list();
    }

    private static Whole whole(ResultSet row) throws SQLException {
        return new Whole(uuid(row, "shipment_id"), facts(row), row.getBytes("content"));
    }

    private static KeptDocument facts(ResultSet row) throws SQLException {
        return new KeptDocument(
                uuid(row, "id"),
                enumeration(row, "kind", DocumentKind.class),
                text(row, "media_type"),
                integerOrNull(row, "parcel"),
                row.getInt("size"),
                text(row, "sha256"),
                enumeration(row, "source", DocumentSource.class),
                row.getBoolean("available"),
                instant(row, "created_at"));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
