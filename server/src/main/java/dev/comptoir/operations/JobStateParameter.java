package dev.comptoir.operations;

import dev.comptoir.platform.jobs.JobState;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the query parameter as JSON spells it; Spring by itself knows constants' names only. */
@Component
final class JobStateParameter implements Converter<String, JobState> {

    @Override
    public JobState convert(String id) {
        return JobState.of(id);
    }
}
