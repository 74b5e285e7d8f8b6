package dev.comptoir.imports;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the query parameter as JSON spells it; Spring by itself knows constants' names only. */
@Component
final class ImportStatusParameter implements Converter<String, ImportStatus> {

    @Override
    public ImportStatus convert(String id) {
        return ImportStatus.of(id);
    }
}
