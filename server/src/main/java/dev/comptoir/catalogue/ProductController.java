package dev.comptoir.catalogue;

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
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping("/api/v1/stores/{storeId}/products")
class ProductController {

    private final Products products;

    ProductController(Products products) {
        this.products = products;
    }

    @Schema(name = "PutProduct")
    record Put(Verdict.Outcome outcome, Product product) {}

    /** The store's products. */
    @GetMapping
    @Requires(Permission.PRODUCTS_READ)
    Page<ProductSummary> listProducts(
            @PathVariable StoreId storeId,
            @ParameterObject ProductFilter filter,
            @RequestParam @Nullable ProductSort sort,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        return products.list(
                filter,
                Objects.requireNonNullElse(sort, ProductSort.NEWEST),
                PageRequest.of(cursor, limit));
    }

    /** The same products as a file with a row for each variant. */
    @GetMapping(value = "/export", produces = MediaType.ALL_VALUE)
    @Requires(Permission.PRODUCTS_READ)
    void exportProducts(
            @PathVariable StoreId storeId,
            @RequestParam TableFile format,
            @ParameterObject ProductFilter filter,
            @Parameter(hidden = true) HttpServletResponse response)
            throws IOException {
        try (var table = format.open(response, "products")) {
            ProductExport.write(products, filter, table);
        }
    }

    @GetMapping("/{productId}")
    @Requires(Permission.PRODUCTS_READ)
    Product getProduct(@PathVariable StoreId storeId, @PathVariable UUID productId) {
        return products.get(productId);
    }

    @PostMapping
    @Idempotent
    @Requires(Permission.PRODUCTS_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    Product createProduct(@PathVariable StoreId storeId, @RequestBody ProductContent body) {
        return products.create(body);
    }

    /**
     * Changes a product; what is left out stays. When somebody else changed it meanwhile, the
     * answer names the fields that are other than in the version sent.
     */
    @PatchMapping("/{productId}")
    @Requires(Permission.PRODUCTS_WRITE)
    Product updateProduct(
            @PathVariable StoreId storeId,
            @PathVariable UUID productId,
            @Valid @RequestBody ProductPatch body) {
        return products.update(productId, body);
    }

    /** Removes a product; orders keep what they say of it. One that was sold is better archived. */
    @DeleteMapping("/{productId}")
    @Requires(Permission.PRODUCTS_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteProduct(@PathVariable StoreId storeId, @PathVariable UUID productId) {
        products.delete(productId);
    }

    /**
     * Makes a product of a shop the same here as it is there. Sending it again changes nothing, and
     * tells so.
     *
     * @param source which shop, such as {@code woocommerce}
     * @param externalId the product's own identifier there
     */
    @PutMapping("/by-external-id")
    @Requires(Permission.PRODUCTS_WRITE)
    Put putProductByExternalId(
            @PathVariable StoreId storeId,
            @RequestParam String source,
            @RequestParam String externalId,
            @RequestBody ProductContent body) {
        var verdict = products.put(List.of(new ProductDraft(source, externalId, body))).getFirst();
        if (verdict.id() == null) {
            throw new Problem(RequestProblem.INVALID).withFields(verdict.problems());
        }
        return new Put(verdict.outcome(), products.get(verdict.id()));
    }
}
