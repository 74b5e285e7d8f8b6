package dev.comptoir.orders;

import static dev.comptoir.platform.data.Columns.fingerprint;

import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.Verdicts;
import dev.comptoir.platform.errors.FieldProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides about some drafts what is new, changed, the same or refused, given what is known. It
 * touches no table.
 */
final class OrderBatch {

    /** A draft that broke no rule, and the place of its verdict. */
    record Candidate(int index, OrderDraft draft, UUID fingerprint) {

        @Nullable ExternalRef ref() {
            return draft.externalId() == null
                    ? null
                    : new ExternalRef(draft.source(), draft.externalId());
        }

        OrderRows.@Nullable NumberRef number() {
            var number = draft.content().number();
            return number == null
                    ? null
                    : new OrderRows.NumberRef(draft.source(), Normalised.key(number));
        }
    }

    /** A draft to write; {@code known} is what it takes the place of. */
    record Decided(Candidate candidate, OrderRows.@Nullable Known known) {}

    /** The orders that the drafts may be about. */
    record KnownOrders(
            Map<ExternalRef, OrderRows.Known> byRef,
            Map<OrderRows.NumberRef, OrderRows.Known> byNumber) {}

    private final Verdicts verdicts;
    private final List<Candidate> candidates = new ArrayList<>();

    OrderBatch(int size) {
        this.verdicts = new Verdicts(size);
    }

    void reject(int index, List<FieldProblem> problems) {
        verdicts.reject(index, problems);
    }

    void accept(int index, OrderDraft draft) {
        candidates.add(new Candidate(index, draft, fingerprint(draft.content())));
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** Refuses a candidate after all. */
    void drop(Candidate candidate, List<FieldProblem> problems) {
        candidates.remove(candidate);
        verdicts.reject(candidate.index(), problems);
    }

    Set<ExternalRef> refs() {
        var refs = new HashSet<ExternalRef>();
        candidates.stream().map(Candidate::ref).filter(Objects::nonNull).forEach(refs::add);
        return refs;
    }

    Set<OrderRows.NumberRef> numbers() {
        var numbers = new HashSet<OrderRows.NumberRef>();
        candidates.stream().map(Candidate::number).filter(Objects::nonNull).forEach(numbers::add);
        return numbers;
    }

    /**
     * Decides about each candidate: it is the order of the same origin, or else of the same number.
     *
     * @param mayReplace whether an order takes the place of that one; otherwise that is a conflict
     */
    List<Decided> decide(KnownOrders orders, boolean mayReplace) {
        var decided = new ArrayList<Decided>();
        var taken = new HashMap<Object, Integer>();
        for (var candidate : candidates) {
            var ref = candidate.ref();
            var number = candidate.number();
            var ofNumber = number == null ? null : orders.byNumber().get(number);
            var known = ref == null ? ofNumber : orders.byRef().get(ref);
            boolean others =
                    ofNumber != null && (known == null || !ofNumber.id().equals(known.id()));
            if (ref != null && taken.putIfAbsent(ref, candidate.index()) != null) {
                verdicts.reject(candidate.index(), "externalId", "twice");
            } else if (number != null && taken.putIfAbsent(number, candidate.index()) != null) {
                verdicts.reject(candidate.index(), "number", "twice");
            } else if (others || known != null && !mayReplace) {
                verdicts.reject(candidate.index(), "number", "number-taken");
            } else if (known != null && candidate.fingerprint().equals(known.fingerprint())) {
                verdicts.put(candidate.index(), Verdict.Outcome.UNCHANGED, known.id());
            } else {
                decided.add(new Decided(candidate, known));
            }
        }
        return decided;
    }

    void written(Candidate candidate, Verdict.Outcome outcome, UUID id) {
        verdicts.put(candidate.index(), outcome, id);
    }

    List<Verdict> verdicts() {
        return verdicts.all();
    }
}
