package dev.comptoir.simulators.kit;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.json.JsonMapper;

/** The one way simulators read and write JSON: lenient in what they read, nulls left out. */
public final class Json {

    private static final JsonMapper MAPPER = mapper(PropertyNamingStrategies.LOWER_CAMEL_CASE);

    private Json() {}

    /** A mapper with the house rules and a vendor's way of naming fields. */
    public static JsonMapper mapper(PropertyNamingStrategy naming) {
        return JsonMapper.builder()
                .propertyNamingStrategy(naming)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * @throws JacksonException when the bytes are not JSON
     */
    public static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }

    /**
     * @throws JacksonException when the bytes are not JSON or do not fit the type
     */
    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
