package dev.comptoir.shipping.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.comptoir.access.Role;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The boxes of a store as its people keep them. */
@ComptoirTest
class ParcelTemplatesTest {

    @LocalServerPort private int port;

    private TestStore store;
    private Caller owner;

    @BeforeEach
    void open() {
        store = TestStore.create(port);
        owner = store.owner();
    }

    @Test
    void keepsBoxesByName() {
        create(box("Shoe box", 120));
        create(box("Envelope", 0));

        assertThat(owner.get(templates()).expect(200).json().path("items"))
                .extracting(box -> box.path("name").asString())
                .containsExactly("Envelope", "Shoe box");
        assertThat(owner.get(templates()).json().at("/items/1/emptyGrams").asInt()).isEqualTo(120);
    }

    @Test
    void changesTheNewestVersionOnly() {
        var path = templates() + "/" + create(box("Shoe box", 120));
        var change = Map.of("template", box("Boot box", 150), "version", 1);

        var changed = owner.call("PUT", path, change).expect(200).json();

        assertThat(changed.path("name").asString()).isEqualTo("Boot box");
        assertThat(changed.path("version").asInt()).isEqualTo(2);
        assertThat(owner.call("PUT", path, change).expect(409).code())
                .isEqualTo("shipping.parcel-template-changed");
        owner.call("DELETE", path, null).expect(204);
        owner.call("DELETE", path, null).expect(404);
        owner.call("PUT", path, change).expect(404);
    }

    @Test
    void hasOneBoxOfAName() {
        create(box("Shoe box", 120));
        var other = create(box("Envelope", 0));

        assertThat(owner.call("POST", templates(), box("shoe BOX", 1)).expect(409).code())
                .isEqualTo("shipping.parcel-template-name-taken");
        var rename = Map.of("template", box("Shoe box", 1), "version", 1);
        assertThat(owner.call("PUT", templates() + "/" + other, rename).expect(409).code())
                .isEqualTo("shipping.parcel-template-name-taken");
    }

    @Test
    void refusesWhatIsNoBox() {
        var body = box(" ", -1);
        body.put("lengthMillimetres", 0);
        body.remove("heightMillimetres");

        var errors = owner.call("POST", templates(), body).expect(400).json().path("errors");

        assertThat(errors)
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder(
                        "name", "emptyGrams", "lengthMillimetres", "heightMillimetres");
    }

    @Test
    void whoOnlyLooksChangesNothing() {
        var viewer = store.member(Role.VIEWER);

        viewer.get(templates()).expect(200);
        viewer.call("POST", templates(), box("Shoe box", 120)).expect(403);
    }

    @Test
    void othersHaveOtherBoxes() {
        var id = create(box("Shoe box", 120));
        var other = TestStore.create(port);

        assertThat(
                        other.owner()
                                .get(other.path() + "/parcel-templates")
                                .expect(200)
                                .json()
                                .path("items"))
                .isEmpty();
        other.owner().call("DELETE", other.path() + "/parcel-templates/" + id, null).expect(404);
    }

    private static Map<String, Object> box(String name, int emptyGrams) {
        var box = new HashMap<String, Object>();
        box.put("name", name);
        box.put("lengthMillimetres", 350);
        box.put("widthMillimetres", 220);
        box.put("heightMillimetres", 130);
        box.put("emptyGrams", emptyGrams);
        return box;
    }

    private String create(Map<String, Object> box) {
        return owner.call("POST", templates(), box).expect(201).json().path("id").asString();
    }

    private String templates() {
        return store.path() + "/parcel-templates";
    }
}
