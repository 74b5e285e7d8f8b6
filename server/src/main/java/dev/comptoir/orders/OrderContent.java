package dev.comptoir.orders;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.Normalised;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can be written of an order: the body of the API, a group of rows of an import. Amounts
 * are in minor units of its one currency.
 *
 * @param number as people know it; the external identifier or the store's own next when absent
 * @param status pending when absent
 * @param paymentStatus unpaid when absent
 * @param taxesIncluded whether the prices contain the taxes; they do when absent
 * @param placedAt when it was placed; an order made by hand is placed now
 * @param discountMinor off the whole order, beyond the discounts of its lines
 * @param taxMinor all taxes; those of the lines when absent
 * @param totalMinor what has to be paid; checked when present, computed when absent
 */
@Schema(name = "OrderContent")
public record OrderContent(
        @Nullable @Size(max = LONGEST_NUMBER) String number,
        @Nullable OrderStatus status,
        @Nullable PaymentStatus paymentStatus,
        @NotNull Currency currency,
        @Nullable Boolean taxesIncluded,
        @Nullable Instant placedAt,
        @Nullable @Valid CustomerContent customer,
        @Nullable @Valid AddressContent shippingAddress,
        @Nullable @Valid AddressContent billingAddress,
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid LineContent> lines,
        @Nullable @Min(0) @Max(HIGHEST_AMOUNT) Long discountMinor,
        @Nullable @Min(0) @Max(HIGHEST_AMOUNT) Long shippingMinor,
        @Nullable @Min(0) @Max(HIGHEST_AMOUNT) Long taxMinor,
        @Nullable @Min(0) Long totalMinor,
        @Nullable @Size(max = 5000) String note) {

    static final int LONGEST_NUMBER = 64;

    /** A million of it, five hundred times, still fits into 64 bits. */
    static final long HIGHEST_AMOUNT = 10_000_000_000L;

    /** The same content in the one form in which it is kept and compared. */
    OrderContent normalised() {
        var normalLines = lines.stream().map(LineContent::normalised).toList();
        long lineTaxes =
                normalLines.stream()
                        .mapToLong(line -> requireNonNullElse(line.taxMinor(), 0L))
                        .sum();
        var normal =
                new OrderContent(
                        Normalised.text(number),
                        requireNonNullElse(status, OrderStatus.PENDING),
                        requireNonNullElse(paymentStatus, PaymentStatus.UNPAID),
                        currency,
                        requireNonNullElse(taxesIncluded, true),
                        // what the database keeps
                        placedAt == null ? null : placedAt.truncatedTo(ChronoUnit.MICROS),
                        customer == null ? null : customer.normalised(),
                        shippingAddress == null ? null : shippingAddress.normalised(),
                        billingAddress == null ? null : billingAddress.normalised(),
                        normalLines,
                        requireNonNullElse(discountMinor, 0L),
                        requireNonNullElse(shippingMinor, 0L),
                        requireNonNullElse(taxMinor, lineTaxes),
                        totalMinor,
                        Normalised.text(note));
        return totalMinor == null ? normal.withTotal(normal.sum()) : normal;
    }

    /** What the lines cost together. */
    long itemsMinor() {
        return lines.stream().mapToLong(LineContent::totalMinor).sum();
    }

    /** What has to be paid by the other amounts; of normalised content. */
    long sum() {
        long taxes = Boolean.TRUE.equals(taxesIncluded) ? 0 : requireNonNullElse(taxMinor, 0L);
        return itemsMinor()
                - requireNonNullElse(discountMinor, 0L)
                + requireNonNullElse(shippingMinor, 0L)
                + taxes;
    }

    /** The same with this number and instant. */
    OrderContent with(String itsNumber, @Nullable Instant itsPlacedAt) {
        return copy(itsNumber, itsPlacedAt, totalMinor);
    }

    private OrderContent withTotal(long total) {
        return copy(number, placedAt, total);
    }

    private OrderContent copy(
            @Nullable String itsNumber, @Nullable Instant itsPlacedAt, @Nullable Long total) {
        return new OrderContent(
                itsNumber,
                status,
                paymentStatus,
                currency,
                taxesIncluded,
                itsPlacedAt,
                customer,
                shippingAddress,
                billingAddress,
                lines,
                discountMinor,
                shippingMinor,
                taxMinor,
                total,
                note);
    }
}
