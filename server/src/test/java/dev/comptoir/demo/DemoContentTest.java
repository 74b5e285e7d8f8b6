package dev.comptoir.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.catalogue.Products;
import dev.comptoir.orders.Orders;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.platform.database.DatabaseAccess;
import dev.comptoir.platform.events.EventId;
import dev.comptoir.stores.DemoStoreOpened;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ComptoirTest
class DemoContentTest {

    private static final Instant OPENED = Instant.parse("2026-11-01T09:00:00Z");

    @LocalServerPort private int port;

    @Autowired private Products products;
    @Autowired private Orders orders;
    @Autowired private DatabaseAccess access;

    @Test
    void fillsStoresOnceAndGoesAwayAgain() {
        var pottery = TestStore.create(port);
        var fabrics = TestStore.create(port);
        fill(pottery.id(), DemoStoreOpened.Kind.CERAMICS);
        fill(fabrics.id(), DemoStoreOpened.Kind.TEXTILES);
        for (var store : List.of(pottery.id(), fabrics.id())) {
            assertThat(count("catalogue.product", store)).isEqualTo(100);
            assertThat(count("orders.orders", store)).isEqualTo(250);
            assertThat(count("orders.customer", store)).isBetween(90L, 140L);
            assertThat(unlinked(store)).as("lines of products that are there").isZero();
        }
        var order =
                fabrics.owner()
                        .get(fabrics.path() + "/orders?limit=1&sort=newest")
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0);
        assertThat(order.path("total").path("currency").asString()).isEqualTo("XOF");
        fill(pottery.id(), DemoStoreOpened.Kind.CERAMICS);
        assertThat(changed(pottery.id())).as("a second run").isZero();

        var outcome = DemoCommand.remove(owner());
        assertThat(outcome).startsWith("Removed 200 demo products, 500 orders and ");
        for (var table : List.of("catalogue.product", "orders.orders", "orders.customer")) {
            assertThat(count(table, pottery.id()) + count(table, fabrics.id())).as(table).isZero();
        }
    }

    private void fill(StoreId store, DemoStoreOpened.Kind kind) {
        var content = new DemoContent(products, orders, new DemoSettings(true));
        var event = new DemoStoreOpened(store, kind, OPENED);
        StoreScope.run(store, () -> content.on(event, new EventId(Ids.next())));
    }

    private long count(String table, StoreId store) {
        return query("select count(*) from %s where store_id = '%s'".formatted(table, store));
    }

    private long unlinked(StoreId store) {
        return query(
                "select count(*) from orders.order_line where store_id = '%s' and variant_id is null"
                        .formatted(store));
    }

    private long changed(StoreId store) {
        return query(
                "select count(*) from orders.orders where store_id = '%s' and version > 1"
                        .formatted(store));
    }

    private long query(String statement) {
        return JdbcClient.create(owner()).sql(statement).query(Long.class).single();
    }

    private DriverManagerDataSource owner() {
        return new DriverManagerDataSource(
                access.url(), access.owner().user(), access.owner().password());
    }
}
