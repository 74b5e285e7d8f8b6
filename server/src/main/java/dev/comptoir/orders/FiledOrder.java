package dev.comptoir.orders;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An order as a file has it.
 *
 * @param columns that the file has; of the others it says nothing
 */
record FiledOrder(
        Set<String> columns, String source, @Nullable String externalId, OrderContent content) {

    private static final List<String> SHIPPING =
            OrderImport.ADDRESS.stream().map(part -> "shipping" + part).toList();
    private static final List<String> BILLING =
            OrderImport.ADDRESS.stream().map(part -> "billing" + part).toList();

    /** The order as it is to be, given what is known of it. */
    OrderDraft over(@Nullable Order known) {
        if (known == null) {
            return new OrderDraft(source, externalId, content);
        }
        var before = known.content();
        var merged =
                new OrderContent(
                        content.number(),
                        of("status", OrderContent::status, before),
                        of("paymentStatus", OrderContent::paymentStatus, before),
                        content.currency(),
                        of("taxesIncluded", OrderContent::taxesIncluded, before),
                        of("placedAt", OrderContent::placedAt, before),
                        hasAny(OrderImport.CUSTOMER) ? content.customer() : before.customer(),
                        hasAny(SHIPPING) ? content.shippingAddress() : before.shippingAddress(),
                        hasAny(BILLING) ? content.billingAddress() : before.billingAddress(),
                        content.lines(),
                        of("discount", OrderContent::discountMinor, before),
                        of("shipping", OrderContent::shippingMinor, before),
                        columns.contains("lineTax")
                                ? content.taxMinor()
                                : of("tax", OrderContent::taxMinor, before),
                        content.totalMinor(),
                        of("note", OrderContent::note, before));
        // who comes without an own identifier takes none away
        return externalId == null
                ? new OrderDraft(known.source(), known.externalId(), merged)
                : new OrderDraft(source, externalId, merged);
    }

    private <T> @Nullable T of(
            String column, Function<OrderContent, @Nullable T> part, OrderContent before) {
        return part.apply(columns.contains(column) ? content : before);
    }

    private boolean hasAny(List<String> some) {
        return some.stream().anyMatch(columns::contains);
    }
}
