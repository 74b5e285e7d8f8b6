package dev.comptoir.orders;

import static java.util.Objects.requireNonNull;

import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.Verdicts;
import dev.comptoir.platform.data.StoreLock;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.events.Events;
import dev.comptoir.platform.web.Constraints;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way into the tables of customers; inside a transaction of the store. */
@Component
class CustomerWrites {

    /** Orders bring their customers along, so both wait for each other. */
    static final String LOCK = "orders";

    private final CustomerRows rows;
    private final Constraints constraints;
    private final StoreLock lock;
    private final Events events;
    private final Clock clock;

    CustomerWrites(
            CustomerRows rows,
            Constraints constraints,
            StoreLock lock,
            Events events,
            Clock clock) {
        this.rows = rows;
        this.constraints = constraints;
        this.lock = lock;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps the customers that break no rule, as they are described.
     *
     * @return one verdict per draft, in their order
     */
    List<Verdict> put(List<CustomerDraft> drafts) {
        var verdicts = new Verdicts(drafts.size());
        var normal = drafts.stream().map(CustomerDraft::normalised).toList();
        var valid = valid(drafts, normal, verdicts);
        lock.take(LOCK);
        var known = known(valid.stream().map(normal::get).toList());
        var described = new HashSet<UUID>();
        for (int i : valid) {
            var before = known.find(normal.get(i));
            if (before != null && described.contains(before.id())) {
                verdicts.reject(i, field(normal.get(i)), "twice");
                continue;
            }
            var row = known.describe(normal.get(i), before);
            described.add(row.id());
            verdicts.put(i, outcome(before, row), row.id());
        }
        write(known);
        return verdicts.all();
    }

    /**
     * Keeps what orders say of their customers: what an order leaves out stays as it was. The
     * caller holds the lock.
     *
     * @param drafts normalised, each recognisable; later ones know better
     * @return the customers' ids, in the order of the drafts
     */
    List<UUID> merge(List<CustomerDraft> drafts) {
        var known = known(drafts);
        var ids = new ArrayList<UUID>();
        for (var draft : drafts) {
            var before = known.find(draft);
            var merged =
                    before == null
                            ? draft
                            : new CustomerDraft(
                                    draft.source(), over(before.content(), draft.content()));
            ids.add(known.describe(merged, before).id());
        }
        write(known);
        return ids;
    }

    private List<Integer> valid(
            List<CustomerDraft> drafts, List<CustomerDraft> normal, Verdicts verdicts) {
        var valid = new ArrayList<Integer>();
        for (int i = 0; i < drafts.size(); i++) {
            var problems = new ArrayList<>(constraints.check(drafts.get(i).content()));
            problems.addAll(ExternalRef.problems(normal.get(i).source(), null));
            if (normal.get(i).content().identity(normal.get(i).source()) == null) {
                problems.add(new FieldProblem("email", "required"));
            }
            if (problems.isEmpty()) {
                valid.add(i);
            } else {
                verdicts.reject(i, problems);
            }
        }
        return valid;
    }

    private KnownCustomers known(List<CustomerDraft> drafts) {
        var identities = new HashSet<String>();
        var emails = new HashSet<String>();
        for (var draft : drafts) {
            identities.add(requireNonNull(draft.content().identity(draft.source())));
            if (draft.content().externalId() == null) {
                emails.add(requireNonNull(draft.content().emailKey()));
            }
        }
        var known = new KnownCustomers();
        if (!emails.isEmpty()) {
            known.stored(rows.knownByEmail(emails));
        }
        if (!identities.isEmpty()) {
            known.stored(rows.known(identities));
        }
        return known;
    }

    private void write(KnownCustomers known) {
        var written = List.copyOf(known.changed());
        if (written.isEmpty()) {
            return;
        }
        rows.write(written, clock.instant());
        var stored = written.stream().map(CustomerRow::id).filter(known::isStored).toList();
        if (!stored.isEmpty()) {
            rows.deleteWords(stored);
        }
        rows.writeWords(written.stream().flatMap(row -> words(row).stream()).toList());
        events.publishAll(
                written.stream()
                        .map(row -> new CustomerChanged(StoreScope.current(), row.id()))
                        .toList());
    }

    private static Verdict.Outcome outcome(@Nullable CustomerRow before, CustomerRow after) {
        if (before == null) {
            return Verdict.Outcome.CREATED;
        }
        return before == after ? Verdict.Outcome.UNCHANGED : Verdict.Outcome.UPDATED;
    }

    private static String field(CustomerDraft draft) {
        return draft.content().externalId() == null ? "email" : "externalId";
    }

    private static CustomerContent over(CustomerContent before, CustomerContent after) {
        return new CustomerContent(
                after.externalId(),
                or(after.name(), before.name()),
                or(after.company(), before.company()),
                or(after.email(), before.email()),
                or(after.phone(), before.phone()),
                or(after.language(), before.language()));
    }

    private static @Nullable String or(@Nullable String newer, @Nullable String older) {
        return newer == null ? older : newer;
    }

    private static List<CustomerRows.Word> words(CustomerRow row) {
        return Normalised.words(
                        row.name(), row.company(), row.email(), row.phone(), row.externalId())
                .stream()
                .map(word -> new CustomerRows.Word(word, row.id()))
                .toList();
    }
}
