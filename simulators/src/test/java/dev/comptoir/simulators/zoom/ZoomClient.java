package dev.comptoir.simulators.zoom;

import dev.comptoir.simulators.Caller;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.kit.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** Calls a simulated Zoom as Zoom's documents say it is called. */
final class ZoomClient {

    static final String PRO = "comptoir-demo-pro";
    static final String FREE = "comptoir-demo-free";

    private final SimulatorServer server;
    private final Caller caller = new Caller();

    ZoomClient(SimulatorServer server) {
        this.server = server;
    }

    ZoomAccount account(String clientId) {
        return server.simulator(ZoomSimulator.class).accounts().stream()
                .filter(known -> known.clientId().equals(clientId))
                .findFirst()
                .orElseThrow();
    }

    HttpResponse<String> token(String id, String secret, String form) throws IOException {
        var pair = (id + ':' + secret).getBytes(StandardCharsets.UTF_8);
        return caller.post(
                server.uri(ZoomSimulator.OAUTH) + "/oauth/token",
                form,
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    String signIn(String clientId) throws IOException {
        var account = account(clientId);
        var form = "grant_type=account_credentials&account_id=" + account.accountId();
        return json(token(clientId, account.clientSecret(), form)).path("access_token").asString();
    }

    HttpResponse<String> get(String token, String path) throws IOException {
        return caller.get(server.uri(ZoomSimulator.API) + path, "Authorization", "Bearer " + token);
    }

    HttpResponse<String> create(String token, String host, String body) throws IOException {
        return caller.post(
                server.uri(ZoomSimulator.API) + "/v2/users/" + host + "/meetings",
                body,
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    static int code(HttpResponse<String> answer) {
        return json(answer).path("code").asInt();
    }
}
