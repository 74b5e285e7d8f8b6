package dev.comptoir.catalogue;

import dev.comptoir.access.Permission;
import dev.comptoir.stores.spi.Figure;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The products that wait for somebody. */
@Configuration(proxyBeanMethods = false)
class ProductFigures {

    /** No carrier says a price for them. */
    @Bean
    Figure productsWithoutWeight(ProductList products) {
        var filter = new ProductFilter(null, null, ProductStatus.ACTIVE, null, true);
        return new Figure(
                "products-without-weight",
                Permission.PRODUCTS_READ,
                "products",
                Map.of("status", ProductStatus.ACTIVE.id(), "withoutWeight", "true"),
                most -> products.count(filter, most));
    }
}
