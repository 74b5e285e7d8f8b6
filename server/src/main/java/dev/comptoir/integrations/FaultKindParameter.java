package dev.comptoir.integrations;

import dev.comptoir.platform.errors.FaultKind;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the query parameter as JSON spells it; Spring by itself knows constants' names only. */
@Component
final class FaultKindParameter implements Converter<String, FaultKind> {

    @Override
    public FaultKind convert(String id) {
        return FaultKind.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
