package dev.comptoir.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lists with an API key, one call after the other. */
final class Lists {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final String key;

    Lists(Settings settings, String key) {
        this.base = Product.address(settings);
        this.key = key;
    }

    /** How long each of some equal calls takes. */
    Samples time(String path, int calls) throws Exception {
        var nanos = new ArrayList<Long>();
        for (int call = 0; call < calls; call++) {
            nanos.add(time(path));
        }
        return Samples.of(nanos);
    }

    /** How long each of some calls of two kinds takes, one after the other in changing order. */
    List<Samples> inTurns(String one, String other, int calls) throws Exception {
        var ofOne = new ArrayList<Long>();
        var ofOther = new ArrayList<Long>();
        for (int call = 0; call < calls; call++) {
            boolean oneFirst = call % 2 == 0;
            (oneFirst ? ofOne : ofOther).add(time(oneFirst ? one : other));
            (oneFirst ? ofOther : ofOne).add(time(oneFirst ? other : one));
        }
        return List.of(Samples.of(ofOne), Samples.of(ofOther));
    }

    /** Where a page begins, found by turning all pages before it. */
    String cursorOfPage(String first, int page) throws Exception {
        var cursor = JSON.readTree(get(first)).path("nextCursor").asString();
        for (int number = 2; number < page; number++) {
            JsonNode next = JSON.readTree(get(first + "&cursor=" + cursor));
            cursor = next.path("nextCursor").asString();
        }
        return cursor;
    }

    private long time(String path) throws Exception {
        long begun = System.nanoTime();
        get(path);
        return System.nanoTime() - begun;
    }

    private String get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key).build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("GET %s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
