package dev.comptoir.catalogue;

import dev.comptoir.platform.Money;
import dev.comptoir.platform.csv.TableExport;
import dev.comptoir.platform.data.Cursor;
import dev.comptoir.platform.data.PageRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes products as a table with a row for each variant, page by page: neither the server's memory
 * nor a transaction holds more than a page.
 */
final class ProductExport {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "source",
                    "externalId",
                    "type",
                    "status",
                    "title",
                    "description",
                    "brand",
                    "variantId",
                    "sku",
                    "barcode",
                    "variantTitle",
                    "price",
                    "currency",
                    "weightGrams",
                    "lengthMillimetres",
                    "widthMillimetres",
                    "heightMillimetres",
                    "hsCode",
                    "originCountry",
                    "updatedAt");

    private ProductExport() {}

    static void write(Products products, ProductFilter filter, TableExport table) {
        table.row(COLUMNS);
        @Nullable Cursor after = null;
        do {
            var page = new PageRequest(after, PageRequest.MAX_LIMIT);
            var found = products.list(filter, ProductSort.TITLE, page);
            for (var product : products.whole(found.items())) {
                product.variants().forEach(variant -> table.row(cells(product, variant)));
            }
            after = found.nextCursor() == null ? null : Cursor.decode(found.nextCursor());
        } while (after != null);
    }

    private static List<@Nullable String> cells(Product product, Variant variant) {
        Money price = variant.price();
        return Arrays.asList(
                product.id().toString(),
                product.source(),
                product.externalId(),
                product.type().id(),
                product.status().id(),
                product.title(),
                product.description(),
                product.brand(),
                variant.id().toString(),
                variant.sku(),
                variant.barcode(),
                variant.title(),
                price == null ? null : price.toDecimal().toPlainString(),
                price == null ? null : price.currency().getCurrencyCode(),
                text(variant.weightGrams()),
                text(variant.lengthMillimetres()),
                text(variant.widthMillimetres()),
                text(variant.heightMillimetres()),
                variant.hsCode(),
                variant.originCountry(),
                product.updatedAt().toString());
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : Objects.toString(number);
    }
}
