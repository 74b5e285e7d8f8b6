package dev.comptoir.meetings;

import dev.comptoir.meetings.spi.MeetingState;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the query parameter as JSON spells it; Spring by itself knows constants' names only. */
@Component
final class MeetingStateParameter implements Converter<String, MeetingState> {

    @Override
    public MeetingState convert(String id) {
        return MeetingState.of(id);
    }
}
