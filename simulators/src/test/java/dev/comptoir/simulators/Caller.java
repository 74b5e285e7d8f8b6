package dev.comptoir.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A plain HTTP client, so that simulators are tested as anybody meets them. */
public final class Caller {

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    public HttpResponse<String> get(String uri, String... headers) throws IOException {
        return send("GET", uri, "", headers);
    }

    public HttpResponse<String> post(String uri, String body, String... headers)
            throws IOException {
        return send("POST", uri, body, headers);
    }

    public HttpResponse<String> send(String method, String uri, String body, String... headers)
            throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(uri))
                        .timeout(Duration.ofSeconds(20))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }
}
