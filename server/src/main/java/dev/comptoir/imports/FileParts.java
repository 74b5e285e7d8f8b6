package dev.comptoir.imports;

import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code imports.file_part}: files in pieces, so that none is in memory as a whole; to be
 * used inside a transaction of the store.
 */
@Repository
class FileParts {

    private static final int PART = 1 << 20;

    private final JdbcClient sql;

    FileParts(JdbcClient sql) {
        this.sql = sql;
    }

    void store(UUID importId, Path file) throws IOException {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (InputStream in = new DeflaterInputStream(Files.newInputStream(file), deflater)) {
            byte[] content = in.readNBytes(PART);
            for (int part = 0; content.length > 0; part++) {
                insert(importId, part, content);
                content = in.readNBytes(PART);
            }
        } finally {
            deflater.end();
        }
    }

    /**
     * Brings a file back to this node's disk.
     *
     * @throws Problem when it is no longer kept
     */
    ReceivedFile fetch(UUID importId) throws IOException {
        var parts = new Parts(importId);
        if (!parts.hasMoreElements()) {
            throw new Problem(ImportsProblem.FILE_GONE);
        }
        try (InputStream in = new InflaterInputStream(new SequenceInputStream(parts))) {
            return ReceivedFile.of(in);
        }
    }

    boolean has(UUID importId) {
        return sql.sql("select exists (select from imports.file_part where import_id = :import)")
                .param("import", importId)
                .query(Boolean.class)
                .single();
    }

    void delete(UUID importId) {
        sql.sql("delete from imports.file_part where import_id = :import")
                .param("import", importId)
                .update();
    }

    private void insert(UUID importId, int part, byte[] content) {
        sql.sql(
                        """
                        insert into imports.file_part (store_id, import_id, part, content)
                        values (:store, :import, :part, :content)\
                        """)
                .param("store", StoreScope.current().value())
                .param("import", importId)
                .param("part", part)
                .param("content", content)
                .update();
    }

    private Optional<byte[]> part(UUID importId, int part) {
        return sql.sql(
                        "select content from imports.file_part where import_id = :import and part = :part")
                .param("import", importId)
                .param("part", part)
                .query(byte[].class)
                .optional();
    }

    /** One part after the other, each read when it is needed. */
    private final class Parts implements Enumeration<InputStream> {

        private final UUID importId;
        private int number;
        private byte @Nullable [] next;

        Parts(UUID importId) {
            this.importId = importId;
            this.next = part(importId, 0).orElse(null);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            var content = next;
            if (content == null) {
                throw new NoSuchElementException();
            }
            number++;
            next = part(importId, number).orElse(null);
            return new ByteArrayInputStream(content);
        }
    }
}
