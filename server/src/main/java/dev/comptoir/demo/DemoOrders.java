package dev.comptoir.demo;

import dev.comptoir.catalogue.ProductDraft;
import dev.comptoir.orders.AddressContent;
import dev.comptoir.orders.CustomerContent;
import dev.comptoir.orders.LineContent;
import dev.comptoir.orders.OrderContent;
import dev.comptoir.orders.OrderDraft;
import dev.comptoir.orders.OrderStatus;
import dev.comptoir.orders.PaymentStatus;
import dev.comptoir.platform.Normalised;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A merchant's orders of the last three months; the same for the same day. */
final class DemoOrders {

    private static final int ORDERS = 250;
    private static final int CUSTOMERS = 140;
    private static final Duration PAST = Duration.ofDays(90);

    /** What is older has been dealt with. */
    private static final Duration SETTLED = Duration.ofDays(10);

    private final Merchant merchant;
    private final List<ProductDraft> products;
    private final List<CustomerContent> customers;
    private final Random chance;

    private DemoOrders(Merchant merchant) {
        this.merchant = merchant;
        this.products = DemoProducts.of(merchant);
        this.chance = new Random(merchant.code().hashCode());
        this.customers = IntStream.range(0, CUSTOMERS).mapToObj(this::customer).toList();
    }

    /**
     * @param now the newest order is a little older
     */
    static List<OrderDraft> of(Merchant merchant, Instant now) {
        var orders = new DemoOrders(merchant);
        return IntStream.range(0, ORDERS).mapToObj(i -> orders.order(i, now)).toList();
    }

    private OrderDraft order(int index, Instant now) {
        // more of them lately, as in a shop that grows
        double back = Math.pow((double) (ORDERS - index) / (ORDERS + 1), 1.3);
        var placed = now.minusSeconds((long) (back * PAST.toSeconds()) + chance.nextInt(1800));
        boolean settled = placed.isBefore(now.minus(SETTLED));
        var status = status(settled);
        var customer = pick(customers);
        var address = address(customer);
        var lines = lines();
        boolean shipped = lines.stream().anyMatch(line -> physical(line.sku()));
        var content =
                new OrderContent(
                        "%s-%d".formatted(merchant.code(), 2001 + index),
                        status,
                        payment(status),
                        merchant.currency(),
                        true,
                        placed,
                        customer,
                        address,
                        null,
                        lines,
                        0L,
                        shipped ? merchant.shippingMinor() : 0L,
                        null,
                        null,
                        chance.nextInt(20) == 0 ? "Merci d'emballer pour offrir." : null);
        return new OrderDraft(
                DemoContent.SOURCE, "%s-%d".formatted(merchant.code(), index + 1), content);
    }

    private OrderStatus status(boolean settled) {
        int draw = chance.nextInt(100);
        if (draw < 4) {
            return OrderStatus.CANCELLED;
        }
        if (settled) {
            return OrderStatus.COMPLETED;
        }
        return draw < 25 ? OrderStatus.PENDING : OrderStatus.CONFIRMED;
    }

    private static PaymentStatus payment(OrderStatus status) {
        return switch (status) {
            case PENDING -> PaymentStatus.UNPAID;
            case CONFIRMED, COMPLETED -> PaymentStatus.PAID;
            case CANCELLED -> PaymentStatus.REFUNDED;
        };
    }

    private List<LineContent> lines() {
        var lines = new ArrayList<LineContent>();
        int count = 1 + Math.min(chance.nextInt(4), chance.nextInt(4));
        for (int i = 0; i < count; i++) {
            var product = pick(products);
            var variant = pick(product.content().variants());
            long unit = Objects.requireNonNull(variant.price()).amountMinor();
            int quantity = 1 + Math.min(chance.nextInt(4), chance.nextInt(6));
            lines.add(
                    new LineContent(
                            null,
                            variant.sku(),
                            null,
                            quantity,
                            unit,
                            0L,
                            tax(unit * quantity),
                            null,
                            null,
                            null));
        }
        return lines;
    }

    /** What is in a price that includes it, rounded. */
    private long tax(long amount) {
        long whole = 100L + merchant.taxPercent();
        return (amount * merchant.taxPercent() + whole / 2) / whole;
    }

    private boolean physical(@Nullable String sku) {
        return products.stream()
                .flatMap(product -> product.content().variants().stream())
                .anyMatch(
                        variant -> variant.hsCode() != null && Objects.equals(variant.sku(), sku));
    }

    private CustomerContent customer(int index) {
        var first = merchant.firstNames().get(index % merchant.firstNames().size());
        var last = pick(merchant.lastNames());
        var mailbox = Normalised.key(first + "." + last).replaceAll("[^a-z.]", "") + index;
        var phone = "0639%06d".formatted(980_000 + chance.nextInt(10_000));
        return new CustomerContent(
                null,
                first + " " + last,
                null,
                mailbox + "@clients.example",
                merchant.country().equals("FR") ? phone : null,
                "fr");
    }

    /** Always the same for a customer. */
    private AddressContent address(CustomerContent customer) {
        var own = new Random(Objects.requireNonNull(customer.email()).hashCode());
        var town = merchant.towns().get(own.nextInt(merchant.towns().size()));
        var street = merchant.streets().get(own.nextInt(merchant.streets().size()));
        return new AddressContent(
                customer.name(),
                null,
                (1 + own.nextInt(98)) + " " + street,
                null,
                town.postalCode(),
                town.name(),
                null,
                town.country(),
                customer.phone(),
                customer.email());
    }

    private <T> T pick(List<T> from) {
        return from.get(chance.nextInt(from.size()));
    }
}
