package dev.comptoir.shipping.tracking;

import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.StatusMeaning;
import dev.comptoir.shipping.spi.StatusTable;
import dev.comptoir.shipping.spi.TrackingEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a carrier told of a parcel, and what it means.
 *
 * @param at for bringing events into order: exact where the carrier gave the offset of its clocks,
 *     and else as if they were UTC's, which keeps those of one carrier in order and is shown to
 *     nobody
 * @param keys the most telling first; shown as they are
 * @param meaning null when the carrier's table does not know the code
 */
record ToldEvent(
        LocalDateTime localTime,
        @Nullable ZoneOffset offset,
        Instant at,
        List<StatusKey> keys,
        String label,
        @Nullable String place,
        @Nullable String country,
        @Nullable StatusMeaning meaning) {

    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_PLACE = 200;

    ToldEvent {
        keys = List.copyOf(keys);
    }

    static ToldEvent of(TrackingEvent event, StatusTable table) {
        var offset = event.offset();
        var country = event.country();
        return new ToldEvent(
                event.at(),
                offset,
                instant(event),
                event.keys(),
                cut(event.label(), LONGEST_LABEL),
                event.place() == null ? null : cut(event.place(), LONGEST_PLACE),
                country == null ? null : country.code(),
                table.find(event.keys()).orElse(null));
    }

    /** The same with another meaning. */
    ToldEvent meaning(@Nullable StatusMeaning other) {
        return new ToldEvent(localTime, offset, at, keys, label, place, country, other);
    }

    /** When it happened, for bringing events into order. */
    static Instant instant(TrackingEvent event) {
        var offset = event.offset();
        return event.at().toInstant(offset == null ? ZoneOffset.UTC : offset);
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String cut(String text, int longest) {
        var clean = text.replace('\0', ' ').strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
