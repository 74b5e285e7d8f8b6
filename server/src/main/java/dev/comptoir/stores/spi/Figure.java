package dev.comptoir.stores.spi;

import dev.comptoir.access.Permission;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * A number on a store's overview: how many things of a kind wait for somebody. Made as a bean by
 * the module that has the things. It is what a list shows under a filter, so that it leads there.
 *
 * @param id stable name, such as {@code orders-to-fulfil}
 * @param permission who may see it, which is whoever may see the list
 * @param list the list's path below the store's
 * @param filter parameters of the list
 * @param count how many the list has under the filter, counted no further than the number given;
 *     called in a transaction of the store
 */
public record Figure(
        String id,
        Permission permission,
        String list,
        Map<String, String> filter,
        IntUnaryOperator count) {

    public Figure {
        filter = Map.copyOf(filter);
    }
}
