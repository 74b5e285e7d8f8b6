package dev.comptoir.integrations.form;

import dev.comptoir.platform.errors.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks one incoming value against its field, and brings it into the form in which it is kept. */
final class FieldCheck {

    /** The value as it is kept: a String, Boolean or Integer; null when there is none. */
    record Checked(@Nullable Object value, @Nullable FieldProblem problem) {

        static Checked of(@Nullable Object value) {
            return new Checked(value, null);
        }
    }

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final FieldSpec field;

    FieldCheck(FieldSpec field) {
        this.field = field;
    }

    Checked check(@Nullable Object incoming) {
        if (incoming == null || incoming instanceof String text && text.isBlank()) {
            return absent();
        }
        return switch (field.kind()) {
            case TEXT, SECRET ->
                    incoming instanceof String text ? checkText(text.strip()) : wrongType();
            case BOOLEAN -> incoming instanceof Boolean ? Checked.of(incoming) : wrongType();
            case INTEGER -> incoming instanceof Number number ? checkNumber(number) : wrongType();
            case DATE -> incoming instanceof String text ? checkDate(text.strip()) : wrongType();
            case CHOICE -> incoming instanceof String text ? checkChoice(text) : wrongType();
        };
    }

    /** A field that does not apply: nothing is kept of it, and nobody may fill it in. */
    Checked checkNeedless(@Nullable Object incoming) {
        var condition = field.shownWhen();
        boolean empty =
                incoming == null
                        || Boolean.FALSE.equals(incoming)
                        || incoming instanceof String text && text.isBlank();
        return empty || condition == null
                ? Checked.of(null)
                : problem("not-needed", Map.of("field", condition.field()));
    }

    private Checked absent() {
        if (field.kind() == FieldKind.BOOLEAN) {
            return Checked.of(false);
        }
        return field.required() ? problem("required", Map.of()) : Checked.of(null);
    }

    /** Pasted keys often bring spaces and line ends along; those at the ends are gone already. */
    private Checked checkText(String text) {
        if (CONTROL.matcher(text).find()) {
            return problem("control-characters", Map.of());
        }
        if (field.minLength() != null && text.length() < field.minLength()) {
            return problem("too-short", Map.of("min", field.minLength()));
        }
        if (field.maxLength() != null && text.length() > field.maxLength()) {
            return problem("too-long", Map.of("max", field.maxLength()));
        }
        if (field.pattern() != null && !text.matches(field.pattern())) {
            return problem("pattern", Map.of());
        }
        return Checked.of(text);
    }

    private Checked checkNumber(Number number) {
        if (number.doubleValue() != Math.rint(number.doubleValue())) {
            return wrongType();
        }
        long least = field.minimum() == null ? Integer.MIN_VALUE : field.minimum();
        long greatest = field.maximum() == null ? Integer.MAX_VALUE : field.maximum();
        if (number.doubleValue() < least) {
            return problem("too-small", Map.of("min", least));
        }
        if (number.doubleValue() > greatest) {
            return problem("too-great", Map.of("max", greatest));
        }
        return Checked.of(number.intValue());
    }

    /** Kept as it is written in JSON: year, month, day. */
    private Checked checkDate(String text) {
        try {
            return Checked.of(LocalDate.parse(text).toString());
        } catch (DateTimeParseException e) {
            return wrongType();
        }
    }

    private Checked checkChoice(String text) {
        return field.options().contains(text)
                ? Checked.of(text)
                : problem("choice", Map.of("options", String.join(", ", field.options())));
    }

    private Checked wrongType() {
        return problem("type", Map.of("kind", field.kind().id()));
    }

    private Checked problem(String code, Map<String, Object> params) {
        return new Checked(null, FieldProblems.of(field.name(), code, params));
    }
}
