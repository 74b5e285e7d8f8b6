package dev.comptoir.orders;

import dev.comptoir.catalogue.CatalogueItem;
import dev.comptoir.catalogue.Products;
import dev.comptoir.platform.errors.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the catalogue knows of some lines: by the variant they name, or else by article number. */
final class CatalogueLinks {

    private final Map<UUID, CatalogueItem> byId;
    private final Map<String, CatalogueItem> bySku;

    private CatalogueLinks(Map<UUID, CatalogueItem> byId, Map<String, CatalogueItem> bySku) {
        this.byId = byId;
        this.bySku = bySku;
    }

    static CatalogueLinks of(Products products, List<LineContent> lines) {
        var ids = new HashSet<UUID>();
        var skus = new HashSet<String>();
        for (var line : lines) {
            if (line.variantId() != null) {
                ids.add(line.variantId());
            } else if (line.sku() != null) {
                skus.add(line.sku());
            }
        }
        return new CatalogueLinks(products.items(ids), products.itemsBySku(skus));
    }

    @Nullable CatalogueItem find(LineContent line) {
        if (line.variantId() != null) {
            return byId.get(line.variantId());
        }
        return line.sku() == null ? null : bySku.get(Products.skuKey(line.sku()));
    }

    /** Lines that name a variant that is not there, or nothing that could be called by a name. */
    List<FieldProblem> problems(List<LineContent> lines) {
        var problems = new ArrayList<FieldProblem>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var item = find(line);
            if (item == null && line.variantId() != null) {
                problems.add(new FieldProblem("lines[%d].variantId".formatted(i), "no-variant"));
            } else if (item == null && line.title() == null) {
                problems.add(
                        new FieldProblem("lines[%d].title".formatted(i), "title-or-known-sku"));
            }
        }
        return problems;
    }

    /** The rows of an order's lines, with what the catalogue knows where the order says nothing. */
    List<LineRow> rows(UUID order, List<LineContent> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> LineRow.of(order, i + 1, linked(lines.get(i))))
                .toList();
    }

    private LineContent linked(LineContent line) {
        var item = find(line);
        return item == null
                ? line
                : new LineContent(
                        item.variant().id(),
                        line.sku() == null ? item.variant().sku() : line.sku(),
                        Objects.requireNonNullElse(line.title(), shortened(item.title())),
                        line.quantity(),
                        line.unitMinor(),
                        line.discountMinor(),
                        line.taxMinor(),
                        line.weightGrams(),
                        line.hsCode(),
                        line.originCountry());
    }

    /** Product and variant together may be longer than a line's title. */
    private static String shortened(String title) {
        return title.substring(0, Math.min(title.length(), 300));
    }
}
