package dev.comptoir.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code, in upper case. A plain string in JSON. */
public record Country(@JsonValue String code) {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    public Country {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException(
                    "'%s' is not an ISO 3166 country code".formatted(code));
        }
    }

    /** Whether there is a country of this code, in upper case. */
    public static boolean exists(String code) {
        return CODES.contains(code);
    }

    /** Reads a code in either case. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Country valueOf(String code) {
        return new Country(code.strip().toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return code;
    }
}
