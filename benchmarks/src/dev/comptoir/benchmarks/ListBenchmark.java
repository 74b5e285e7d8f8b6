package dev.comptoir.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists of orders over HTTP with an API key, one caller: the thousandth page against the first, and lists with filters
 * over a million orders.
 */
final class ListBenchmark {

    private static final int PAGE = 50;
    private static final double DEEPER_BAR = 1.2;
    private static final double FILTERED_BAR_MILLIS = 30;

    /** What people filter by: frequent, rare and absent values, alone and together. */
    private static final List<String> FILTERS =
            List.of(
                    "status=confirmed",
                    "status=cancelled",
                    "status=pending&paymentStatus=paid",
                    "paymentStatus=refunded&source=shop-b",
                    "source=shop-c&country=SN",
                    "status=cancelled&source=shop-c&country=CI",
                    "country=BE&currency=EUR",
                    "currency=XOF&sort=total_desc",
                    "placedFrom=2025-03-01T00:00:00Z&placedTo=2025-04-01T00:00:00Z",
                    "placedFrom=2025-03-01T00:00:00Z&placedTo=2025-03-08T00:00:00Z&status=cancelled",
                    "search=b-9999",
                    "search=lenoir17");

    private ListBenchmark() {}

    static void run(Settings settings, Report report, Prepared prepared) throws Exception {
        int orders = settings.quick() ? 50_000 : 1_000_000;
        int deep = settings.quick() ? 200 : 1000;
        report.title("Lists of orders over HTTP, %,d orders in the store".formatted(orders));
        OrderFill.fill(Database.of(Product.dataFolder(settings)), prepared.store(), orders);
        var api = "/api/v1/stores/%s/orders?limit=%d".formatted(prepared.store(), PAGE);
        var lists = new Lists(settings, prepared.key());
        deeper(settings, report, lists, api, deep);
        filtered(settings, report, lists, api);
    }

    private static void deeper(
            Settings settings, Report report, Lists lists, String first, int deep) throws Exception {
        var last = first + "&cursor=" + lists.cursorOfPage(first, deep);
        int calls = settings.quick() ? 200 : 1000;
        lists.inTurns(first, last, calls);
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < settings.rounds(); round++) {
            var both = lists.inTurns(first, last, calls);
            double begin = both.getFirst().millisAt(0.5);
            double end = both.getLast().millisAt(0.5);
            report.fact("page 1: median %.2f ms, page %d: median %.2f ms", begin, deep, end);
            ratios.add(end / begin);
        }
        report.atMost("page %d / page 1, median of rounds".formatted(deep), Median.of(ratios), DEEPER_BAR, "×");
    }

    private static void filtered(Settings settings, Report report, Lists lists, String api) throws Exception {
        int calls = settings.quick() ? 20 : 100;
        var all = new ArrayList<Samples>();
        for (var filter : FILTERS) {
            lists.time(api + "&" + filter, calls / 10);
            var samples = lists.time(api + "&" + filter, calls);
            report.fact("%s: median %.2f ms, p99 %.2f ms", filter, samples.millisAt(0.5), samples.millisAt(0.99));
            all.add(samples);
        }
        report.atMost("filtered lists, p99 over all", Samples.all(all).millisAt(0.99), FILTERED_BAR_MILLIS, "ms");
    }
}
