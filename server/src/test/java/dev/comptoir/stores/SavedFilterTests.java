package dev.comptoir.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Filters that people name. */
@ComptoirTest
class SavedFilterTests {

    @LocalServerPort private int port;

    private TestStore store;
    private Caller viewer;
    private String path;

    @BeforeEach
    void open() {
        store = TestStore.create(port);
        viewer = store.member(Role.VIEWER);
        path = store.path() + "/saved-filters";
    }

    @Test
    void areKeptReplacedByNameAndDeleted() {
        var first = save(viewer, "orders", "À préparer", Map.of("status", "confirmed"));
        var kept = first.expect(201).json();
        assertThat(kept.at("/filters/status").asString()).isEqualTo("confirmed");
        save(viewer, "orders", "a preparer", Map.of("status", "pending")).expect(201);
        save(viewer, "products", "À préparer", Map.of("type", "physical")).expect(201);

        assertThat(names(viewer, "?list=orders")).containsExactly("a preparer");
        assertThat(names(viewer, "")).containsExactly("a preparer", "À préparer");
        var list = viewer.get(path + "?list=orders").json();
        assertThat(list.at("/items/0/id")).isEqualTo(kept.path("id"));
        assertThat(list.at("/items/0/filters/status").asString()).isEqualTo("pending");

        var one = path + "/" + kept.path("id").asString();
        viewer.call("DELETE", one, null).expect(204);
        viewer.call("DELETE", one, null).expect(404);
        assertThat(names(viewer, "?list=orders")).isEmpty();
    }

    @Test
    void areOnesOwn() {
        var mine = save(viewer, "orders", "Mine", Map.of("status", "pending")).expect(201).json();
        var other = store.member(Role.MANAGER);
        assertThat(names(other, "")).isEmpty();
        other.call("DELETE", path + "/" + mine.path("id").asString(), null).expect(404);
        var machine = store.key(List.of(Permission.STORE_READ));
        assertThat(names(machine, "")).isEmpty();
        assertThat(save(machine, "orders", "x", Map.of("a", "b")).expect(409).code())
                .isEqualTo("stores.nobodys-filters");
    }

    @Test
    void haveLimits() {
        save(viewer, "orders", " ", Map.of("status", "pending")).expect(400);
        save(viewer, "Orders!", "x", Map.of("status", "pending")).expect(400);
        save(viewer, "orders", "x", Map.of()).expect(400);
        save(viewer, "orders", "x", Map.of("a b", "c")).expect(400);
        save(viewer, "orders", "x", Map.of("status", "c".repeat(201))).expect(400);
        for (int i = 0; i < 30; i++) {
            save(viewer, "orders", "Filter " + i, Map.of("status", "pending")).expect(201);
        }
        assertThat(save(viewer, "orders", "One more", Map.of("a", "b")).expect(409).code())
                .isEqualTo("stores.too-many-filters");
        save(viewer, "orders", "Filter 3", Map.of("status", "paid")).expect(201);
        save(viewer, "products", "One more", Map.of("type", "course")).expect(201);
    }

    @Test
    void goWithThePersonWhoLeaves() {
        save(viewer, "orders", "Mine", Map.of("status", "pending")).expect(201);
        var id = viewer.get("/api/v1/me").json().path("id").asString();
        var member = store.path() + "/members/" + id;
        store.owner().call("DELETE", member, null).expect(204);
        viewer.get(path).expect(403);
        var export = TestStore.admin(port).get("/api/v1/admin/people/" + id + "/export");
        assertThat(export.expect(200).json().path("records").path("stores.saved_filter")).isEmpty();
    }

    @Test
    void forgetSearchesWhenACustomerIsErased() {
        save(viewer, "customers", "Zoé", Map.of("search", "Zoé Lenoir")).expect(201);
        save(viewer, "orders", "Paid", Map.of("paymentStatus", "paid")).expect(201);
        var order =
                Map.of(
                        "currency", "EUR",
                        "customer", Map.of("name", "Zoé Lenoir", "email", "zoe@buyers.example"),
                        "lines", List.of(Map.of("title", "Bol", "quantity", 1, "unitMinor", 5)));
        var owner = store.owner();
        var made = owner.call("POST", store.path() + "/orders", order).expect(201).json();
        var customer = store.path() + "/customers/" + made.at("/customer/id").asString();

        owner.call("DELETE", customer, null).expect(204);

        assertThat(names(viewer, "")).containsExactly("Paid");
    }

    @Test
    void areHandedToWhoAsksWhatIsKept() {
        save(viewer, "orders", "Mine", Map.of("status", "pending")).expect(201);
        var id = viewer.get("/api/v1/me").json().path("id").asString();
        var export = TestStore.admin(port).get("/api/v1/admin/people/" + id + "/export");
        var rows = export.expect(200).json().path("records").path("stores.saved_filter");
        assertThat(rows.at("/0/name").asString()).isEqualTo("Mine");
    }

    private Caller.Answer save(
            Caller caller, String list, String name, Map<String, String> filters) {
        return caller.call("POST", path, Map.of("list", list, "name", name, "filters", filters));
    }

    private List<String> names(Caller caller, String query) {
        return caller.get(path + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }
}
