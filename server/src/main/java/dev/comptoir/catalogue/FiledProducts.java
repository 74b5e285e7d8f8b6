package dev.comptoir.catalogue;

import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.errors.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes products of a file over those of the catalogue; inside a transaction of the store. */
@Component
class FiledProducts {

    private static final Pattern OF_VARIANT = Pattern.compile("variants\\[(\\d+)]\\.?(\\w*).*");

    private final ProductWrites writes;
    private final ProductRows rows;
    private final ProductReads reads;

    FiledProducts(ProductWrites writes, ProductRows rows, ProductReads reads) {
        this.writes = writes;
        this.rows = rows;
        this.reads = reads;
    }

    /** One verdict per product, in their order; its problems name columns of the file. */
    List<Verdict> put(List<FiledProduct> products) {
        writes.lock();
        var known = known(products);
        var merged = products.stream().map(product -> product.over(known.of(product))).toList();
        var verdicts = writes.put(merged.stream().map(FiledProduct.Merged::draft).toList(), true);
        var named = new ArrayList<Verdict>();
        for (int i = 0; i < verdicts.size(); i++) {
            named.add(named(verdicts.get(i), merged.get(i).rowOfVariant()));
        }
        return named;
    }

    /** What the catalogue has of the products of a file. */
    private record Known(
            Map<ExternalRef, UUID> byRef, Map<String, UUID> bySku, Map<UUID, Product> products) {

        @Nullable Product of(FiledProduct product) {
            var ref = ref(product);
            var id = ref == null ? null : byRef.get(ref);
            if (id == null) {
                id =
                        product.content().variants().stream()
                                .map(VariantContent::skuKey)
                                .filter(Objects::nonNull)
                                .map(bySku::get)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null);
            }
            return id == null ? null : products.get(id);
        }
    }

    private Known known(List<FiledProduct> products) {
        var refs =
                products.stream()
                        .map(FiledProducts::ref)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var skus =
                products.stream()
                        .flatMap(product -> product.content().variants().stream())
                        .map(VariantContent::skuKey)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var byRef = new HashMap<ExternalRef, UUID>();
        for (var each : refs.isEmpty() ? List.<ProductRows.Known>of() : rows.known(refs)) {
            byRef.put(
                    new ExternalRef(each.source(), Objects.requireNonNull(each.externalId())),
                    each.id());
        }
        var bySku = new HashMap<String, UUID>();
        for (var each : skus.isEmpty() ? List.<ProductRows.SkuOwner>of() : rows.skuOwners(skus)) {
            bySku.put(each.skuKey(), each.productId());
        }
        var ids = new HashSet<>(byRef.values());
        ids.addAll(bySku.values());
        var found =
                reads.load(ids).stream()
                        .collect(Collectors.toMap(Product::id, Function.identity()));
        return new Known(byRef, bySku, found);
    }

    private static @Nullable ExternalRef ref(FiledProduct product) {
        return product.externalId() == null
                ? null
                : new ExternalRef(product.source(), product.externalId());
    }

    private static Verdict named(Verdict verdict, List<Integer> rowOfVariant) {
        if (verdict.problems().isEmpty()) {
            return verdict;
        }
        return Verdict.rejected(
                verdict.problems().stream()
                        .map(problem ->
                                new FieldProblem(
                                        column(problem.field(), rowOfVariant),
                                        problem.code(),
                                        problem.params()))
                        .toList());
    }

    private static String column(String field, List<Integer> rowOfVariant) {
        var found = OF_VARIANT.matcher(field);
        if (!found.matches()) {
            return field;
        }
        int row = rowOfVariant.get(Integer.parseInt(found.group(1)));
        var column =
                switch (found.group(2)) {
                    case "title" -> "variantTitle";
                    case "options" -> "option1Value";
                    default -> found.group(2);
                };
        return row < 0 ? column : "[%d].%s".formatted(row, column);
    }
}
