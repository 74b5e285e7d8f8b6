package dev.comptoir.orders;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Requires;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.Verdict;
import dev.comptoir.platform.csv.TableFile;
import dev.comptoir.platform.data.Page;
import dev.comptoir.platform.data.PageRequest;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.Idempotent;
import dev.comptoir.platform.web.RequestProblem;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/stores/{storeId}/orders")
class OrderController {

    private final Orders orders;

    OrderController(Orders orders) {
        this.orders = orders;
    }

    @Schema(name = "PutOrder")
    record Put(Verdict.Outcome outcome, Order order) {}

    /** The store's orders. Sorting by total needs a currency: amounts of two are not compared. */
    @GetMapping
    @Requires(Permission.ORDERS_READ)
    Page<OrderSummary> listOrders(
            @PathVariable StoreId storeId,
            @ParameterObject OrderFilter filter,
            @RequestParam @Nullable OrderSort sort,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return orders.list(
                filter,
                Objects.requireNonNullElse(sort, OrderSort.NEWEST),
                PageRequest.of(cursor, limit));
    }

    /** The same orders as a file with a row for each line. */
    @GetMapping(value = "/export", produces = MediaType.ALL_VALUE)
    @Requires(Permission.ORDERS_READ)
    void exportOrders(
            @PathVariable StoreId storeId,
            @RequestParam TableFile format,
            @ParameterObject OrderFilter filter,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        try (var table = format.open(response, "orders")) {
            OrderExport.write(orders, filter, table);
        }
    }

    @GetMapping("/{orderId}")
    @Requires(Permission.ORDERS_READ)
    Order getOrder(@PathVariable StoreId storeId, @PathVariable UUID orderId) {
        return orders.get(orderId);
    }

    @PostMapping
    @Idempotent
    @Requires(Permission.ORDERS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Order createOrder(@PathVariable StoreId storeId, @RequestBody OrderContent body) {
        return orders.create(body);
    }

    /**
     * Changes what is done with an order; what is left out stays. When somebody else changed it
     * meanwhile, the answer names the fields that are other than in the version sent.
     */
    @PatchMapping("/{orderId}")
    @Requires(Permission.ORDERS_WRITE)
    Order updateOrder(
            @PathVariable StoreId storeId,
            @PathVariable UUID orderId,
            @Valid @RequestBody OrderPatch body) {
        return orders.update(orderId, body);
    }

    /**
     * Makes an order of a shop the same here as it is there, with its customer. Sending it again
     * changes nothing, and tells so.
     *
     * @param source which shop, such as {@code woocommerce}
     * @param externalId the order's own identifier there
     */
    @PutMapping("/by-external-id")
    @Requires(Permission.ORDERS_WRITE)
    Put putOrderByExternalId(
            @PathVariable StoreId storeId,
            @RequestParam String source,
            @RequestParam String externalId,
            @RequestBody OrderContent body) {
        var verdict = orders.put(List.of(new OrderDraft(source, externalId, body))).getFirst();
        if (verdict.id() == null) {
            throw new Problem(RequestProblem.INVALID).withFields(verdict.problems());
        }
        return new Put(verdict.outcome(), orders.get(verdict.id()));
    }
}
