package dev.comptoir.catalogue;

import static java.util.Objects.requireNonNull;

import dev.comptoir.access.Audit;
import dev.comptoir.access.AuditTarget;
import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.web.RequestProblem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a store sells. */
@Service
public class Products {

    private final ProductWrites writes;
    private final ProductReads reads;
    private final ProductRows rows;
    private final ProductList list;
    private final Audit audit;
    private final Events events;

    Products(
            ProductWrites writes,
            ProductReads reads,
            ProductRows rows,
            ProductList list,
            Audit audit,
            Events events) {
        this.writes = writes;
        this.reads = reads;
        this.rows = rows;
        this.list = list;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Keeps products from elsewhere, as they are there: those that break no rule are made or
     * replaced, in one transaction, and told to whoever listens. Sending the same again changes
     * nothing. Good sizes are one to a thousand.
     *
     * <p>A product is recognised by source and external identifier; else by the article number of
     * one of its variants, as long as the product that has it is not known under another external
     * identifier.
     *
     * @return one verdict per draft, in their order
     */
    @Transactional
    public List<Verdict> put(List<ProductDraft> drafts) {
        return writes.put(drafts, true);
    }

    /**
     * Makes a product by hand.
     *
     * @throws Problem naming each field that cannot be used
     */
    @Transactional
    public Product create(ProductContent content) {
        var draft = new ProductDraft(ExternalRef.MANUAL, null, content);
        var verdict = writes.put(List.of(draft), false).getFirst();
        require(verdict.problems());
        var product = get(requireNonNull(verdict.id()));
        audit.record("product.created", target(product), List.of());
        return product;
    }

    /**
     * @throws Problem naming each field that cannot be used, when there is no such product, or when
     *     somebody else changed it since the version of the patch
     */
    @Transactional
    Product update(UUID id, ProductPatch patch) {
        writes.lock();
        var before = get(id);
        if (before.version() != patch.version()) {
            var changed = reads.changedSince(id, patch.version());
            var params = Map.of("version", before.version(), "changed", changed);
            throw new Problem(CatalogueProblem.CHANGED_MEANWHILE, params);
        }
        require(writes.replace(before, patch.on(before.content())));
        var after = get(id);
        var changed = ProductDifference.fields(before.content(), after.content());
        if (!changed.isEmpty()) {
            audit.record("product.updated", target(after), changed);
        }
        return after;
    }

    /**
     * Removes a product; orders keep what they say of it. One that was sold is better archived.
     *
     * @throws Problem when there is no such product
     */
    @Transactional
    public void delete(UUID id) {
        writes.lock();
        var product = get(id);
        rows.delete(id);
        audit.record("product.deleted", target(product), List.of());
        events.publish(new ProductChanged(StoreScope.current(), id, ProductChanged.Change.DELETED));
    }

    /**
     * @throws Problem when there is no such product
     */
    @Transactional(readOnly = true)
    public Product get(UUID id) {
        return reads.find(id)
                .orElseThrow(() -> new Problem(CatalogueProblem.UNKNOWN_PRODUCT, Map.of("id", id)));
    }

    @Transactional(readOnly = true)
    Page<ProductSummary> list(ProductFilter filter, ProductSort sort, PageRequest page) {
        return list.list(filter, sort, page);
    }

    /** The listed products with all that is known of them, in the same order. */
    @Transactional(readOnly = true)
    List<Product> whole(List<ProductSummary> listed) {
        var ids = listed.stream().map(ProductSummary::id).toList();
        var byId =
                reads.load(ids).stream()
                        .collect(Collectors.toMap(Product::id, Function.identity()));
        return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
    }

    /** The variants that there are of these ids, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, CatalogueItem> items(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : reads.itemsById(ids).stream()
                        .collect(
                                Collectors.toMap(item -> item.variant().id(), Function.identity()));
    }

    /** The variants that there are of these article numbers, by {@link #skuKey}. */
    @Transactional(readOnly = true)
    public Map<String, CatalogueItem> itemsBySku(Collection<String> skus) {
        var keys = skus.stream().map(Products::skuKey).distinct().toList();
        return keys.isEmpty()
                ? Map.of()
                : reads.itemsBySku(keys).stream()
                        .collect(
                                Collectors.toMap(
                                        item -> skuKey(requireNonNull(item.variant().sku())),
                                        Function.identity()));
    }

    /** An article number as two are compared. */
    public static String skuKey(String sku) {
        return Normalised.key(sku);
    }

    private static void require(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Problem(RequestProblem.INVALID).withFields(problems);
        }
    }

    private static AuditTarget target(Product product) {
        return new AuditTarget("product", product.id(), product.title());
    }
}
