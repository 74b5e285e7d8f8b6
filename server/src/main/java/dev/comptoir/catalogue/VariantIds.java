package dev.comptoir.catalogue;

import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Normalised;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which variant of before each variant of a changed product is: orders and serial numbers name it.
 */
final class VariantIds {

    private VariantIds() {}

    /**
     * The variants' ids: of the one with the same article number, else of the first one left over,
     * else new.
     */
    static List<UUID> keep(List<Variant> before, List<VariantContent> wanted) {
        var left = new ArrayList<>(before);
        var same = wanted.stream().map(content -> take(left, content)).toList();
        return same.stream()
                .map(variant ->
                        variant.map(Variant::id)
                                .orElseGet(() ->
                                        left.isEmpty() ? Ids.next() : left.removeFirst().id()))
                .toList();
    }

    private static Optional<Variant> take(List<Variant> left, VariantContent content) {
        var key = content.skuKey();
        var found =
                left.stream()
                        .filter(variant -> key != null && key.equals(key(variant.sku())))
                        .findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private static @Nullable String key(@Nullable String sku) {
        return Normalised.keyOrNull(sku);
    }
}
