package dev.comptoir.connectors.custom;

import dev.comptoir.connectors.custom.CustomAddress.Parameter;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.errors.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Whether a person's request may be sent: it stays below the base address, says nothing about
 * credentials, and has headers that are one line each (RFC 9110 §5).
 */
final class CustomRequestCheck {

    static final ProblemCode REFUSED =
            ProblemCode.of("custom.request-refused", HttpStatus.UNPROCESSABLE_CONTENT);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

    private final CustomAuthentication authentication;
    private final List<FieldProblem> problems = new ArrayList<>();

    private CustomRequestCheck(CustomAuthentication authentication) {
        this.authentication = authentication;
    }

    /**
     * @throws Problem naming every field that is wrong
     */
    static void check(CustomRequest request, CustomSettings settings) {
        var check = new CustomRequestCheck(new CustomAuthentication(settings));
        check.path(request.path());
        for (int i = 0; i < request.query().size(); i++) {
            check.parameter(request.query().get(i), "query[%d].name".formatted(i));
        }
        for (int i = 0; i < request.headers().size(); i++) {
            check.header(request.headers().get(i), "headers[%d]".formatted(i));
        }
        if (!check.problems.isEmpty()) {
            throw new Problem(REFUSED).withFields(check.problems);
        }
    }

    private void path(String path) {
        if (!CustomAddress.isPath(path)) {
            problems.add(new FieldProblem("path", "settings.custom-path"));
        }
    }

    private void parameter(Parameter parameter, String field) {
        if (authentication.refusesParameter(parameter.name())) {
            refuse(field, "custom-parameter-own", parameter.name());
        }
    }

    private void header(CustomRequest.Header header, String field) {
        if (!NAME.matcher(header.name()).matches()) {
            problems.add(new FieldProblem(field + ".name", "settings.custom-header-name"));
        } else if (authentication.refuses(header.name())) {
            refuse(field + ".name", "custom-header-own", header.name());
        }
        if (!VALUE.matcher(header.value()).matches() || !isReadable(header)) {
            problems.add(new FieldProblem(field + ".value", "settings.custom-header-value"));
        }
    }

    private void refuse(String field, String code, String name) {
        problems.add(new FieldProblem(field, "settings." + code, Map.of("name", name)));
    }

    /** Those that the client itself has to understand. */
    private static boolean isReadable(CustomRequest.Header header) {
        try {
            if (header.name().equalsIgnoreCase("Content-Type")) {
                return MediaType.parseMediaType(header.value()).isConcrete();
            }
            if (header.name().equalsIgnoreCase("Accept")) {
                MediaType.parseMediaTypes(header.value());
            }
            return true;
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
