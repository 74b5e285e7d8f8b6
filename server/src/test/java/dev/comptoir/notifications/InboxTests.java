package dev.comptoir.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Role;
import dev.comptoir.platform.Ids;
import dev.comptoir.platform.StoreId;
import dev.comptoir.platform.data.StoreScope;
import dev.comptoir.testing.Caller;
import dev.comptoir.testing.ComptoirTest;
import dev.comptoir.testing.TestStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ComptoirTest
class InboxTests {

    @LocalServerPort private int port;
    @Autowired private Inbox inbox;
    @Autowired private InboxRetention retention;
    @Autowired private TransactionTemplate transaction;

    private TestStore store;

    @BeforeEach
    void open() {
        store = TestStore.create(port);
    }

    @Test
    void tellsEachRoleWhatIsForIt() {
        var manager = store.member(Role.MANAGER);
        var viewer = store.member(Role.VIEWER);
        tell(Role.MANAGER, null, null);
        tell(Role.VIEWER, null, null);
        tell(Role.OWNER, null, null);
        assertThat(items(store.owner())).hasSize(3);
        assertThat(items(manager)).hasSize(2);
        assertThat(items(viewer)).hasSize(1);
        assertThat(items(store.key(List.of(Permission.INBOX_READ)))).hasSize(2);
        assertThat(items(TestStore.create(port).owner())).isEmpty();
    }

    @Test
    void tellsOnePersonAlone() {
        var manager = store.member(Role.MANAGER);
        tell(Role.VIEWER, id(manager), null);
        assertThat(items(manager)).hasSize(1);
        assertThat(items(store.owner())).isEmpty();
    }

    @Test
    void speaksTheReadersLanguage() {
        tell(Role.OWNER, null, null);
        var english = items(store.owner()).get(0);
        assertThat(english.path("title").asString()).isEqualTo("Paris does not work");
        assertThat(english.path("body").asString()).startsWith("Sample does not answer");
        var french = items(store.owner().copy().with("Accept-Language", "fr")).get(0);
        assertThat(french.path("title").asString()).isEqualTo("Paris ne fonctionne pas");
        assertThat(english.path("code").asString()).isEqualTo("integration.failing");
        assertThat(english.path("severity").asString()).isEqualTo("problem");
    }

    @Test
    void isReadByEachForThemselves() {
        var manager = store.member(Role.MANAGER);
        for (int i = 0; i < 3; i++) {
            tell(Role.MANAGER, null, null);
        }
        var newest = items(store.owner()).get(0).path("id").asString();
        mark(store.owner(), newest, Map.of("read", true)).expect(204);
        assertThat(unread(store.owner())).isEqualTo(2);
        assertThat(items(store.owner()).get(0).path("read").asBoolean()).isTrue();
        assertThat(unread(manager)).isEqualTo(3);
        mark(store.owner(), newest, Map.of("read", true, "olderToo", true)).expect(204);
        assertThat(unread(store.owner())).isZero();
        mark(store.owner(), newest, Map.of("read", false)).expect(204);
        assertThat(unread(store.owner())).isEqualTo(1);
        mark(store.owner(), Ids.next().toString(), Map.of("read", true)).expect(404);
        var key = store.key(List.of(Permission.INBOX_READ));
        assertThat(mark(key, newest, Map.of("read", true)).expect(409).code())
                .isEqualTo("notifications.no-reader");
    }

    @Test
    void tellsTheSameThingOnceAndEachStoreItsOwn() {
        assertThat(tell(Role.OWNER, null, "x")).isTrue();
        assertThat(tell(Role.OWNER, null, "x")).isFalse();
        assertThat(tellIn(TestStore.create(port).id(), message(Role.OWNER, null, "x"))).isTrue();
        assertThat(items(store.owner())).hasSize(1);
    }

    @Test
    void tellsNothingOutsideOfATransactionOrAfterARollback() {
        assertThatThrownBy(() ->
                        StoreScope.run(
                                store.id(), () -> inbox.tell(message(Role.OWNER, null, null))))
                .isInstanceOf(IllegalTransactionStateException.class);
        StoreScope.run(
                store.id(),
                () ->
                        transaction.executeWithoutResult(status -> {
                            inbox.tell(message(Role.OWNER, null, null));
                            status.setRollbackOnly();
                        }));
        assertThat(items(store.owner())).isEmpty();
    }

    @Test
    void isPagedAndForgottenWhenOld() {
        for (int i = 0; i < 5; i++) {
            tell(Role.OWNER, null, null);
        }
        var first = store.owner().get(path() + "?limit=3").expect(200).json();
        var rest =
                store.owner()
                        .get(path() + "?limit=3&cursor=" + first.path("nextCursor").asString())
                        .expect(200)
                        .json();
        assertThat(first.path("items")).hasSize(3);
        assertThat(rest.path("items")).hasSize(2);
        assertThat(rest.has("nextCursor")).isFalse();
        retention.run();
        assertThat(items(store.owner())).hasSize(5);
    }

    private boolean tell(Role role, @Nullable UUID person, @Nullable String once) {
        return tellIn(store.id(), message(role, person, once));
    }

    private boolean tellIn(StoreId where, Message message) {
        return StoreScope.<Boolean, RuntimeException>call(
                where, () -> transaction.<Boolean>execute(status -> inbox.tell(message)));
    }

    private static Message message(Role role, @Nullable UUID person, @Nullable String once) {
        return new Message(
                "integration.failing",
                Severity.PROBLEM,
                role,
                person,
                "integration",
                Ids.next(),
                Map.of("label", "Paris", "provider", Message.text("provider.sample.name")),
                once);
    }

    private static UUID id(Caller person) {
        return UUID.fromString(person.get("/api/v1/me").expect(200).json().path("id").asString());
    }

    private String path() {
        return store.path() + "/inbox-messages";
    }

    private JsonNode items(Caller reader) {
        var answer = reader.get(path());
        return answer.status() == 403
                ? tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode()
                : answer.expect(200).json().path("items");
    }

    private int unread(Caller reader) {
        return reader.get(path() + "/count").expect(200).json().path("unread").asInt();
    }

    private Caller.Answer mark(Caller reader, String message, Map<String, Boolean> body) {
        return reader.call("PUT", path() + "/" + message + "/read", body);
    }
}
