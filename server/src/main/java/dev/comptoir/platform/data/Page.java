package dev.comptoir.platform.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part begins; absent at the end of the list
 */
public record Page<T>(
        List<T> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes the page out of one row more than asked for, as read with {@link
     * PageRequest#fetchSize()}: the row too many tells that there is a next page.
     *
     * @param keys the sort keys of an item, unique together, in the order of the query's {@code
     *     order by}
     */
    public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, Cursor> keys) {
        if (fetched.size() <= request.limit()) {
            return new Page<>(fetched, null);
        }
        var items = fetched.subList(0, request.limit());
        return new Page<>(items, keys.apply(items.getLast()).encode());
    }

    /** A list that is whole. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }

    /** The same page of other items, such as the public form of rows. */
    public <U> Page<U> map(Function<? super T, ? extends U> mapping) {
        return new Page<>(items.stream().<U>map(mapping).toList(), nextCursor);
    }
}
