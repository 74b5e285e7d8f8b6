package dev.comptoir.orders;

import dev.comptoir.access.Permission;
import dev.comptoir.imports.spi.ImportColumn;
import dev.comptoir.imports.spi.ImportColumn.Type;
import dev.comptoir.imports.spi.ImportKind;
import dev.comptoir.imports.spi.ImportedRecord;
import dev.comptoir.imports.spi.ImportedRow;
import dev.comptoir.imports.spi.StoreFacts;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.Verdict;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Orders from files. A row is a line of an order; rows with the same order number, wherever they
 * stand, make one order, and what belongs to the order may stand in each of them or in one. What
 * the file has no column for stays as it is in an order that is known; its lines are the file's.
 */
@Component
final class OrderImport implements ImportKind<FiledOrder> {

    static final String KIND = "orders";

    /** Where an order of a file comes from when the file does not say. */
    private static final String SOURCE = "file";

    private static final int MOST_PIECES = 1_000_000;
    private static final int HEAVIEST = 10_000_000;

    static final List<String> CUSTOMER =
            List.of(
                    "customerId",
                    "customerName",
                    "customerCompany",
                    "customerEmail",
                    "customerPhone");

    static final List<String> ADDRESS =
            List.of(
                    "Name",
                    "Company",
                    "Line1",
                    "Line2",
                    "PostalCode",
                    "City",
                    "State",
                    "Country",
                    "Phone",
                    "Email");

    private static final Map<String, OrderStatus> STATUSES =
            Map.ofEntries(
                    Map.entry("pending", OrderStatus.PENDING),
                    Map.entry("en attente", OrderStatus.PENDING),
                    Map.entry("confirmed", OrderStatus.CONFIRMED),
                    Map.entry("confirmee", OrderStatus.CONFIRMED),
                    Map.entry("processing", OrderStatus.CONFIRMED),
                    Map.entry("en cours", OrderStatus.CONFIRMED),
                    Map.entry("completed", OrderStatus.COMPLETED),
                    Map.entry("terminee", OrderStatus.COMPLETED),
                    Map.entry("cancelled", OrderStatus.CANCELLED),
                    Map.entry("canceled", OrderStatus.CANCELLED),
                    Map.entry("annulee", OrderStatus.CANCELLED));

    private static final Map<String, PaymentStatus> PAYMENTS =
            Map.ofEntries(
                    Map.entry("unpaid", PaymentStatus.UNPAID),
                    Map.entry("impayee", PaymentStatus.UNPAID),
                    Map.entry("non payee", PaymentStatus.UNPAID),
                    Map.entry("partly_paid", PaymentStatus.PARTLY_PAID),
                    Map.entry("partiellement payee", PaymentStatus.PARTLY_PAID),
                    Map.entry("paid", PaymentStatus.PAID),
                    Map.entry("payee", PaymentStatus.PAID),
                    Map.entry("partly_refunded", PaymentStatus.PARTLY_REFUNDED),
                    Map.entry("partiellement remboursee", PaymentStatus.PARTLY_REFUNDED),
                    Map.entry("refunded", PaymentStatus.REFUNDED),
                    Map.entry("remboursee", PaymentStatus.REFUNDED));

    private static final List<ImportColumn> COLUMNS =
            Stream.of(
                            Stream.of(
                                    ImportColumn.required("number", Type.TEXT),
                                    ImportColumn.optional("placedAt", Type.DATE),
                                    ImportColumn.text("status"),
                                    ImportColumn.text("paymentStatus"),
                                    ImportColumn.text("sku"),
                                    ImportColumn.text("lineTitle"),
                                    ImportColumn.required("quantity", Type.NUMBER),
                                    ImportColumn.required("unitPrice", Type.NUMBER),
                                    ImportColumn.number("lineDiscount"),
                                    ImportColumn.number("lineTax"),
                                    ImportColumn.number("weightGrams"),
                                    ImportColumn.text("currency"),
                                    ImportColumn.optional("taxesIncluded", Type.FLAG),
                                    ImportColumn.number("discount"),
                                    ImportColumn.number("shipping"),
                                    ImportColumn.number("tax"),
                                    ImportColumn.number("total")),
                            CUSTOMER.stream().map(ImportColumn::text),
                            ADDRESS.stream().map(part -> ImportColumn.text("shipping" + part)),
                            ADDRESS.stream().map(part -> ImportColumn.text("billing" + part)),
                            Stream.of(
                                    ImportColumn.text("note"),
                                    ImportColumn.text("source"),
                                    ImportColumn.text("externalId")))
                    .flatMap(columns -> columns)
                    .toList();

    private final FiledOrders filed;

    OrderImport(FiledOrders filed) {
        this.filed = filed;
    }

    @Override
    public String id() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return Permission.ORDERS_WRITE;
    }

    @Override
    public List<ImportColumn> columns() {
        return COLUMNS;
    }

    @Override
    public List<String> keys() {
        return List.of("number");
    }

    @Override
    public boolean severalRows() {
        return true;
    }

    @Override
    public FiledOrder read(ImportedRecord rows, StoreFacts store) {
        var currency = rows.rowWith("currency").currency("currency").orElse(store.currency());
        var content =
                new OrderContent(
                        rows.first().requiredText("number"),
                        rows.rowWith("status").choice("status", STATUSES).orElse(null),
                        rows.rowWith("paymentStatus")
                                .choice("paymentStatus", PAYMENTS)
                                .orElse(null),
                        currency,
                        rows.rowWith("taxesIncluded").flag("taxesIncluded").orElse(null),
                        rows.rowWith("placedAt").instant("placedAt", store.zone()).orElse(null),
                        customer(rows),
                        address(rows, "shipping"),
                        address(rows, "billing"),
                        rows.rows().stream().map(row -> line(row, currency)).toList(),
                        amount(rows, "discount", currency),
                        amount(rows, "shipping", currency),
                        amount(rows, "tax", currency),
                        amount(rows, "total", currency),
                        rows.shared("note").orElse(null));
        return new FiledOrder(
                rows.first().known(COLUMNS),
                rows.shared("source").orElse(SOURCE),
                rows.shared("externalId").orElse(null),
                content);
    }

    @Override
    public List<Verdict> store(List<FiledOrder> records) {
        return filed.put(records);
    }

    private static LineContent line(ImportedRow row, Currency currency) {
        return new LineContent(
                null,
                row.text("sku").orElse(null),
                row.text("lineTitle").orElse(null),
                row.requiredInteger("quantity", 1, MOST_PIECES),
                row.requiredMoney("unitPrice", currency).amountMinor(),
                amount(row, "lineDiscount", currency),
                amount(row, "lineTax", currency),
                row.integer("weightGrams", 1, HEAVIEST).orElse(null),
                null,
                null);
    }

    private static @Nullable CustomerContent customer(ImportedRecord rows) {
        if (absent(rows, CUSTOMER)) {
            return null;
        }
        return new CustomerContent(
                rows.shared("customerId").orElse(null),
                rows.shared("customerName").orElse(null),
                rows.shared("customerCompany").orElse(null),
                rows.shared("customerEmail").orElse(null),
                rows.shared("customerPhone").orElse(null),
                null);
    }

    private static @Nullable AddressContent address(ImportedRecord rows, String kind) {
        if (absent(rows, ADDRESS.stream().map(part -> kind + part).toList())) {
            return null;
        }
        return new AddressContent(
                rows.shared(kind + "Name").orElse(null),
                rows.shared(kind + "Company").orElse(null),
                rows.rowWith(kind + "Line1").requiredText(kind + "Line1"),
                rows.shared(kind + "Line2").orElse(null),
                rows.shared(kind + "PostalCode").orElse(null),
                rows.rowWith(kind + "City").requiredText(kind + "City"),
                rows.shared(kind + "State").orElse(null),
                country(rows.rowWith(kind + "Country"), kind + "Country"),
                rows.shared(kind + "Phone").orElse(null),
                rows.shared(kind + "Email").orElse(null));
    }

    private static String country(ImportedRow row, String column) {
        row.requiredText(column);
        return row.country(column).map(Country::code).orElse("");
    }

    private static boolean absent(ImportedRecord rows, List<String> columns) {
        return columns.stream()
                .noneMatch(column -> rows.rows().stream().anyMatch(row -> row.given(column)));
    }

    private static @Nullable Long amount(ImportedRecord rows, String column, Currency currency) {
        return amount(rows.rowWith(column), column, currency);
    }

    private static @Nullable Long amount(ImportedRow row, String column, Currency currency) {
        return row.money(column, currency).map(Money::amountMinor).orElse(null);
    }
}
