package dev.comptoir.testing;

import dev.comptoir.access.Permission;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody, or nobody, who calls the running product over HTTP, as a browser or a machine does. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Caller(int port) {
        this.port = port;
    }

    /** What came back. */
    public record Answer(int status, Map<String, List<String>> headers, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The code of a problem. */
        public String code() {
            return json().path("code").asString();
        }

        public @Nullable String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> entry.getValue().getFirst())
                    .findFirst()
                    .orElse(null);
        }

        /** The answer, if it has this status; a failure that shows all of it otherwise. */
        public Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError(
                        "expected %d, got %d: %s".formatted(expected, status, body));
            }
            return this;
        }
    }

    /** Nobody in particular. */
    public static Caller stranger(int port) {
        return new Caller(port);
    }

    /** A machine. */
    public static Caller withKey(int port, String token) {
        return new Caller(port).with("Authorization", "Bearer " + token);
    }

    /** A person in a browser, signed in. */
    public static Caller signedIn(int port, String email, String password) {
        var caller = new Caller(port);
        caller.call("POST", "/api/v1/session", Map.of("email", email, "password", password))
                .expect(200);
        return caller;
    }

    /** Sends a header along with everything from now on. */
    public Caller with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Caller without(String name) {
        headers.remove(name);
        return this;
    }

    /** Another browser with the same cookies. */
    public Caller copy() {
        var copy = new Caller(port);
        copy.cookies.putAll(cookies);
        copy.headers.putAll(headers);
        return copy;
    }

    /** The same browser, led to another server of the installation. */
    public Caller at(int otherPort) {
        var copy = new Caller(otherPort);
        copy.cookies.putAll(cookies);
        copy.headers.putAll(headers);
        return copy;
    }

    /** Keeps the session and loses the proof that a write is its own. */
    public Caller forgettingCsrf() {
        var copy = copy();
        copy.cookies.remove("XSRF-TOKEN");
        return copy;
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    /** A file. */
    public byte[] bytes(String path) {
        return bytes(path, null);
    }

    /** A file that is made for what is sent. */
    public byte[] bytes(String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        session().forEach(request::header);
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                var told = new String(response.body(), StandardCharsets.UTF_8);
                throw new AssertionError("%s: %d %s".formatted(path, response.statusCode(), told));
            }
            return response.body();
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public Answer call(String method, String path, @Nullable Object body) {
        return send(method, path, body == null ? null : JSON.writeValueAsString(body));
    }

    /** Sends a body as it is. */
    public Answer send(String method, String path, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        return send(method, path, request);
    }

    /** Sends a file. */
    public Answer upload(String path, byte[] file) {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/octet-stream")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file));
        return send("POST", path, request);
    }

    private Answer send(String method, String path, HttpRequest.Builder request) {
        session().forEach(request::header);
        headers.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The headers by which a request is this person's, for what is sent without this class. */
    public Map<String, String> session() {
        var session = new LinkedHashMap<String, String>();
        if (!cookies.isEmpty()) {
            var pairs =
                    cookies.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList();
            session.put("Cookie", String.join("; ", pairs));
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            session.put("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
        }
        return session;
    }

    private void keep(String setCookie) {
        var pair = setCookie.substring(0, setCookie.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** Makes an API key in a store, as this caller. */
    public Caller createKey(String store, List<Permission> scopes) {
        var body = Map.of("name", "test", "scopes", scopes.stream().map(Permission::id).toList());
        var created = call("POST", "/api/v1/stores/" + store + "/api-keys", body).expect(201);
        return withKey(port, created.json().path("token").asString());
    }
}
