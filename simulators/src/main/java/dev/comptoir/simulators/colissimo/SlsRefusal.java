package dev.comptoir.simulators.colissimo;

import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Response;
import java.util.List;
import java.util.Map;

/**
 * An answer that the label service gives instead of a result; README.md says whose the codes are.
 */
final class SlsRefusal extends RuntimeException {

    /** One thing that is wrong. */
    record Failure(String id, String words) {}

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Failure> failures;

    private SlsRefusal(int status, List<Failure> failures) {
        super(failures.getFirst().words(), null, false, false);
        this.status = status;
        this.failures = failures;
    }

    static SlsRefusal wrongKey() {
        return new SlsRefusal(
                403, List.of(new Failure("30000", "Identifiant ou mot de passe incorrect")));
    }

    static SlsRefusal terminated() {
        return new SlsRefusal(
                400, List.of(new Failure("30008", "Service non autorisé pour ce client")));
    }

    static SlsRefusal technical(int status) {
        return new SlsRefusal(status, List.of(new Failure("500", "Erreur technique")));
    }

    static SlsRefusal of(List<Failure> failures) {
        return new SlsRefusal(400, failures);
    }

    static SlsRefusal of(String id, String words) {
        return of(List.of(new Failure(id, words)));
    }

    static SlsRefusal malformed() {
        return new SlsRefusal(
                422, List.of(new Failure("422", "Le JSON en entrée du service est mal formaté")));
    }

    Response response() {
        return Response.json(status, body());
    }

    /** As operations with papers refuse: in parts, of which there is only the first. */
    Response inParts() {
        return Multipart.of(status, List.of(Multipart.json(Json.write(body()))));
    }

    private Map<String, Object> body() {
        var messages =
                failures.stream()
                        .map(failure ->
                                Map.of(
                                        "id",
                                        failure.id(),
                                        "type",
                                        "ERROR",
                                        "messageContent",
                                        failure.words(),
                                        "replacementValues",
                                        List.of()))
                        .toList();
        return Map.of("messages", messages);
    }
}
