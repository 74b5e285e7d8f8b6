package dev.comptoir.shipping.pricing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which postal codes are meant: {@code 75001} one, {@code 20*} all that begin so, {@code
 * 97100-97199} all from the one to the other. Spaces and case do not matter. Codes of a range have
 * equal length and are compared as text, so that {@code AB1-AB9} works as {@code 10000-19999} does.
 */
record PostcodePattern(@JsonValue String text) {

    private static final Pattern FORM =
            Pattern.compile("[A-Z0-9]{1,10}\\*?|[A-Z0-9]{1,10}-[A-Z0-9]{1,10}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PostcodePattern {
        text = normalised(text.replace('–', '-'));
        if (!FORM.matcher(text).matches() || badRange(text)) {
            throw new IllegalArgumentException("'%s' is no pattern".formatted(text));
        }
    }

    /** A postal code in the form in which patterns are compared with it. */
    static String normalised(String postalCode) {
        return postalCode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static boolean badRange(String text) {
        var dash = text.indexOf('-');
        return dash >= 0
                && (dash != text.length() - dash - 1
                        || text.substring(0, dash).compareTo(text.substring(dash + 1)) > 0);
    }

    /**
     * @param code as {@link #normalised} has it; may be longer than those of a range, which then
     *     mean what it begins with
     */
    boolean matches(String code) {
        if (text.endsWith("*")) {
            return code.startsWith(text.substring(0, text.length() - 1));
        }
        var dash = text.indexOf('-');
        if (dash < 0) {
            return code.equals(text);
        }
        if (code.length() < dash) {
            return false;
        }
        var start = code.substring(0, dash);
        return start.compareTo(text.substring(0, dash)) >= 0
                && start.compareTo(text.substring(dash + 1)) <= 0;
    }
}
