package dev.comptoir.platform.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads enums in query parameters as JSON writes them: their names in lower case. */
final class EnumParameters implements ConverterFactory<String, Enum<?>> {

    @Override
    public <E extends Enum<?>> Converter<String, E> getConverter(Class<E> type) {
        return text ->
                Arrays.stream(type.getEnumConstants())
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "there is no %s '%s'"
                                                .formatted(type.getSimpleName(), text)));
    }
}
