package dev.comptoir.connectors.zoom;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.http.FailedAnswer;
import dev.comptoir.platform.http.FaultReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * Reads Zoom's two ways of saying no, {@code {code, message, errors}} of the API and {@code
 * {reason, error}} of the OAuth server, the former also as XML and also under status 200. Codes:
 * each operation's page, and developers.zoom.us "OAuth error messages", August 2026.
 */
final class ZoomFaults implements FaultReader {

    /** Zoom's own number for an application that was switched off. */
    static final String DISABLED = "4717";

    /** What Zoom said, in whichever way. */
    record Said(String code, String words) {}

    @Override
    public @Nullable ProviderFault read(FailedAnswer answer) {
        if (ZoomXml.is(answer)) {
            return ZoomXml.read(answer)
                    .map(said -> fault(answer, said))
                    .orElseGet(() -> answer.successful() ? foreign() : null);
        }
        if (answer.successful() && !answer.mentions("\"code\"") && !answer.mentions("\"error\"")) {
            return null;
        }
        return answer.json()
                .filter(JsonNode::isObject)
                .flatMap(ZoomFaults::said)
                .map(said -> fault(answer, said))
                .orElse(null);
    }

    /** No meeting, user or token has a field of these names, so what has them is a refusal. */
    private static Optional<Said> said(JsonNode body) {
        var code = body.path("code");
        if ((code.isNumber() || code.isString()) && body.path("message").isString()) {
            var words = new StringBuilder(body.path("message").asString());
            body.path("errors")
                    .forEach(error -> {
                        var field = error.path("field").asString("");
                        var message = error.path("message").asString("");
                        words.append(' ').append(field).append(": ").append(message);
                    });
            return Optional.of(new Said(code.asString(), words.toString()));
        }
        if (body.path("error").isString()) {
            var reason = body.path("reason").asString(body.path("error").asString());
            return Optional.of(new Said(body.path("error").asString(), reason));
        }
        return Optional.empty();
    }

    private static ProviderFault fault(FailedAnswer answer, Said said) {
        var disabled = said.words().toLowerCase(Locale.ROOT).contains("disabled");
        var code = disabled && said.code().startsWith("invalid_") ? DISABLED : said.code();
        var fault =
                ProviderFault.of(kind(code, said.words(), answer.status()), said.words())
                        .withProviderCode(code)
                        .withRequestId(answer.headers().getFirst("x-zm-trackingid"));
        return fault.kind() == FaultKind.RATE_LIMITED && daily(answer, said)
                ? fault.withRetryAfter(untilMidnight(answer))
                : fault;
    }

    /** The code says more than the status: Zoom answers 400 to most of what goes wrong. */
    private static FaultKind kind(String code, String words, int status) {
        return switch (code) {
            case "124",
                    "4700",
                    "4702",
                    "4704",
                    "4705",
                    "4735",
                    "4737",
                    "4741",
                    "invalid_client",
                    "invalid_request",
                    "unsupported_grant_type" ->
                    FaultKind.AUTHENTICATION;
            case "200" ->
                    words.toLowerCase(Locale.ROOT).contains("api key")
                            ? FaultKind.AUTHENTICATION
                            : FaultKind.PERMISSION;
            case "104", "2306", "3000", "3161", "4711", DISABLED, "4738" -> FaultKind.PERMISSION;
            case "1001", "1010", "1120", "3001" -> FaultKind.NOT_FOUND;
            case "429", "4001" -> FaultKind.RATE_LIMITED;
            default -> byStatus(status);
        };
    }

    private static FaultKind byStatus(int status) {
        return switch (status) {
            case 401 -> FaultKind.AUTHENTICATION;
            case 403 -> FaultKind.PERMISSION;
            case 404 -> FaultKind.NOT_FOUND;
            case 408, 504 -> FaultKind.TIMEOUT;
            case 429 -> FaultKind.RATE_LIMITED;
            default -> status >= 500 ? FaultKind.UNAVAILABLE : FaultKind.INVALID_REQUEST;
        };
    }

    /**
     * The limit of meetings per host and day is told in words alone: "You may resume these requests
     * at GMT 00:00:00." (devforum.zoom.us 18928); others carry Retry-After.
     */
    private static boolean daily(FailedAnswer answer, Said said) {
        return answer.headers().getFirst(HttpHeaders.RETRY_AFTER) == null
                && said.words().contains("daily");
    }

    private static Duration untilMidnight(FailedAnswer answer) {
        var now = date(answer.headers().getFirst(HttpHeaders.DATE));
        var midnight =
                now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1).atTime(LocalTime.MIDNIGHT);
        return Duration.between(now, midnight.toInstant(ZoneOffset.UTC));
    }

    private static Instant date(@Nullable String header) {
        try {
            return header == null
                    ? Instant.now()
                    : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return Instant.now(); // what the day is by our own clock is near enough
        }
    }

    private static ProviderFault foreign() {
        return ProviderFault.of(
                FaultKind.PROTOCOL, NetworkCause.GARBAGE, "It answered in XML instead of JSON.");
    }
}
