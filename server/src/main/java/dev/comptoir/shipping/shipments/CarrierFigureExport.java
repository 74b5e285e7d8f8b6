package dev.comptoir.shipping.shipments;

import dev.comptoir.platform.csv.TableExport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures of carriers as a table. A connection with several currencies has a row for each;
 * what is not about money stands in its first row alone, so that columns can be added up.
 */
final class CarrierFigureExport {

    private static final List<String> WHO =
            List.of("from", "to", "integrationId", "connection", "carrier", "environment");

    private static final List<String> MONEY =
            List.of("currency", "pricedLabels", "total", "average");

    private static final List<String> COUNTS =
            List.of(
                    "bought",
                    "voided",
                    "givenUp",
                    "withoutPrice",
                    "inTransit",
                    "inException",
                    "delivered",
                    "onTime",
                    "late",
                    "medianDays",
                    "health",
                    "lastTestAt",
                    "callsSince",
                    "calls",
                    "failures",
                    "faults",
                    "medianMillis",
                    "p95Millis");

    private CarrierFigureExport() {}

    static void write(CarrierFigures figures, TableExport table) {
        table.row(join(WHO, MONEY, COUNTS));
        for (var row : figures.carriers()) {
            var who = who(figures, row);
            var counts = counts(figures, row);
            var spend = row.spend().stream().map(CarrierFigureExport::money).toList();
            table.row(join(who, spend.isEmpty() ? none(MONEY) : spend.getFirst(), counts));
            spend.stream().skip(1).forEach(more -> table.row(join(who, more, none(COUNTS))));
        }
    }

    private static List<@Nullable String> who(CarrierFigures figures, CarrierFigures.Row row) {
        return Arrays.asList(
                figures.from().toString(),
                figures.to().toString(),
                text(row.integrationId()),
                row.label(),
                row.carrier(),
                row.environment().id());
    }

    private static List<@Nullable String> money(CarrierFigures.Spend spend) {
        return Arrays.asList(
                spend.total().currency().getCurrencyCode(),
                Integer.toString(spend.labels()),
                spend.total().toDecimal().toPlainString(),
                spend.average().toDecimal().toPlainString());
    }

    private static List<@Nullable String> counts(CarrierFigures figures, CarrierFigures.Row row) {
        var labels = row.labels();
        var deliveries = row.deliveries();
        var health = row.health();
        var calls = row.calls();
        var since = figures.calls();
        return Arrays.asList(
                text(labels.bought()),
                text(labels.voided()),
                text(labels.givenUp()),
                text(labels.withoutPrice()),
                text(deliveries.inTransit()),
                text(deliveries.inException()),
                text(deliveries.delivered()),
                text(deliveries.onTime()),
                text(deliveries.late()),
                text(deliveries.medianDays()),
                health == null ? null : health.name(),
                health == null ? null : text(health.lastTestAt()),
                calls == null || since == null ? null : text(since.since()),
                calls == null ? null : text(calls.calls()),
                calls == null ? null : text(calls.failures()),
                calls == null ? null : faults(calls.faults()),
                calls == null ? null : text(calls.medianMillis()),
                calls == null ? null : text(calls.p95Millis()));
    }

    private static String faults(Map<String, Integer> faults) {
        return faults.entrySet().stream()
                .map(fault -> fault.getKey() + " " + fault.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<@Nullable String> none(List<String> columns) {
        return Collections.nCopies(columns.size(), null);
    }

    @SafeVarargs
    private static List<@Nullable String> join(List<? extends @Nullable String>... parts) {
        var all = new ArrayList<@Nullable String>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
