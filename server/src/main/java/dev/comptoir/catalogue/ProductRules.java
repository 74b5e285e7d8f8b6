package dev.comptoir.catalogue;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.errors.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules of a product that annotations cannot tell; all that are broken are told at once. */
final class ProductRules {

    private final List<FieldProblem> problems = new ArrayList<>();
    private final Set<String> skus = new HashSet<>();

    private ProductRules() {}

    /** What is wrong with a normalised draft. */
    static List<FieldProblem> check(ProductDraft draft) {
        var rules = new ProductRules();
        ExternalRef.problems(draft.source(), draft.externalId()).forEach(rules.problems::add);
        var content = draft.content();
        if (content.title().isEmpty()) {
            rules.problem("title", "required"); // it had nothing but invisible characters
        }
        for (int i = 0; i < content.variants().size(); i++) {
            rules.variant("variants[%d]".formatted(i), content.variants().get(i), content.type());
        }
        rules.oneCurrency(content);
        return rules.problems;
    }

    private void variant(String path, VariantContent variant, ProductType type) {
        if (variant.sku() != null && !skus.add(variant.skuKey())) {
            problem(path + ".sku", "sku-twice");
        }
        if (variant.barcode() != null && !Gtin.valid(variant.barcode())) {
            problem(path + ".barcode", "gtin");
        }
        if (variant.price() != null && variant.price().amountMinor() < 0) {
            problem(path + ".price.amountMinor", "positive-or-zero");
        }
        customs(path, variant);
        size(path, variant);
        if (type != ProductType.PHYSICAL && variant.weightGrams() != null) {
            problem(path + ".weightGrams", "not-physical");
        }
    }

    private void customs(String path, VariantContent variant) {
        if (variant.hsCode() != null && !variant.hsCode().matches("[0-9]{6}([0-9]{2}){0,2}")) {
            problem(path + ".hsCode", "hs-code");
        }
        if (variant.originCountry() != null && !Country.exists(variant.originCountry())) {
            problem(path + ".originCountry", "country");
        }
    }

    /** A carrier needs all three or can do without. */
    private void size(String path, VariantContent variant) {
        var sides = new TreeMap<String, @Nullable Integer>();
        sides.put("lengthMillimetres", variant.lengthMillimetres());
        sides.put("widthMillimetres", variant.widthMillimetres());
        sides.put("heightMillimetres", variant.heightMillimetres());
        if (sides.values().stream().anyMatch(Objects::nonNull)) {
            sides.forEach((name, side) -> {
                if (side == null) {
                    problem(path + "." + name, "size-whole");
                }
            });
        }
    }

    /** Amounts of two currencies have no lowest and highest. */
    private void oneCurrency(ProductContent content) {
        var first =
                content.variants().stream()
                        .map(VariantContent::price)
                        .filter(Objects::nonNull)
                        .findFirst();
        for (int i = 0; i < content.variants().size(); i++) {
            var price = content.variants().get(i).price();
            if (price != null && !price.currency().equals(first.orElseThrow().currency())) {
                problem("variants[%d].price.currency".formatted(i), "one-currency");
            }
        }
    }

    private void problem(String field, String code) {
        problems.add(new FieldProblem(field, code));
    }
}
