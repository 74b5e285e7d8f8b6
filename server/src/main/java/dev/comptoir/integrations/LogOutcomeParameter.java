package dev.comptoir.integrations;

import dev.comptoir.integrations.log.LogOutcome;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the query parameter as JSON spells it; Spring by itself knows constants' names only. */
@Component
final class LogOutcomeParameter implements Converter<String, LogOutcome> {

    @Override
    public LogOutcome convert(String id) {
        return LogOutcome.of(id);
    }
}
