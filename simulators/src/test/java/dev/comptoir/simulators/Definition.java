package dev.comptoir.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.comptoir.simulators.kit.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** A vendor's OpenAPI definition that recorded exchanges are held against. */
public final class Definition {

    private final OpenApiInteractionValidator validator;

    private Definition(OpenApiInteractionValidator validator) {
        this.validator = validator;
    }

    /**
     * @param repair mends what is wrong in the vendor's file, on the way in
     */
    public static Definition load(Path file, UnaryOperator<String> repair) {
        try {
            return new Definition(
                    OpenApiInteractionValidator.createForInlineApiSpecification(
                                    repair.apply(Files.readString(file)))
                            .build());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails unless both the request and the answer are as the vendor defines them. */
    public void hold(Exchange exchange) {
        assertThat(problems(validator.validateRequest(request(exchange))))
                .as("request " + exchange.request().text())
                .isEmpty();
        holdAnswer(exchange);
    }

    /** Fails unless the answer is as the vendor defines it; the request may be a wrong one. */
    public void holdAnswer(Exchange exchange) {
        var answer = Objects.requireNonNull(exchange.response(), "no answer was recorded");
        var response = SimpleResponse.Builder.status(answer.status()).withBody(answer.text());
        answer.headers()
                .fields()
                .forEach(field -> response.withHeader(field.name(), field.value()));
        assertThat(
                        problems(
                                validator.validateResponse(
                                        exchange.request().path(),
                                        Request.Method.valueOf(exchange.request().method()),
                                        response.build())))
                .as("answer " + answer.status() + " " + answer.text())
                .isEmpty();
    }

    private static Request request(Exchange exchange) {
        var seen = exchange.request();
        var request = new SimpleRequest.Builder(seen.method(), seen.path()).withBody(seen.text());
        seen.headers().fields().forEach(field -> request.withHeader(field.name(), field.value()));
        seen.parameters().forEach(request::withQueryParam);
        return request.build();
    }

    private static List<String> problems(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }
}
