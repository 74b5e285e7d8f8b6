package dev.comptoir.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulated providers in a JVM of their own. */
final class Simulators implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("ready: (http\\S+) control (http\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final JavaProcess process;
    private final String url;
    private final URI control;
    private final HttpClient client = HttpClient.newHttpClient();

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

    /** The last price request that the product sent to UPS, to be sent again without the product. */
    DirectCall lastRatingCall() throws Exception {
        return lastCall("onlinetools.ups.com", "/rating/");
    }

    /** The last request of the product to a host that succeeded, with this in its path; to be sent again without the product. */
    DirectCall lastCall(String host, String path) throws Exception {
        JsonNode last = null;
        for (var item : control("GET", "/_control/requests", null).path("items")) {
            if (item.path("host").asString().equals(host)
                    && item.path("path").asString().contains(path)
                    && item.path("status").asInt() == 200) {
                last = item;
            }
        }
        if (last == null) {
            throw new IllegalStateException("No such request reached %s: %s".formatted(host, path));
        }
        return directCall(last);
    }

    /**
     * What a simulated carrier has in its books.
     *
     * @param reference the buyer's
     * @param numbers of the parcels, in their order
     */
    record Sale(String reference, List<String> numbers) {}

    /** All sales of a simulated carrier, the oldest first. */
    List<Sale> sales(String carrier) throws Exception {
        var sales = new ArrayList<Sale>();
        for (var item : control("GET", "/_control/sales/" + carrier, null).path("items")) {
            var numbers = item.path("numbers").valueStream().map(JsonNode::asString).toList();
            sales.add(new Sale(item.path("reference").asString(""), numbers));
        }
        return sales;
    }

    /** The numbers of each sale that a simulated carrier made under a buyer's reference. */
    List<List<String>> sales(String carrier, String reference) throws Exception {
        return sales(carrier).stream().filter(sale -> sale.reference().equals(reference)).map(Sale::numbers).toList();
    }

    /** The next call to that operation is carried out at once, and answered so much later. */
    void answerLate(String host, String path, long millis) throws Exception {
        fault(Map.of("host", host, "path", path, "method", "POST", "times", 1, "kind", "late-answer", "pauseMillis", millis));
    }

    /** From here on, each call to that operation waits so long before it is looked at. */
    void think(String host, String path, long millis) throws Exception {
        fault(Map.of("host", host, "path", path, "kind", "delay", "delayMillis", millis));
    }

    /**
     * @param script as {@code POST /_control/faults} takes it
     */
    void fault(Map<String, Object> script) throws Exception {
        control("POST", "/_control/faults", script);
    }

    void clearFaults() throws Exception {
        control("DELETE", "/_control/faults", null);
    }

    private JsonNode control(String method, String path, @Nullable Object body) throws Exception {
        var base = control.toString().replaceAll("/+$", "").replaceAll("/_control$", "");
        var content =
                body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create(base + path)).method(method, content).build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s %s: %s".formatted(method, path, answer.body()));
        }
        return JsonMapper.shared().readTree(answer.body());
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
        client.close();
        process.close();
    }
}
