package dev.comptoir.platform.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Fields of JSON whose value is a credential whatever it looks like: links that let their bearer
 * into a meeting, and passcodes. An answer may list hundreds of them, so they are masked by name
 * instead of being remembered.
 */
final class SecretFields {

    /** Looked for first, because reading a whole body for the pattern costs more. */
    private static final List<String> TRACES = List.of("_url\"", "assword\"", "host_key\"");

    /** The value up to its end, or to the end of a body that was cut. */
    private static final Pattern FIELD =
            Pattern.compile(
                    "(\"(?:start_url|join_url|chat_join_url|registration_url|password|[a-z0-9]+_password|dynamic_host_key)\"\\s*:\\s*\")"
                            + "[^\"\\\\]++(?:\\\\.[^\"\\\\]*+)*+");

    private SecretFields() {}

    static String mask(String text) {
        return TRACES.stream().anyMatch(text::contains)
                ? FIELD.matcher(text).replaceAll("$1" + Redactor.MASK)
                : text;
    }
}
