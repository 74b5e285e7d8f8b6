package dev.comptoir.integrations.form;

import dev.comptoir.integrations.spi.Setting;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form off the components of a settings record. */
final class FieldSpecs {

    private static final Set<Class<? extends Annotation>> UNDERSTOOD =
            Set.of(NotNull.class, NotBlank.class, Size.class, Pattern.class, Min.class, Max.class);

    private FieldSpecs() {}

    /**
     * @throws IllegalArgumentException when a component could not be shown or checked as it is
     *     written
     */
    static List<FieldSpec> of(Class<? extends Record> settings) {
        var fields = Arrays.stream(settings.getRecordComponents()).map(FieldSpecs::spec).toList();
        fields.forEach(field -> refuseUnfounded(settings, field, fields));
        return fields;
    }

    private static FieldSpec spec(RecordComponent component) {
        var kind = FieldKind.of(component.getType());
        var constraints = component.getAccessor().getAnnotations();
        refuseUnknown(component, constraints);
        var setting = find(component.getAnnotations(), Setting.class);
        var size = find(constraints, Size.class);
        var pattern = find(constraints, Pattern.class);
        var min = find(constraints, Min.class);
        var max = find(constraints, Max.class);
        var condition = condition(setting);
        var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (condition != null && !optional) {
            throw refusal(component, "is not always asked for, so it has to be @Nullable");
        }
        boolean written = kind == FieldKind.TEXT || kind == FieldKind.SECRET;
        return new FieldSpec(
                component.getName(),
                setting == null ? "credentials" : setting.section(),
                kind,
                kind != FieldKind.BOOLEAN && (condition != null || !optional),
                written && size != null && size.min() > 0 ? size.min() : null,
                written ? greatestLength(setting, size) : null,
                min == null ? null : min.value(),
                max == null ? null : max.value(),
                pattern == null ? null : pattern.regexp(),
                options(component.getType()),
                initially(component, kind, setting),
                condition,
                expiry(component, kind, setting));
    }

    private static FieldSpec.@Nullable Condition condition(@Nullable Setting setting) {
        return setting == null || setting.when().isEmpty()
                ? null
                : new FieldSpec.Condition(setting.when(), List.of(setting.is()));
    }

    /** What decides about a field is a choice that is always there, and has the values named. */
    private static void refuseUnfounded(
            Class<?> settings, FieldSpec field, List<FieldSpec> fields) {
        var condition = field.shownWhen();
        if (condition == null) {
            return;
        }
        var founded =
                fields.stream()
                        .filter(other -> other.name().equals(condition.field()))
                        .filter(other -> other.required() && other.shownWhen() == null)
                        .anyMatch(other -> other.options().containsAll(condition.values()));
        if (!founded || condition.values().isEmpty()) {
            throw new IllegalArgumentException(
                    "Setting '%s' of %s hangs on '%s', which is no choice of %s"
                            .formatted(
                                    field.name(),
                                    settings.getSimpleName(),
                                    condition.field(),
                                    condition.values()));
        }
    }

    private static int greatestLength(@Nullable Setting setting, @Nullable Size size) {
        if (size != null && size.max() != Integer.MAX_VALUE) {
            return size.max();
        }
        return setting == null ? 255 : setting.max();
    }

    private static @Nullable Object initially(
            RecordComponent component, FieldKind kind, @Nullable Setting setting) {
        var text = setting == null ? "" : setting.initially();
        return switch (kind) {
            case BOOLEAN -> Boolean.parseBoolean(text);
            case INTEGER -> text.isEmpty() ? null : Integer.valueOf(text);
            case TEXT, CHOICE -> text.isEmpty() ? null : text;
            case SECRET, DATE -> {
                if (!text.isEmpty()) {
                    throw refusal(
                            component, "is a secret or a date and so cannot have an initial value");
                }
                yield null;
            }
        };
    }

    private static boolean expiry(
            RecordComponent component, FieldKind kind, @Nullable Setting setting) {
        boolean expiry = setting != null && setting.expiry();
        if (expiry && kind != FieldKind.DATE) {
            throw refusal(component, "is no date and so cannot be an expiry");
        }
        return expiry;
    }

    private static List<String> options(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> option((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    static String option(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void refuseUnknown(RecordComponent component, Annotation[] constraints) {
        for (var annotation : constraints) {
            var type = annotation.annotationType();
            if (type.isAnnotationPresent(Constraint.class) && !UNDERSTOOD.contains(type)) {
                throw refusal(
                        component, "carries @" + type.getSimpleName() + ", which no form can show");
            }
        }
    }

    private static IllegalArgumentException refusal(RecordComponent component, String complaint) {
        return new IllegalArgumentException(
                "Setting '%s' of %s %s"
                        .formatted(
                                component.getName(),
                                component.getDeclaringRecord().getSimpleName(),
                                complaint));
    }

    private static <A extends Annotation> @Nullable A find(
            Annotation[] annotations, Class<A> type) {
        for (var annotation : annotations) {
            if (type.isInstance(annotation)) {
                return type.cast(annotation);
            }
        }
        return null;
    }
}
