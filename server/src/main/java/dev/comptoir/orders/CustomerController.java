package dev.comptoir.orders;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Privacy;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.csv.TableFile;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stores/{storeId}/customers")
class CustomerController {

    private final Customers customers;
    private final Privacy privacy;

    CustomerController(Customers customers, Privacy privacy) {
        this.customers = customers;
        this.privacy = privacy;
    }

    /**
     * @param records rows by table
     */
    record CustomerExport(
            UUID customerId, Map<String, List<Map<String, @Nullable Object>>> records) {}

    /** The store's customers, by name. */
    @GetMapping
    @Requires(Permission.CUSTOMERS_READ)
    Page<Customer> listCustomers(
            @PathVariable StoreId storeId,
            @ParameterObject CustomerFilter filter,
            @RequestParam @Nullable CustomerSort sort,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return customers.list(
                filter,
                Objects.requireNonNullElse(sort, CustomerSort.NAME),
                PageRequest.of(cursor, limit));
    }

    /** The same customers as a file. */
    @GetMapping(value = "/export", produces = MediaType.ALL_VALUE)
    @Requires(Permission.CUSTOMERS_READ)
    void exportCustomers(
            @PathVariable StoreId storeId,
            @RequestParam TableFile format,
            @ParameterObject CustomerFilter filter,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        try (var table = format.open(response, "customers")) {
            CustomerTable.write(customers, filter, table);
        }
    }

    @GetMapping("/{customerId}")
    @Requires(Permission.CUSTOMERS_READ)
    Customer getCustomer(@PathVariable StoreId storeId, @PathVariable UUID customerId) {
        return customers.get(customerId);
    }

    /** Everything that the store keeps of a customer, to be handed to them. */
    @GetMapping("/{customerId}/export")
    @Requires(Permission.CUSTOMERS_READ)
    CustomerExport exportCustomer(@PathVariable StoreId storeId, @PathVariable UUID customerId) {
        return new CustomerExport(customerId, privacy.exportCustomer(customerId));
    }

    /**
     * Forgets a customer: name, addresses and everything else that tells who they are. Their orders
     * stay with numbers, lines, amounts and countries, as the books need them. A shop that sends
     * another order of theirs makes them known again.
     */
    @DeleteMapping("/{customerId}")
    @Requires(Permission.CUSTOMERS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseCustomer(@PathVariable StoreId storeId, @PathVariable UUID customerId) {
        privacy.eraseCustomer(customerId);
    }
}
