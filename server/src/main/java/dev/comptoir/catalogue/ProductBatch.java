package dev.comptoir.catalogue;

import static dev.comptoir.platform.data.Columns.fingerprint;

import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.Verdicts;
import dev.comptoir.platform.errors.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides about some drafts what is new, changed, the same or refused, given what is known. It
 * touches no table.
 */
final class ProductBatch {

    /** A draft that broke no rule, and the place of its verdict. */
    record Candidate(int index, ProductDraft draft, UUID fingerprint) {

        @Nullable ExternalRef ref() {
            return draft.externalId() == null
                    ? null
                    : new ExternalRef(draft.source(), draft.externalId());
        }

        Stream<String> skuKeys() {
            return draft.content().variants().stream()
                    .map(VariantContent::skuKey)
                    .filter(Objects::nonNull);
        }
    }

    /** A draft to write; {@code known} is what it takes the place of. */
    record Decided(Candidate candidate, ProductRows.@Nullable Known known) {}

    private final Verdicts verdicts;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Set<ExternalRef> refs = new HashSet<>();

    ProductBatch(int size) {
        this.verdicts = new Verdicts(size);
    }

    void reject(int index, List<FieldProblem> problems) {
        verdicts.reject(index, problems);
    }

    /** Takes a valid draft in, unless it is of a product that came before in the same batch. */
    void accept(int index, ProductDraft draft) {
        var candidate = new Candidate(index, draft, fingerprint(draft.content()));
        var ref = candidate.ref();
        if (ref != null && !refs.add(ref)) {
            verdicts.reject(index, "externalId", "twice");
        } else {
            candidates.add(candidate);
        }
    }

    Set<ExternalRef> refs() {
        return refs;
    }

    List<String> skuKeys() {
        return candidates.stream().flatMap(Candidate::skuKeys).distinct().toList();
    }

    /**
     * Decides about each candidate.
     *
     * @param match the product that a candidate takes the place of
     * @param bySku the known products by the article numbers of the candidates
     */
    List<Decided> decide(
            Function<Candidate, ProductRows.@Nullable Known> match,
            Map<String, ProductRows.Known> bySku) {
        var decided = new ArrayList<Decided>();
        var taken = new HashSet<String>();
        for (var candidate : candidates) {
            var known = match.apply(candidate);
            var conflicts = conflicts(candidate, known, bySku, taken);
            if (!conflicts.isEmpty()) {
                reject(candidate.index(), conflicts);
            } else if (known != null && same(candidate, known)) {
                verdicts.put(candidate.index(), Verdict.Outcome.UNCHANGED, known.id());
            } else {
                decided.add(new Decided(candidate, known));
            }
            candidate.skuKeys().forEach(taken::add);
        }
        return decided;
    }

    void written(Candidate candidate, Verdict.Outcome outcome, UUID id) {
        verdicts.put(candidate.index(), outcome, id);
    }

    List<Verdict> verdicts() {
        return verdicts.all();
    }

    private static boolean same(Candidate candidate, ProductRows.Known known) {
        var draft = candidate.draft();
        return candidate.fingerprint().equals(known.fingerprint())
                && (draft.externalId() == null
                        || Objects.equals(draft.externalId(), known.externalId()));
    }

    /** Article numbers that another product has already, here or earlier in the batch. */
    private static List<FieldProblem> conflicts(
            Candidate candidate,
            ProductRows.@Nullable Known known,
            Map<String, ProductRows.Known> bySku,
            Set<String> taken) {
        var problems = new ArrayList<FieldProblem>();
        var variants = candidate.draft().content().variants();
        for (int i = 0; i < variants.size(); i++) {
            var key = variants.get(i).skuKey();
            var owner = key == null ? null : bySku.get(key);
            boolean others = owner != null && (known == null || !owner.id().equals(known.id()));
            if (key != null && (others || taken.contains(key))) {
                var params =
                        Map.<String, Object>of(
                                "sku", Objects.requireNonNull(variants.get(i).sku()));
                problems.add(
                        new FieldProblem("variants[%d].sku".formatted(i), "sku-taken", params));
            }
        }
        return problems;
    }
}
