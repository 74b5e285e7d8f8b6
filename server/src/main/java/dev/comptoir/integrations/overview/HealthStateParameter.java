package dev.comptoir.integrations.overview;

import dev.comptoir.integrations.health.HealthState;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the query parameter as JSON spells it; Spring by itself knows constants' names only. */
@Component
final class HealthStateParameter implements Converter<String, HealthState> {

    @Override
    public HealthState convert(String id) {
        return HealthState.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
