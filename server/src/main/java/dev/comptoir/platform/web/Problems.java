package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProblemCode;
import dev.comptoir.platform.errors.ProviderFault;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words problems in the viewer's language, for controllers' exceptions and for filters alike. */
@Component
public final class Problems {

    /** Parameter of a problem that is also answered as header {@code Retry-After}. */
    public static final String RETRY_AFTER = "retryAfterSeconds";

    private final Texts texts;
    private final FaultWords words;
    private final JsonMapper json;

    Problems(Texts texts, FaultWords words, JsonMapper json) {
        this.texts = texts;
        this.words = words;
        this.json = json;
    }

    /** Answers a problem from a filter, where no controller advice reaches. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var answer = answer(problem, request);
        response.resetBuffer();
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
        response.flushBuffer();
    }

    ResponseEntity<ProblemBody> answer(Problem problem, HttpServletRequest request) {
        return answer(problem.code(), problem.params(), problem.fields(), request);
    }

    ResponseEntity<ProblemBody> answer(
            ProblemCode code,
            Map<String, ?> params,
            List<FieldProblem> fields,
            HttpServletRequest request) {
        var language = ViewerLocale.of(request);
        var key = "problem." + code.code();
        var errors = fields.stream().map(field -> word(field, language)).toList();
        var body =
                new ProblemBody(
                        "urn:comptoir:problem:" + code.code(),
                        texts.render(key + ".title", params, language),
                        code.status().value(),
                        texts.find(key + ".detail", params, language).orElse(""),
                        instance(request),
                        code.code(),
                        Map.copyOf(params),
                        errors,
                        null,
                        texts.find(key + ".remedy", params, language).orElse(null),
                        Correlation.current());
        return respond(
                body,
                params.get(RETRY_AFTER) instanceof Number seconds ? seconds.longValue() : null);
    }

    /** Trouble at a provider: its own words, beside our meaning and remedy for this kind. */
    ResponseEntity<ProblemBody> answer(ProviderFault fault, HttpServletRequest request) {
        var language = ViewerLocale.of(request);
        var origin = FaultOrigin.noted().orElse(null);
        var type = origin == null ? null : origin.type();
        var kind = fault.kind();
        var wait = fault.retryAfter().map(Duration::toSeconds).orElse(null);
        var params =
                Map.<String, Object>of(
                        "provider",
                        origin == null
                                ? texts.render("problem.provider.unnamed", language)
                                : origin.name(),
                        "message",
                        fault.words());
        var provider =
                new ProblemBody.Provider(
                        type,
                        origin == null ? null : origin.name(),
                        kind,
                        fault.providerCode().orElse(null),
                        fault.words(),
                        fault.requestId().orElse(null),
                        wait);
        var body =
                new ProblemBody(
                        "urn:comptoir:problem:provider." + kind.id(),
                        texts.render("problem.provider.title", params, language),
                        kind.httpStatus().value(),
                        words.meaning(type, fault, language),
                        instance(request),
                        "provider." + kind.id(),
                        params,
                        List.of(),
                        provider,
                        words.remedy(type, fault, language).orElse(null),
                        Correlation.current());
        return respond(body, wait);
    }

    /** What was asked for, also where the container answers in its place. */
    private static String instance(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private ProblemBody.FieldError word(FieldProblem field, Locale language) {
        var message = texts.render("field." + field.code(), field.params(), language);
        return new ProblemBody.FieldError(field.field(), field.code(), message);
    }

    private static ResponseEntity<ProblemBody> respond(
            ProblemBody body, @Nullable Long retryAfterSeconds) {
        var response =
                ResponseEntity.status(body.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (retryAfterSeconds != null) {
            response.header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfterSeconds)));
        }
        return response.body(body);
    }
}
