package dev.comptoir.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests of a person who stays signed in while servers come and go, each over a connection of its own, and never
 * twice by itself.
 */
record Sender(URI base, Map<String, String> session) {

    /** Status of what got no answer. */
    static final int NONE = 0;

    /** @return the answer's status, once all of it is here; {@link #NONE} when the server died before */
    int send(String method, String path, String correlation, @Nullable Object body) throws InterruptedException {
        return send(method, path, Map.of("X-Correlation-Id", correlation), body);
    }

    int send(String method, String path, Map<String, String> headers, @Nullable Object body)
            throws InterruptedException {
        var request =
                HttpRequest.newBuilder(base.resolve(path))
                        .version(HttpClient.Version.HTTP_1_1)
                        .timeout(Duration.ofSeconds(60))
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        session.forEach(request::header);
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString()).statusCode();
        } catch (IOException died) {
            return NONE;
        }
    }
}
