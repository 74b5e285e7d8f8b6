package dev.comptoir.catalogue;

import dev.comptoir.catalogue.ProductBatch.Candidate;
import dev.comptoir.catalogue.ProductBatch.Decided;
import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.data.StoreLock;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.web.Constraints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way into the tables of products, for one product or a thousand; inside a transaction of
 * the store.
 */
@Component
class ProductWrites {

    private static final String LOCK = "catalogue.products";

    private final ProductRows rows;
    private final ProductReads reads;
    private final Constraints constraints;
    private final StoreLock lock;
    private final Events events;
    private final Clock clock;

    ProductWrites(
            ProductRows rows,
            ProductReads reads,
            Constraints constraints,
            StoreLock lock,
            Events events,
            Clock clock) {
        this.rows = rows;
        this.reads = reads;
        this.constraints = constraints;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the drafts that break no rule.
     *
     * @param mayMatchSku whether a draft takes the place of the product that has its article
     *     numbers; otherwise that is a conflict
     * @return one verdict per draft, in their order
     */
    List<Verdict> put(List<ProductDraft> drafts, boolean mayMatchSku) {
        var batch = valid(drafts);
        lock.take(LOCK);
        var bySku = skuOwners(batch.skuKeys());
        var byRef = byRef(batch.refs());
        var decided = batch.decide(candidate -> known(candidate, byRef, bySku, mayMatchSku), bySku);
        if (!decided.isEmpty()) {
            write(decided, batch);
        }
        return batch.verdicts();
    }

    /**
     * Writes other content for a product that the caller has locked.
     *
     * @return what is wrong with it; empty when it is written
     */
    List<FieldProblem> replace(Product product, ProductContent content) {
        var batch =
                valid(List.of(new ProductDraft(product.source(), product.externalId(), content)));
        var known = rows.knownById(List.of(product.id())).getFirst();
        var decided = batch.decide(candidate -> known, skuOwners(batch.skuKeys()));
        if (!decided.isEmpty()) {
            write(decided, batch);
        }
        return batch.verdicts().getFirst().problems();
    }

    void lock() {
        lock.take(LOCK);
    }

    /**
     * The product of the same origin; else the one with the same article numbers, if it does not
     * come from elsewhere.
     */
    private static ProductRows.@Nullable Known known(
            Candidate candidate,
            Map<ExternalRef, ProductRows.Known> byRef,
            Map<String, ProductRows.Known> bySku,
            boolean mayMatchSku) {
        var ref = candidate.ref();
        if (ref != null && byRef.containsKey(ref)) {
            return byRef.get(ref);
        }
        var owner =
                candidate
                        .skuKeys()
                        .map(bySku::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        boolean fromElsewhere = ref != null && owner != null && owner.externalId() != null;
        return mayMatchSku && !fromElsewhere ? owner : null;
    }

    private ProductBatch valid(List<ProductDraft> drafts) {
        var batch = new ProductBatch(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var problems = constraints.check(draft.content());
            if (problems.isEmpty()) {
                draft = draft.normalised();
                problems = ProductRules.check(draft);
            }
            if (problems.isEmpty()) {
                batch.accept(i, draft);
            } else {
                batch.reject(i, problems);
            }
        }
        return batch;
    }

    private Map<ExternalRef, ProductRows.Known> byRef(Set<ExternalRef> refs) {
        return refs.isEmpty()
                ? Map.of()
                : rows.known(refs).stream()
                        .collect(
                                Collectors.toMap(
                                        known ->
                                                new ExternalRef(
                                                        known.source(),
                                                        Objects.requireNonNull(known.externalId())),
                                        Function.identity()));
    }

    private Map<String, ProductRows.Known> skuOwners(List<String> skuKeys) {
        if (skuKeys.isEmpty()) {
            return Map.of();
        }
        var owners = rows.skuOwners(skuKeys);
        var ids = owners.stream().map(ProductRows.SkuOwner::productId).collect(Collectors.toSet());
        var known =
                rows.knownById(ids).stream()
                        .collect(Collectors.toMap(ProductRows.Known::id, Function.identity()));
        var bySku = new HashMap<String, ProductRows.Known>();
        owners.forEach(owner ->
                bySku.put(owner.skuKey(), Objects.requireNonNull(known.get(owner.productId()))));
        return bySku;
    }

    private void write(List<Decided> decided, ProductBatch batch) {
        var before = before(decided);
        var products = new ArrayList<ProductRow>();
        var variants = new ArrayList<VariantRow>();
        var words = new ArrayList<ProductRows.Word>();
        for (var item : decided) {
            var known = item.known();
            var old = known == null ? null : Objects.requireNonNull(before.get(known.id()));
            var id = old == null ? Ids.next() : old.id();
            products.add(row(id, item.candidate(), old));
            variants.addAll(variants(id, item.candidate().draft().content(), old));
            words(item.candidate().draft().content())
                    .forEach(word -> words.add(new ProductRows.Word(word, id)));
            var outcome = old == null ? Verdict.Outcome.CREATED : Verdict.Outcome.UPDATED;
            batch.written(item.candidate(), outcome, id);
        }
        store(products, variants, words, before.keySet());
        events.publishAll(
                products.stream()
                        .map(row -> changed(row.id(), before.containsKey(row.id())))
                        .toList());
    }

    private void store(
            List<ProductRow> products,
            List<VariantRow> variants,
            List<ProductRows.Word> words,
            Set<UUID> changed) {
        rows.write(products, clock.instant());
        if (!changed.isEmpty()) {
            rows.rememberChanges(
                    products.stream().filter(row -> changed.contains(row.id())).toList());
            rows.deleteOtherVariants(changed, variants.stream().map(VariantRow::id).toList());
            rows.deleteWords(changed);
        }
        rows.writeVariants(variants);
        rows.writeWords(words);
    }

    private Map<UUID, Product> before(List<Decided> decided) {
        var ids =
                decided.stream()
                        .map(Decided::known)
                        .filter(Objects::nonNull)
                        .map(ProductRows.Known::id)
                        .toList();
        return reads.load(ids).stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    private static ProductRow row(UUID id, Candidate candidate, @Nullable Product old) {
        var draft = candidate.draft();
        if (old == null) {
            return ProductRow.of(id, draft, candidate.fingerprint(), Map.of());
        }
        var changed = new HashMap<String, Integer>();
        ProductDifference.fields(old.content(), draft.content())
                .forEach(field -> changed.put(field, old.version() + 1));
        // who comes without an own identifier takes none away
        var origin =
                draft.externalId() == null
                        ? new ProductDraft(old.source(), old.externalId(), draft.content())
                        : draft;
        return ProductRow.of(id, origin, candidate.fingerprint(), changed);
    }

    private static List<VariantRow> variants(
            UUID product, ProductContent content, @Nullable Product old) {
        var ids = VariantIds.keep(old == null ? List.of() : old.variants(), content.variants());
        return IntStream.range(0, ids.size())
                .mapToObj(i -> VariantRow.of(ids.get(i), product, i + 1, content.variants().get(i)))
                .toList();
    }

    private static Set<String> words(ProductContent content) {
        var words = new HashSet<>(Normalised.words(content.title(), content.brand()));
        content.variants().stream()
                .flatMap(variant ->
                        Stream.of(variant.sku(), variant.barcode(), variant.title())
                                .filter(Objects::nonNull))
                .forEach(text -> words.addAll(Normalised.words(text)));
        return words;
    }

    private static ProductChanged changed(UUID id, boolean known) {
        return new ProductChanged(
                StoreScope.current(),
                id,
                known ? ProductChanged.Change.UPDATED : ProductChanged.Change.CREATED);
    }
}
