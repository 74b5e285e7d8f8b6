package dev.comptoir.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of orders as a shop exports them: one row for each line of an order, what belongs to the order in its first row.
 * Two lines an order, four orders for each customer, a delivery address each, half of the lines in the catalogue.
 */
final class OrderFile {

    static final int LINES = 2;
    static final int ARTICLES = 400;

    private static final int ORDERS_OF_A_CUSTOMER = 4;

    private static final String HEADINGS =
            "number,placedAt,status,paymentStatus,sku,lineTitle,quantity,unitPrice,total,customerName,customerEmail,"
                    + "shippingName,shippingLine1,shippingPostalCode,shippingCity,shippingCountry,note\n";

    private OrderFile() {}

    static void write(Path file, int orders) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADINGS);
            for (int order = 0; order < orders; order++) {
                out.write(order(order));
            }
        }
    }

    /** Two pieces of one article, and one of another that the catalogue does not have. */
    private static String order(int order) {
        int customer = order / ORDERS_OF_A_CUSTOMER;
        long first = 100 + order * 37L % 9_900;
        long second = 250 + order * 53L % 19_750;
        var number = "F-%06d".formatted(order);
        var name = "Awa Lenoir %d".formatted(customer);
        return "%s,2025-%02d-%02d,%s,%s,%s,Bol en grès %d,2,%s,%s,%s,awa.lenoir.%d@bench.example,%s,%d rue des Arts,%05d,Lyon,FR,%s%n"
                        .formatted(
                                number,
                                1 + order % 12,
                                1 + order % 28,
                                order % 50 == 7 ? "cancelled" : "completed",
                                order % 50 == 7 ? "refunded" : "paid",
                                sku(order % ARTICLES),
                                order % 40,
                                amount(first),
                                amount(2 * first + second),
                                name,
                                customer,
                                name,
                                1 + order % 200,
                                69_001 + order % 9,
                                order % 10 == 3 ? "laisser chez le gardien" : "")
                + "%s,,,,SUR-MESURE-%d,Théière émaillée sur mesure,1,%s,,,,,,,,,%n"
                        .formatted(number, order % 1000, amount(second));
    }

    static String sku(int article) {
        return "BENCH-%04d".formatted(article);
    }

    private static String amount(long minor) {
        return String.format(Locale.ROOT, "%d.%02d", minor / 100, minor % 100);
    }
}
