package dev.comptoir.demo;

import dev.comptoir.catalogue.Gtin;
import dev.comptoir.catalogue.ProductContent;
import dev.comptoir.catalogue.ProductDraft;
import dev.comptoir.catalogue.ProductType;
import dev.comptoir.catalogue.VariantContent;
import dev.comptoir.platform.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A merchant's products, always the same. */
final class DemoProducts {

    private final Merchant merchant;
    private final List<ProductDraft> drafts = new ArrayList<>();
    private int variants;

    private DemoProducts(Merchant merchant) {
        this.merchant = merchant;
    }

    static List<ProductDraft> of(Merchant merchant) {
        var products = new DemoProducts(merchant);
        merchant.ranges()
                .forEach(range -> range.finishes().forEach(finish -> products.add(range, finish)));
        return products.drafts;
    }

    private void add(Merchant.Range range, String finish) {
        var number = drafts.size() + 1;
        var made = new ArrayList<VariantContent>();
        for (int size = 0; size < range.sizes().size(); size++) {
            made.add(variant(range, number, size));
        }
        var type = ProductType.of(range.type());
        var title = range.title() + (type == ProductType.PHYSICAL ? " " : " – ") + finish;
        var attributes =
                type == ProductType.PHYSICAL
                        ? Map.of("Finition", finish)
                        : Map.of("Formule", finish);
        drafts.add(
                new ProductDraft(
                        DemoContent.SOURCE,
                        "%s-%03d".formatted(merchant.code(), number),
                        new ProductContent(
                                type, null, title, range.description(), null, attributes, made)));
    }

    /** Each size costs and weighs half as much again as the one before. */
    private VariantContent variant(Merchant.Range range, int number, int size) {
        boolean shipped = range.hsCode() != null;
        var label = range.sizes().get(size);
        var side = shipped ? 80 + (int) Math.cbrt(range.weightGrams() * 3000.0) : 0;
        return new VariantContent(
                "%s-%03d-%d".formatted(merchant.code(), number, size + 1),
                shipped ? barcode() : null,
                label.isEmpty() ? null : label,
                label.isEmpty() ? null : Map.of("Taille", label),
                new Money(price(range, size), merchant.currency()),
                shipped ? range.weightGrams() * (2 + size) / 2 : null,
                whenShipped(shipped, side + 20),
                whenShipped(shipped, side),
                whenShipped(shipped, side / 2),
                range.hsCode(),
                shipped ? merchant.country() : null);
    }

    private long price(Merchant.Range range, int size) {
        long exact = range.priceMinor() * (2 + size) / 2;
        return exact - exact % 50;
    }

    /** Numbers that begin with 952 are GS1's for examples. */
    private String barcode() {
        variants++;
        var start = "952%09d".formatted((merchant.code().hashCode() & 0xFFF) * 1000L + variants);
        for (int check = 0; check < 10; check++) {
            if (Gtin.valid(start + check)) {
                return start + check;
            }
        }
        throw new IllegalStateException("one of ten digits always fits");
    }

    private static @Nullable Integer whenShipped(boolean shipped, int millimetres) {
        return shipped ? millimetres : null;
    }
}
