package dev.comptoir.catalogue;

import dev.comptoir.access.Permission;
import dev.comptoir.imports.spi.ImportColumn;
import dev.comptoir.imports.spi.ImportColumn.Type;
import dev.comptoir.imports.spi.ImportKind;
import dev.comptoir.imports.spi.ImportedRecord;
import dev.comptoir.imports.spi.ImportedRow;
import dev.comptoir.imports.spi.StoreFacts;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.Verdict;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Products from files. A row is a variant; rows with the same identifier of a product, or without
 * one the same article number, make one product. What the file has no column for stays as it is in
 * the catalogue, and so do variants that the file does not name.
 */
@Component
final class ProductImport implements ImportKind<FiledProduct> {

    static final String KIND = "products";

    /** Where a product of a file comes from when the file does not say. */
    private static final String SOURCE = "file";

    private static final int HEAVIEST = 10_000_000;
    private static final int LONGEST = 100_000;
    private static final int OPTIONS = 3;
    private static final BigDecimal GRAMS = BigDecimal.valueOf(1000);

    private static final Map<String, ProductType> TYPES =
            Map.of(
                    "physical", ProductType.PHYSICAL,
                    "physique", ProductType.PHYSICAL,
                    "digital", ProductType.DIGITAL,
                    "numerique", ProductType.DIGITAL,
                    "service", ProductType.SERVICE,
                    "course", ProductType.COURSE,
                    "cours", ProductType.COURSE,
                    "formation", ProductType.COURSE);

    private static final Map<String, ProductStatus> STATUSES =
            Map.of(
                    "draft", ProductStatus.DRAFT,
                    "brouillon", ProductStatus.DRAFT,
                    "active", ProductStatus.ACTIVE,
                    "actif", ProductStatus.ACTIVE,
                    "archived", ProductStatus.ARCHIVED,
                    "archive", ProductStatus.ARCHIVED);

    private static final List<ImportColumn> COLUMNS =
            Stream.of(
                            Stream.of(
                                    ImportColumn.text("sku"),
                                    ImportColumn.required("title", Type.TEXT),
                                    ImportColumn.text("externalId"),
                                    ImportColumn.text("source"),
                                    ImportColumn.text("type"),
                                    ImportColumn.text("status"),
                                    ImportColumn.text("description"),
                                    ImportColumn.text("brand"),
                                    ImportColumn.text("variantTitle"),
                                    ImportColumn.number("price"),
                                    ImportColumn.text("currency"),
                                    ImportColumn.text("barcode"),
                                    ImportColumn.number("weightGrams"),
                                    ImportColumn.number("weightKilograms"),
                                    ImportColumn.number("lengthMillimetres"),
                                    ImportColumn.number("widthMillimetres"),
                                    ImportColumn.number("heightMillimetres"),
                                    ImportColumn.text("hsCode"),
                                    ImportColumn.text("originCountry")),
                            Stream.of(1, 2, 3)
                                    .flatMap(n ->
                                            Stream.of(
                                                    ImportColumn.text(option(n)),
                                                    ImportColumn.text(value(n)))))
                    .flatMap(columns -> columns)
                    .toList();

    private final FiledProducts filed;

    ProductImport(FiledProducts filed) {
        this.filed = filed;
    }

    @Override
    public String id() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return Permission.PRODUCTS_WRITE;
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> keys() {
        return List.of("externalId", "sku");
    }

    @Override
    public boolean severalRows() {
        return true;
    }

    @Override
    public FiledProduct read(ImportedRecord rows, StoreFacts store) {
        var content =
                new ProductContent(
                        rows.rowWith("type").choice("type", TYPES).orElse(ProductType.PHYSICAL),
                        rows.rowWith("status").choice("status", STATUSES).orElse(null),
                        rows.rowWith("title").requiredText("title"),
                        rows.shared("description").orElse(null),
                        rows.shared("brand").orElse(null),
                        null,
                        rows.rows().stream().map(row -> variant(row, store)).toList());
        return new FiledProduct(
                rows.first().known(COLUMNS),
                rows.shared("source").orElse(SOURCE),
                rows.shared("externalId").orElse(null),
                content);
    }

    @Override
    public List<Verdict> store(List<FiledProduct> records) {
        return filed.put(records);
    }

    private static VariantContent variant(ImportedRow row, StoreFacts store) {
        return new VariantContent(
                row.text("sku").orElse(null),
                row.text("barcode").orElse(null),
                row.text("variantTitle").orElse(null),
                options(row),
                price(row, store.currency()),
                grams(row),
                row.integer("lengthMillimetres", 1, LONGEST).orElse(null),
                row.integer("widthMillimetres", 1, LONGEST).orElse(null),
                row.integer("heightMillimetres", 1, LONGEST).orElse(null),
                row.text("hsCode").orElse(null),
                row.text("originCountry").orElse(null));
    }

    private static @Nullable Money price(ImportedRow row, Currency ofStore) {
        var currency = row.currency("currency").orElse(ofStore);
        return row.money("price", currency).orElse(null);
    }

    private static @Nullable Integer grams(ImportedRow row) {
        Optional<Integer> grams = row.integer("weightGrams", 1, HEAVIEST);
        return grams.or(() -> row.decimal("weightKilograms").flatMap(weight -> grams(row, weight)))
                .orElse(null);
    }

    private static Optional<Integer> grams(ImportedRow row, BigDecimal kilograms) {
        var grams = kilograms.multiply(GRAMS).stripTrailingZeros();
        if (grams.scale() > 0
                || grams.signum() <= 0
                || grams.compareTo(BigDecimal.valueOf(HEAVIEST)) > 0) {
            row.reject("weightKilograms", "import.no-weight");
            return Optional.empty();
        }
        return Optional.of(grams.intValueExact());
    }

    private static Map<String, String> options(ImportedRow row) {
        var options = new TreeMap<String, String>();
        for (int n = 1; n <= OPTIONS; n++) {
            var name = row.text(option(n));
            var value = row.text(value(n));
            if (name.isPresent() && value.isPresent()) {
                options.put(name.get(), value.get());
            }
        }
        return options;
    }

    private static String option(int n) {
        return "option" + n + "Name";
    }

    private static String value(int n) {
        return "option" + n + "Value";
    }
}
