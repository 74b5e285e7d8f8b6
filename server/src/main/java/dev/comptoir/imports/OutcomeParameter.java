package dev.comptoir.imports;

import dev.comptoir.imports.spi.Verdict;
import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the query parameter as JSON spells it; Spring by itself knows constants' names only. */
@Component
final class OutcomeParameter implements Converter<String, Verdict.Outcome> {

    @Override
    public Verdict.Outcome convert(String id) {
        return Verdict.Outcome.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
