package dev.comptoir.platform.http;

import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.NetworkCause;
import dev.comptoir.platform.errors.ProviderFault;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;

/**
 * Finds the fault in an answer: by its form, by the provider's own words, by its status, in this
 * order.
 */
final class AnswerFaults {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerFaults.class);

    private static final List<String> REQUEST_IDS =
            List.of("x-request-id", "request-id", "x-amzn-requestid", "x-correlationid", "cf-ray");
    private static final List<String> WORDS =
            List.of(
                    "/message",
                    "/error_description",
                    "/error/message",
                    "/errors/0/message",
                    "/detail",
                    "/title",
                    "/error");
    private static final List<String> CODES =
            List.of("/code", "/error/code", "/errors/0/code", "/error/type", "/error");
    private static final int LONGEST_WORDS = 500;

    /** A sentence at a code's place is no code: some servers answer {@code {"error":"text"}}. */
    private static final Pattern CODE = Pattern.compile("[\\w.:/-]{1,100}");

    private final FaultReader reader;
    private final Clock clock;

    AnswerFaults(FaultReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * @param form what the answer is to be read into when there is no fault in it, if that is known
     */
    Optional<ProviderFault> find(ReadAnswer read, @Nullable JavaType form) {
        var answer = read.asFailed();
        var fault = answer.successful() ? judgeContent(read, answer, form) : judge(answer);
        return Optional.ofNullable(fault).map(found -> complete(found, answer));
    }

    private @Nullable ProviderFault judgeContent(
            ReadAnswer read, FailedAnswer answer, @Nullable JavaType form) {
        if (answer.body().length > 0 && isWebPage(answer)) {
            return garbage("It answered with a web page instead of data.");
        }
        var fault = readBy(answer);
        return fault != null ? fault : malformed(read, answer, form);
    }

    private @Nullable ProviderFault judge(FailedAnswer answer) {
        if (answer.status() >= 300 && answer.status() < 400) {
            return redirect(answer);
        }
        var fault = readBy(answer);
        if (fault != null) {
            return fault;
        }
        return refusesInForeignWords(answer)
                ? garbage(
                        "It answered HTTP %d with a web page instead of data."
                                .formatted(answer.status()))
                : byStatus(answer);
    }

    /**
     * A web page that says 401 or 404 is a proxy's, a portal's or another site's: it proves nothing
     * about credentials. That a service is down or busy, gateways do say by web pages.
     */
    private static boolean refusesInForeignWords(FailedAnswer answer) {
        return isWebPage(answer) && answer.status() < 500 && answer.status() != 429;
    }

    /**
     * A reader that stumbles over an answer nobody documented does not take the whole call down.
     */
    private @Nullable ProviderFault readBy(FailedAnswer answer) {
        try {
            return reader.read(answer);
        } catch (ProviderFault fault) {
            return fault;
        } catch (RuntimeException e) {
            LOG.warn("A fault reader failed on an answer of status {}", answer.status(), e);
            return answer.successful()
                    ? ProviderFault.of(
                            FaultKind.PROTOCOL,
                            NetworkCause.GARBAGE,
                            "The answer is not what is documented.")
                    : null;
        }
    }

    private static ProviderFault redirect(FailedAnswer answer) {
        var location =
                Objects.requireNonNullElse(
                        answer.headers().getFirst(HttpHeaders.LOCATION), "another address");
        return ProviderFault.of(
                FaultKind.PROTOCOL,
                NetworkCause.REDIRECT,
                "It redirects to %s (HTTP %d); credentials are not carried there."
                        .formatted(location, answer.status()));
    }

    private static @Nullable ProviderFault malformed(
            ReadAnswer read, FailedAnswer answer, @Nullable JavaType form) {
        if (answer.body().length == 0 || (form == null && !isJson(answer))) {
            return null;
        }
        try {
            if (form == null) {
                skim(answer.body());
            } else {
                read.readAs(form);
            }
            return null;
        } catch (StreamReadException e) {
            return garbage("It answered with broken JSON.").causedBy(e);
        } catch (JacksonException e) {
            return garbage("Its answer does not have the documented form.").causedBy(e);
        }
    }

    private static void skim(byte[] json) {
        try (var parser = RemoteJson.MAPPER.createParser(json)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        }
    }

    private static ProviderFault byStatus(FailedAnswer answer) {
        var json = answer.json();
        var words = json.flatMap(tree -> text(tree, WORDS)).orElseGet(() -> wordsOf(answer));
        var code =
                json.flatMap(tree -> text(tree, CODES))
                        .filter(found -> CODE.matcher(found).matches())
                        .orElse(null);
        return ProviderFault.of(kindOf(answer.status()), words).withProviderCode(code);
    }

    static FaultKind kindOf(int status) {
        return switch (status) {
            case 401, 407 -> FaultKind.AUTHENTICATION;
            case 402 -> FaultKind.QUOTA;
            case 403, 451 -> FaultKind.PERMISSION;
            case 404, 410 -> FaultKind.NOT_FOUND;
            case 405, 406, 415, 501, 505 -> FaultKind.PROTOCOL;
            case 408, 504 -> FaultKind.TIMEOUT;
            case 409, 412, 423 -> FaultKind.CONFLICT;
            case 429 -> FaultKind.RATE_LIMITED;
            default -> status >= 500 ? FaultKind.UNAVAILABLE : FaultKind.INVALID_REQUEST;
        };
    }

    private static String wordsOf(FailedAnswer answer) {
        var text = answer.text().strip();
        if (text.isEmpty() || isWebPage(answer) || text.startsWith("<")) {
            return "HTTP %d".formatted(answer.status());
        }
        return text.length() > LONGEST_WORDS ? text.substring(0, LONGEST_WORDS) + "…" : text;
    }

    private ProviderFault complete(ProviderFault fault, FailedAnswer answer) {
        var complete = fault.status().isPresent() ? fault : fault.withStatus(answer.status());
        if (complete.requestId().isEmpty()) {
            complete = complete.withRequestId(firstOf(answer.headers()));
        }
        if (complete.retryAfter().isEmpty() && complete.kind().retryable()) {
            complete =
                    complete.withRetryAfter(RetryAfter.read(answer.headers(), clock).orElse(null));
        }
        return complete;
    }

    private static @Nullable String firstOf(HttpHeaders headers) {
        return REQUEST_IDS.stream()
                .flatMap(name -> Stream.ofNullable(headers.getFirst(name)))
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> text(JsonNode tree, List<String> pointers) {
        return pointers.stream()
                .map(tree::at)
                .filter(node -> node.isString() || node.isNumber())
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** A parameter may name JSON too, as that of an answer of several parts does. */
    private static boolean isJson(FailedAnswer answer) {
        return contentType(answer).replaceFirst(";.*", "").contains("json");
    }

    private static boolean isWebPage(FailedAnswer answer) {
        if (contentType(answer).startsWith("text/html")) {
            return true;
        }
        var beginning =
                new String(
                                answer.body(),
                                0,
                                Math.min(answer.body().length, 64),
                                StandardCharsets.UTF_8)
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        return beginning.startsWith("<!doctype html") || beginning.startsWith("<html");
    }

    private static String contentType(FailedAnswer answer) {
        var type = answer.headers().getFirst(HttpHeaders.CONTENT_TYPE);
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    private static ProviderFault garbage(String words) {
        return ProviderFault.of(FaultKind.PROTOCOL, NetworkCause.GARBAGE, words);
    }
}
