package dev.comptoir.shipping.handover;

import static dev.comptoir.platform.data.Columns.instant;
import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuid;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.shipping.spi.ShippingDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
 * The table {@code shipping.manifest_document}; to be used inside a transaction of the store. Bytes
 * are kept as they came, and never changed.
 */
@Repository
class ManifestPapers {

    private static final String FACTS =
            """
            id, manifest_id, media_type, size, encode(sha256, 'hex') as sha256, content is not null as available,
            created_at\
            """;

    private final JdbcClient sql;

    ManifestPapers(JdbcClient sql) {
        this.sql = sql;
    }

    /** A paper with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // carried as it came, never compared
    record Whole(ManifestDocument facts, byte @Nullable [] content) {}

    void insert(UUID manifest, ShippingDocument paper, Instant at) {
        sql.sql(
                        """
                        insert into shipping.manifest_document (store_id, id, manifest_id, media_type, content, size, sha256,
                               created_at)
                        values (:store, :id, :manifest, :mediaType, :content, :size, sha256(:content), :createdAt)
                        """)
                .param("store", StoreScope.current().value())
                .param("id", Ids.next())
                .param("manifest", manifest)
                .param("mediaType", paper.mediaType())
                .param("content", paper.content())
                .param("size", paper.content().length)
                .param("createdAt", timestamp(at))
                .update();
    }

    private record Line(UUID manifest, ManifestDocument facts) {}

    /** By manifest, in the order in which they came. */
    Map<UUID, List<ManifestDocument>> of(Collection<UUID> manifests) {
        return sql
                .sql(
                        "select %s from shipping.manifest_document where manifest_id = any(:ids::uuid[]) order by id"
                                .formatted(FACTS))
                .param("ids", manifests.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Line(uuid(row, "manifest_id"), facts(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Line::manifest,
                                Collectors.mapping(Line::facts, Collectors.toList())));
    }

    Optional<Whole> find(UUID manifest, UUID id) {
        return sql.sql(
                        "select %s, content from shipping.manifest_document where id = :id and manifest_id = :manifest"
                                .formatted(FACTS))
                .param("id", id)
                .param("manifest", manifest)
                .query((row, number) -> new Whole(facts(row), row.getBytes("content")))
                .optional();
    }

    private static ManifestDocument facts(ResultSet row) throws SQLException {
        return new ManifestDocument(
                uuid(row, "id"),
                text(row, "media_type"),
                row.getInt("size"),
                text(row, "sha256"),
                row.getBoolean("available"),
                instant(row, "created_at"));
    }
}
