package dev.comptoir.webhooks;

import static org.awaitility.Awaitility.await;

import dev.comptoir.testing.Caller;
import dev.comptoir.testing.TestStore;
import dev.comptoir.testing.sample.SampleConnection;
import dev.comptoir.testing.sample.SampleHooks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A store with a connection whose provider sends messages, and what the store's people see of them.
 */
final class HookedStore {

    static final Duration SOON = Duration.ofSeconds(30);

    private final int port;
    private final TestStore store;
    private final String integration;
    private final String place;

    HookedStore(int port) {
        this.port = port;
        store = TestStore.create(port);
        integration = connect("hooks");
        place = rotate(integration);
    }

    TestStore store() {
        return store;
    }

    String integration() {
        return integration;
    }

    /** The path at which the provider knocks. */
    String place() {
        return place;
    }

    /** The message with this body, once it was handled. */
    String awaitHandled(String body) {
        return await().atMost(SOON)
                .until(
                        () ->
                                kept("?state=handled").stream()
                                        .filter(kept -> bodyOf(kept).equals(body))
                                        .findFirst()
                                        .orElse(""),
                        found -> !found.isEmpty());
    }

    List<String> kept() {
        return kept("");
    }

    List<String> kept(String query) {
        return store.owner()
                .get(messages() + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    JsonNode detail(String message) {
        return store.owner().get(messages() + "/" + message).expect(200).json();
    }

    JsonNode message(String message) {
        return detail(message).path("message");
    }

    String bodyOf(String message) {
        return detail(message).path("body").asString("");
    }

    String failureOf(String message) {
        return message(message).path("failure").asString("");
    }

    long refused() {
        return store.owner().get(hook(integration)).expect(200).json().path("refused").asLong();
    }

    static String body(String text) {
        return "{\"parcels\":[],\"text\":\"%s\"}".formatted(text);
    }

    Caller caller() {
        return Caller.stranger(port);
    }

    Caller.Answer send(String where, String body) {
        return sendAs(caller(), where, body);
    }

    Caller.Answer sendAs(Caller caller, String where, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return caller.copy()
                .with(SampleHooks.SIGNATURE, SampleHooks.sign(SampleHooks.WEBHOOK_KEY, bytes))
                .with("Authorization", "Bearer of-the-provider")
                .send("POST", where, body);
    }

    String integrations() {
        return store.path() + "/integrations";
    }

    String hook(String connection) {
        return integrations() + "/" + connection + "/hook";
    }

    String messages() {
        return hook(integration) + "/messages";
    }

    /** The titles of what the store's people were told. */
    List<String> inbox() {
        return store.owner()
                .get(store.path() + "/inbox-messages")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("title").asString())
                .toList();
    }

    String rotate(String connection) {
        var made = store.owner().call("PUT", hook(connection), null).expect(200).json();
        return URI.create(made.path("url").asString()).getPath();
    }

    String connect(String label) {
        return SampleConnection.connect(store, label, Map.of("webhookKey", SampleHooks.WEBHOOK_KEY))
                .toString();
    }
}
