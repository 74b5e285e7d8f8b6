package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.Caller;
import dev.comptoir.simulators.SimulatorServer;
import dev.comptoir.simulators.UpsDemo;
import dev.comptoir.simulators.kit.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** Calls a simulated UPS as UPS's documents say it is called. */
final class UpsClient {

    private final SimulatorServer server;
    private final String host;
    private final Caller caller = new Caller();

    UpsClient(SimulatorServer server, String host) {
        this.server = server;
        this.host = host;
    }

    HttpResponse<String> token(String authorization, String form) throws IOException {
        return caller.post(
                server.uri(host) + "/security/v1/oauth/token",
                form,
                "Authorization",
                authorization,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "x-merchant-id",
                "C0MP01");
    }

    String signIn(String clientId) throws IOException {
        var account =
                server.simulator(UpsSimulator.class).accounts().stream()
                        .filter(known -> known.clientId().equals(clientId))
                        .findFirst()
                        .orElseThrow();
        var answer =
                token(
                        UpsDemo.basic(clientId, account.clientSecret()),
                        "grant_type=client_credentials");
        return json(answer).at("/access_token").asString();
    }

    HttpResponse<String> rate(String token, String versionAndOption, Object body)
            throws IOException {
        return caller.post(
                server.uri(host) + "/api/rating/" + versionAndOption,
                body instanceof String text
                        ? text
                        : new String(Json.write(body), StandardCharsets.UTF_8),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json",
                "transId",
                "a-transaction",
                "transactionSrc",
                "tests");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    static String errorCode(HttpResponse<String> answer) {
        return json(answer).at("/response/errors/0/code").asString();
    }
}
