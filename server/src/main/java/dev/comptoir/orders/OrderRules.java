package dev.comptoir.orders;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.ExternalRef;
import dev.comptoir.platform.errors.FieldProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of an order that annotations cannot tell; all that are broken are told at once. */
final class OrderRules {

    /** What clocks of shops may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** No shop is older; what is before is a mistake of a date's form. */
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private final List<FieldProblem> problems = new ArrayList<>();

    private OrderRules() {}

    /** What is wrong with a normalised draft. */
    static List<FieldProblem> check(OrderDraft draft, Clock clock) {
        var rules = new OrderRules();
        rules.problems.addAll(ExternalRef.problems(draft.source(), draft.externalId()));
        rules.number(draft);
        rules.placed(draft, clock);
        rules.address("shippingAddress", draft.content().shippingAddress());
        rules.address("billingAddress", draft.content().billingAddress());
        rules.lines(draft.content().lines());
        rules.amounts(draft.content());
        return rules.problems;
    }

    /** An identifier of the shop that is too long to serve as number. */
    private void number(OrderDraft draft) {
        if (draft.content().number() == null && draft.externalId() != null) {
            problem("number", "required");
        }
    }

    private void placed(OrderDraft draft, Clock clock) {
        var placed = draft.content().placedAt();
        if (placed == null && draft.externalId() != null) {
            problem("placedAt", "required");
        } else if (placed != null && placed.isAfter(clock.instant().plus(AHEAD))) {
            problem("placedAt", "in-the-future");
        } else if (placed != null && placed.isBefore(EARLIEST)) {
            problem("placedAt", "too-long-ago");
        }
    }

    private void address(String path, @Nullable AddressContent address) {
        if (address == null) {
            return;
        }
        if (!Country.exists(address.country())) {
            problem(path + ".country", "country");
        }
        // they had nothing but invisible characters
        if (address.line1().isEmpty()) {
            problem(path + ".line1", "required");
        }
        if (address.city().isEmpty()) {
            problem(path + ".city", "required");
        }
    }

    private void lines(List<LineContent> lines) {
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var path = "lines[%d].".formatted(i);
            if (line.variantId() == null && line.sku() == null && line.title() == null) {
                problem(path + "title", "required");
            }
            if (line.totalMinor() < 0) {
                problem(path + "discountMinor", "discount-too-high");
            }
            if (line.hsCode() != null && !line.hsCode().matches("[0-9]{6}([0-9]{2}){0,2}")) {
                problem(path + "hsCode", "hs-code");
            }
            if (line.originCountry() != null && !Country.exists(line.originCountry())) {
                problem(path + "originCountry", "country");
            }
        }
    }

    private void amounts(OrderContent content) {
        if (content.currency().getDefaultFractionDigits() < 0) {
            problem("currency", "currency-code");
        }
        long sum = content.sum();
        if (sum < 0) {
            problem("discountMinor", "discount-too-high");
        } else if (Objects.requireNonNull(content.totalMinor()) != sum) {
            problems.add(new FieldProblem("totalMinor", "not-the-sum", Map.of("sum", sum)));
        }
    }

    private void problem(String field, String code) {
        problems.add(new FieldProblem(field, code));
    }
}
