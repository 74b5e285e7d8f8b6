package dev.comptoir.testing;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import java.util.List;
import java.util.Map;

/** A store of a test's own, with the people it needs; made through the API like any other. */
public final class TestStore {

    /** The first administrator of the product under test. */
    public static final String ADMIN_EMAIL = "admin@comptoir.example";

    /** Not a secret: it exists only in tests. */
    public static final String PASSWORD = "sixteen grey herons";

    private final int port;
    private final StoreId id;
    private final Caller owner;

    private TestStore(int port, StoreId id, Caller owner) {
        this.port = port;
        this.id = id;
        this.owner = owner;
    }

    /** A new store whose owner is nobody else's. */
    public static TestStore create(int port) {
        var admin = admin(port);
        var first = open(port, admin, "Nursery");
        var owner = first.member(Role.STAFF);
        return open(port, owner, "Store " + Ids.next());
    }

    public static Caller admin(int port) {
        return Caller.signedIn(port, ADMIN_EMAIL, PASSWORD);
    }

    public StoreId id() {
        return id;
    }

    /** Base of the store's operations. */
    public String path() {
        return "/api/v1/stores/" + id;
    }

    public Caller owner() {
        return owner;
    }

    /** A new person who joined by invitation, signed in. */
    public Caller member(Role role) {
        var email = "p" + Ids.next() + "@comptoir.example";
        var invited =
                owner.call("POST", path() + "/members", Map.of("email", email, "role", role.id()))
                        .expect(201);
        var url = invited.json().path("url").asString();
        var token = url.substring(url.lastIndexOf('/') + 1);
        var person = Caller.stranger(port);
        person.call(
                        "POST",
                        "/api/v1/public/invitations/" + token + "/acceptance",
                        Map.of("name", "Test " + role.id(), "password", PASSWORD))
                .expect(200);
        return person;
    }

    /** A machine with these scopes. */
    public Caller key(List<Permission> scopes) {
        return owner.createKey(id.toString(), scopes);
    }

    private static TestStore open(int port, Caller owner, String name) {
        var body =
                Map.of(
                        "name",
                        name,
                        "country",
                        "FR",
                        "currency",
                        "EUR",
                        "timeZone",
                        "Europe/Paris",
                        "language",
                        "fr");
        var created = owner.call("POST", "/api/v1/stores", body).expect(201);
        return new TestStore(port, StoreId.valueOf(created.json().path("id").asString()), owner);
    }
}
