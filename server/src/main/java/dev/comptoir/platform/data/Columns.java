package dev.comptoir.platform.data;

import dev.comptoir.platform.StoreId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import tools.jackson.databind.json.JsonMapper;

/**
 * Between columns and our types, where the driver does not do it by itself: instants ({@code
 * timestamptz}), enums (text in lower case), {@code jsonb}, text arrays. The forms ending in {@code
 * OrNull} are for columns that may be null.
 */
public final class Columns {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Columns() {}

    /** A value for a {@code timestamptz} parameter. */
    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime timestampOrNull(@Nullable Instant instant) {
        return instant == null ? null : timestamp(instant);
    }

    /** A value for a text parameter that holds an enum: its name in lower case. */
    public static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable String textOrNull(@Nullable Enum<?> value) {
        return value == null ? null : text(value);
    }

    /** A value for a {@code jsonb} parameter. */
    public static PGobject json(Object value) {
        try {
            var column = new PGobject();
            column.setType("jsonb");
            column.setValue(JSON.writeValueAsString(value));
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A fingerprint of a value's content, for a {@code uuid} column: the first half of the SHA-256
     * of its JSON. Equal content has equal fingerprints as long as its maps are sorted.
     */
    public static UUID fingerprint(Object value) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(value));
            var half = ByteBuffer.wrap(hash);
            return new UUID(half.getLong(), half.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return present(instantOrNull(row, column), column);
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column)
            throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return present(uuidOrNull(row, column), column);
    }

    public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static StoreId storeId(ResultSet row, String column) throws SQLException {
        return new StoreId(uuid(row, column));
    }

    public static String text(ResultSet row, String column) throws SQLException {
        return present(row.getString(column), column);
    }

    public static <E extends Enum<E>> E enumeration(ResultSet row, String column, Class<E> type)
            throws SQLException {
        return present(enumerationOrNull(row, column, type), column);
    }

    public static <E extends Enum<E>> @Nullable E enumerationOrNull(
            ResultSet row, String column, Class<E> type) throws SQLException {
        var value = row.getString(column);
        return value == null ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }

    public static @Nullable Integer integerOrNull(ResultSet row, String column)
            throws SQLException {
        return row.getObject(column, Integer.class);
    }

    public static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    public static <T> T json(ResultSet row, String column, Class<T> type) throws SQLException {
        return present(jsonOrNull(row, column, type), column);
    }

    /** An object whose members all have this type. */
    public static <V> Map<String, V> jsonMap(ResultSet row, String column, Class<V> type)
            throws SQLException {
        var map = JSON.getTypeFactory().constructMapType(TreeMap.class, String.class, type);
        return JSON.readValue(text(row, column), map);
    }

    public static <T> @Nullable T jsonOrNull(ResultSet row, String column, Class<T> type)
            throws SQLException {
        var value = row.getString(column);
        return value == null ? null : JSON.readValue(value, type);
    }

    /** A {@code text[]} column; null reads as no elements. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static <T> T present(@Nullable T value, String column) {
        if (value == null) {
            throw new IllegalStateException("column '%s' is null".formatted(column));
        }
        return value;
    }
}
