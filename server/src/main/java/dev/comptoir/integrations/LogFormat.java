package dev.comptoir.integrations;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** As what the log is exported. */
enum LogFormat {
    /** A table for spreadsheets. */
    CSV,
    /** One JSON object a line, as in the list. */
    NDJSON;

    /** The name in the API: lower case. */
    @JsonValue
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the query parameter as the contract spells it. */
    @Component
    static final class Parameter implements Converter<String, LogFormat> {

        @Override
        public LogFormat convert(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }
}
