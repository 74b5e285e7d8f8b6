package dev.comptoir.platform.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param after keys of the last item already seen; absent for the beginning
 * @param limit most items wanted, 1 to 200
 */
public record PageRequest(@Nullable Cursor after, int limit) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /**
     * Reads the query parameters {@code cursor} and {@code limit}.
     *
     * @throws InvalidPageRequestException for a cursor that is not ours or a limit out of range
     */
    public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
        var wanted = limit == null ? DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > MAX_LIMIT) {
            throw new InvalidPageRequestException(
                    "limit", "limit must be between 1 and " + MAX_LIMIT);
        }
        return new PageRequest(
                cursor == null || cursor.isEmpty() ? null : Cursor.decode(cursor), wanted);
    }

    /** The beginning of a list. */
    public static PageRequest first(int limit) {
        return new PageRequest(null, limit);
    }

    public Optional<Cursor> cursor() {
        return Optional.ofNullable(after);
    }

    /** How many rows the query reads: one more than wanted, see {@link Page#of}. */
    public int fetchSize() {
        return limit + 1;
    }
}
