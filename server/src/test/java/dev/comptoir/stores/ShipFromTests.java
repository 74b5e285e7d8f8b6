package dev.comptoir.stores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Role;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The address that a store's parcels start from. */
@ComptoirTest
class ShipFromTests {

    @LocalServerPort private int port;

    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.create(port);
    }

    @Test
    void isKeptChangedAndTakenAway() {
        assertThat(store.owner().get(store.path()).json().has("shipFrom")).isFalse();

        var kept = change(1, Map.of("line1", " 3 quai ", "city", "Lyon", "country", "fr"));
        assertThat(kept.expect(200).json().path("shipFrom").toString())
                .isEqualTo("{\"line1\":\"3 quai\",\"city\":\"Lyon\",\"country\":\"FR\"}");
        assertThat(store.owner().get(store.path()).json()).isEqualTo(kept.json());

        var renamed =
                store.owner().call("PATCH", store.path(), Map.of("name", "Other", "version", 2));
        assertThat(renamed.expect(200).json().path("shipFrom"))
                .isEqualTo(kept.json().path("shipFrom"));

        change(2, Map.of("line1", "1 rue", "city", "Lyon", "country", "FR")).expect(409);
        change(3, Map.of("country", "FR")).expect(200);
        assertThat(store.owner().get(store.path()).json().has("shipFrom")).isFalse();
    }

    @Test
    void isWholeOrNotAtAll() {
        assertThat(fields(change(1, Map.of("postalCode", "69001"))))
                .containsExactly("shipFrom.line1", "shipFrom.city", "shipFrom.country");
        assertThat(fields(change(1, Map.of("line1", "x", "city", "y", "country", "XX"))))
                .containsExactly("shipFrom.country");
        assertThat(fields(change(1, Map.of("line1", "x".repeat(101)))))
                .containsExactly("shipFrom.line1");
    }

    @Test
    void isTheOwnersToChange() {
        var manager = store.member(Role.MANAGER);
        manager.call("PATCH", store.path(), Map.of("version", 1)).expect(403);
    }

    private Caller.Answer change(int version, Map<String, Object> address) {
        var body = Map.of("shipFrom", address, "version", version);
        return store.owner().call("PATCH", store.path(), body);
    }

    private static List<String> fields(Caller.Answer answer) {
        return answer.expect(400)
                .json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }
}
