package dev.comptoir.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A product as a file has it.
 *
 * @param columns that the file has; of the others it says nothing
 * @param content one variant for each row
 */
record FiledProduct(
        Set<String> columns, String source, @Nullable String externalId, ProductContent content) {

    /**
     * What is to be written, and which row of the file each of its variants comes from.
     *
     * @param rowOfVariant -1 for variants that only the catalogue has
     */
    record Merged(ProductDraft draft, List<Integer> rowOfVariant) {}

    /** The product as it is to be, given what the catalogue has of it. */
    Merged over(@Nullable Product known) {
        if (known == null) {
            var rows = IntStream.range(0, content.variants().size());
            return new Merged(new ProductDraft(source, externalId, content), rows.boxed().toList());
        }
        var before = known.content();
        var variants = new ArrayList<>(before.variants());
        var rows = new ArrayList<Integer>(variants.stream().map(variant -> -1).toList());
        for (int row = 0; row < content.variants().size(); row++) {
            var filed = content.variants().get(row);
            int place = place(variants, rows, filed);
            if (place < 0) {
                variants.add(filed);
                rows.add(row);
            } else {
                variants.set(place, over(variants.get(place), filed));
                rows.set(place, row);
            }
        }
        var merged =
                new ProductContent(
                        has("type") ? content.type() : before.type(),
                        has("status") ? content.status() : before.status(),
                        content.title(),
                        has("description") ? content.description() : before.description(),
                        has("brand") ? content.brand() : before.brand(),
                        before.attributes(),
                        variants);
        // who comes without an own identifier takes none away
        var draft =
                externalId == null
                        ? new ProductDraft(known.source(), known.externalId(), merged)
                        : new ProductDraft(source, externalId, merged);
        return new Merged(draft, rows);
    }

    /** The variant of the same article number; one without is the product's only one. */
    private static int place(
            List<VariantContent> variants, List<Integer> rows, VariantContent filed) {
        var key = filed.skuKey();
        for (int place = 0; place < variants.size(); place++) {
            var same =
                    key == null
                            ? variants.size() == 1 && variants.get(place).sku() == null
                            : key.equals(variants.get(place).skuKey());
            if (same && rows.get(place) < 0) {
                return place;
            }
        }
        return -1;
    }

    private VariantContent over(VariantContent known, VariantContent filed) {
        boolean weight = has("weightGrams") || has("weightKilograms");
        return new VariantContent(
                has("sku") ? filed.sku() : known.sku(),
                has("barcode") ? filed.barcode() : known.barcode(),
                has("variantTitle") ? filed.title() : known.title(),
                has("option1Name") ? filed.options() : known.options(),
                has("price") ? filed.price() : known.price(),
                weight ? filed.weightGrams() : known.weightGrams(),
                has("lengthMillimetres") ? filed.lengthMillimetres() : known.lengthMillimetres(),
                has("widthMillimetres") ? filed.widthMillimetres() : known.widthMillimetres(),
                has("heightMillimetres") ? filed.heightMillimetres() : known.heightMillimetres(),
                has("hsCode") ? filed.hsCode() : known.hsCode(),
                has("originCountry") ? filed.originCountry() : known.originCountry());
    }

    private boolean has(String column) {
        return columns.contains(column);
    }
}
