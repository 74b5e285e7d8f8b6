package dev.comptoir.simulators.openai;

import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The keys that this OpenAI knows, seeded from {@code keys.json}, and what they open. */
final class OpenAiKeys {

    private static final String BEARER = "Bearer ";

    private final List<OpenAiKey> keys;

    OpenAiKeys() {
        try (var seed = OpenAiKeys.class.getResourceAsStream("keys.json")) {
            if (seed == null) {
                throw new IllegalStateException("keys.json is not on the class path");
            }
            keys = List.of(Json.read(seed.readAllBytes(), OpenAiKey[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<OpenAiKey> all() {
        return keys;
    }

    /** The key of a request, which may do what the scope names and matches its headers. */
    OpenAiKey admit(Request request, String scope) {
        var key = known(bearer(request));
        match(request, "OpenAI-Organization", key.organization(), "organization");
        match(request, "OpenAI-Project", key.project(), "project");
        if (!key.scopes().contains(scope)) {
            throw OpenAiRefusal.missingScope(scope);
        }
        return key;
    }

    static String bearer(Request request) {
        var header = request.headers().first("Authorization").orElse("");
        if (!header.startsWith(BEARER) || header.length() == BEARER.length()) {
            throw OpenAiRefusal.noKey();
        }
        return header.substring(BEARER.length());
    }

    private OpenAiKey known(String secret) {
        return keys.stream()
                .filter(key -> key.key().equals(secret))
                .findFirst()
                .orElseThrow(() -> OpenAiRefusal.wrongKey(secret));
    }

    private static void match(Request request, String header, String own, String what) {
        var named = request.headers().first(header);
        if (named.isPresent() && !named.get().equals(own)) {
            throw OpenAiRefusal.mismatched(header, what);
        }
    }
}
