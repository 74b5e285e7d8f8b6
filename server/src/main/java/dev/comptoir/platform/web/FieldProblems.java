package dev.comptoir.platform.web;

import dev.comptoir.platform.errors.FieldProblem;
import jakarta.validation.ConstraintViolation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Reads the framework's validation errors as ours: path of the field, our code, the limits that
 * were broken.
 */
final class FieldProblems {

    /** Members of constraint annotations that say nothing to people. */
    private static final Set<String> INTERNAL = Set.of("message", "groups", "payload", "flags");

    private FieldProblems() {}

    static List<FieldProblem> of(MethodArgumentNotValidException invalid) {
        return invalid.getBindingResult().getAllErrors().stream()
                .map(error -> of(path(error), error))
                .toList();
    }

    static List<FieldProblem> of(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result ->
                        result.getResolvableErrors().stream()
                                .map(error -> {
                                    var name =
                                            Objects.requireNonNullElse(
                                                    result.getMethodParameter().getParameterName(),
                                                    "");
                                    return of(
                                            error instanceof FieldError field
                                                    ? field.getField()
                                                    : name,
                                            error);
                                }))
                .toList();
    }

    static List<FieldProblem> of(ServletRequestBindingException missing) {
        return switch (missing) {
            case MissingServletRequestParameterException parameter ->
                    List.of(new FieldProblem(parameter.getParameterName(), "required"));
            case MissingRequestHeaderException header ->
                    List.of(new FieldProblem(header.getHeaderName(), "required"));
            default -> List.of();
        };
    }

    private static FieldProblem of(String path, MessageSourceResolvable error) {
        var violation = violation(error);
        return violation == null ? new FieldProblem(path, "invalid") : of(path, violation);
    }

    static FieldProblem of(ConstraintViolation<?> violation) {
        return of(violation.getPropertyPath().toString(), violation);
    }

    private static FieldProblem of(String path, ConstraintViolation<?> violation) {
        var descriptor = violation.getConstraintDescriptor();
        var constraint = descriptor.getAnnotation().annotationType().getSimpleName();
        var params = new HashMap<String, Object>();
        descriptor
                .getAttributes()
                .forEach((name, value) -> {
                    if (!INTERNAL.contains(name)
                            && (value instanceof Number || value instanceof String)) {
                        params.put(name, value);
                    }
                });
        return new FieldProblem(path, code(constraint, params), params);
    }

    private static String code(String constraint, Map<String, Object> params) {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size" -> Objects.equals(params.get("min"), 0) ? "too-long" : "size";
            default -> constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        };
    }

    private static @Nullable ConstraintViolation<?> violation(MessageSourceResolvable error) {
        return error instanceof ObjectError object && object.contains(ConstraintViolation.class)
                ? object.unwrap(ConstraintViolation.class)
                : null;
    }

    private static String path(ObjectError error) {
        return error instanceof FieldError field ? field.getField() : "";
    }
}
