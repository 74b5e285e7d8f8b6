package dev.comptoir.integrations;

import dev.comptoir.integrations.log.LogKind;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the query parameter as JSON spells it; Spring by itself knows constants' names only. */
@Component
final class LogKindParameter implements Converter<String, LogKind> {

    @Override
    public LogKind convert(String id) {
        return LogKind.of(id);
    }
}
