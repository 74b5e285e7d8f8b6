package dev.comptoir.simulators.fedex;

import dev.comptoir.simulators.kit.Json;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** {@code POST /documents/v1/etds/upload}: a description, then the paper. */
final class FedexDocuments {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

    /** Other than elsewhere at FedEx, without a transaction of its own. */
    private record Answer(@Nullable String customerTransactionId, Output output) {}

    private record Output(Meta meta) {}

    private record Meta(String documentType, String docId, List<String> folderId) {}

    private final FedexTokens tokens;
    private final FedexDesk desk;
    private final Clock clock;

    FedexDocuments(FedexTokens tokens, FedexDesk desk, Clock clock) {
        this.tokens = tokens;
        this.desk = desk;
        this.clock = clock;
    }

    Response upload(Request request) {
        tokens.caller(request, "documents", clock.instant());
        var document = part(request, "document").orElseThrow(FedexDocuments::invalid);
        var paper = part(request, "attachment").orElseThrow(FedexDocuments::invalid);
        var asked = description(document);
        asked.required("workflowName", "1001");
        asked.required("name", "1001");
        asked.required("contentType", "1001");
        var type = asked.required("meta/shipDocumentType", "1001");
        asked.required("meta/originCountryCode", "1001");
        asked.required("meta/destinationCountryCode", "1001");
        var id = desk.keepPaper(type, paper);
        return Response.json(
                201,
                new Answer(
                        request.headers().first("x-customer-transaction-id").orElse(null),
                        new Output(new Meta(type, id, List.of("0b0493e580dc1a1b")))));
    }

    private static Asked description(String document) {
        try {
            return new Asked(Json.read(document.getBytes(StandardCharsets.UTF_8)));
        } catch (JacksonException notJson) {
            throw invalid();
        }
    }

    private static Optional<String> part(Request request, String name) {
        var boundary = BOUNDARY.matcher(request.headers().first("Content-Type").orElse(""));
        if (!boundary.find()) {
            return Optional.empty();
        }
        var body = new String(request.body(), StandardCharsets.ISO_8859_1);
        for (var part : body.split(Pattern.quote("--" + boundary.group(1)))) {
            var blank = part.indexOf("\r\n\r\n");
            if (blank > 0 && part.substring(0, blank).contains("name=\"%s\"".formatted(name))) {
                return Optional.of(part.substring(blank + 4).strip());
            }
        }
        return Optional.empty();
    }

    private static FedexRefusal invalid() {
        return FedexRefusal.invalid(
                "1001", "Invalid request: invalid input : Invalid document details");
    }
}
