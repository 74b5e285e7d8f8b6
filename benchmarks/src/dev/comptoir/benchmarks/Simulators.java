package dev.comptoir.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated providers in a JVM of their own. */
final class Simulators implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready: (http\\S+) control (http\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JavaProcess process;
    private final String url;
    private final URI control;

    private Simulators(JavaProcess process, String url, URI control) {
        this.process = process;
        this.url = url;
        this.control = control;
    }

    static Simulators start(Settings settings) throws Exception {
        Path log = settings.folder().resolve("simulators.log");
        Files.deleteIfExists(log);
        var process =
                JavaProcess.start(
                        List.of(
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-jar",
                                settings.simulatorsJar().toString(),
                                "--port",
                                "0",
                                "--control-port",
                                "0"),
                        Map.of(),
                        log);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            var ready = READY.matcher(Files.readString(log));
            if (ready.find()) {
                return new Simulators(process, ready.group(1), URI.create(ready.group(2)));
            }
            Thread.sleep(20);
        }
        process.close();
        throw new IllegalStateException("The simulators did not start");
    }

    String url() {
        return url;
    }

    /** The last price request that the product sent, to be sent again without the product. */
    DirectCall lastRatingCall() throws Exception {
        var uri = URI.create(control.toString().replaceAll("/+$", "").replaceAll("/_control$", "") + "/_control/requests");
        try (var client = HttpClient.newHttpClient()) {
            var text = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
            JsonNode last = null;
            for (var item : JsonMapper.shared().readTree(text).path("items")) {
                if (item.path("path").asString().contains("/rating/") && item.path("status").asInt() == 200) {
                    last = item;
                }
            }
            if (last == null) {
                throw new IllegalStateException("No price request reached the simulator");
            }
            return directCall(last);
        }
    }

    /** The numbers of each sale that a simulated carrier made under a buyer's reference. */
    List<List<String>> sales(String carrier, String reference) throws Exception {
        var sales = new ArrayList<List<String>>();
        for (var item : control("/_control/sales/" + carrier).path("items")) {
            if (item.path("reference").asString("").equals(reference)) {
                sales.add(item.path("numbers").valueStream().map(JsonNode::asString).toList());
            }
        }
        return sales;
    }

    private JsonNode control(String path) throws Exception {
        var base = control.toString().replaceAll("/+$", "").replaceAll("/_control$", "");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(base + path)).build();
            return JsonMapper.shared().readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }

    private DirectCall directCall(JsonNode sent) {
        var query = sent.path("query").asString("");
        var target =
                url + "/" + sent.path("host").asString() + sent.path("path").asString() + (query.isEmpty() ? "" : "?" + query);
        var headers = new HashMap<String, String>();
        sent.path("headers").properties().forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
        headers.keySet().removeIf(name -> List.of("host", "content-length", "connection", "accept-encoding")
                .contains(name.toLowerCase(java.util.Locale.ROOT)));
        return new DirectCall(URI.create(target), Map.copyOf(headers), sent.path("body").asString());
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
