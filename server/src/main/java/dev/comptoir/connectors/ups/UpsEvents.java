package dev.comptoir.connectors.ups;

import static java.util.Objects.requireNonNullElse;

import dev.comptoir.platform.Country;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.TrackingEvent;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what happened to a parcel, as UPS tells when it is asked and of its own accord. */
final class UpsEvents {

    private static final DateTimeFormatter TIMES =
            DateTimeFormatter.ofPattern("[HHmmss][HHmm][HH:mm:ss]");
    private static final int MOST_OFFSET_HOURS = 18;

    private UpsEvents() {}

    /** What both of UPS's ways tell of an event. */
    private record Seen(
            @Nullable LocalDateTime at,
            @Nullable ZoneOffset offset,
            List<StatusKey> keys,
            @Nullable String words,
            @Nullable String place,
            @Nullable String country) {}

    /** Empty for one without a day or a code: it can be put nowhere. */
    static Optional<TrackingEvent> read(UpsTrackWire.Activity activity) {
        var status = activity.status();
        var keys = new ArrayList<StatusKey>();
        if (status != null) {
            add(keys, "statusCode", threeDigits(status.statusCode()));
            add(keys, status.type(), status.code());
            add(keys, "type", status.type());
        }
        var at = moment(activity.date(), activity.time());
        var gmt = moment(activity.gmtDate(), activity.gmtTime());
        var place = activity.location() == null ? null : activity.location().address();
        return event(
                new Seen(
                        at,
                        offset(at, gmt, activity.gmtOffset()),
                        keys,
                        status == null ? null : status.description(),
                        place == null ? null : place(place.city(), place.stateProvince()),
                        place == null ? null : place.countryCode()));
    }

    static Optional<TrackingEvent> read(UpsTrackWire.Told told) {
        var status = told.activityStatus();
        var keys = new ArrayList<StatusKey>();
        if (status != null) {
            add(keys, status.type(), status.code());
            add(keys, "descriptionCode", threeDigits(status.descriptionCode()));
            add(keys, "type", status.type());
        }
        var at = moment(told.localActivityDate(), told.localActivityTime());
        var gmt = moment(told.gmtActivityDate(), told.gmtActivityTime());
        var place = told.activityLocation();
        return event(
                new Seen(
                        at,
                        offset(at, gmt, told.gmtOffset()),
                        keys,
                        status == null ? null : status.description(),
                        place == null ? null : place(place.city(), place.stateProvince()),
                        place == null ? null : place.country()));
    }

    private static Optional<TrackingEvent> event(Seen seen) {
        if (seen.at() == null || seen.keys().isEmpty()) {
            return Optional.empty();
        }
        var key = seen.keys().getFirst();
        var words = seen.words();
        var label = words == null || words.isBlank() ? key.scope() + " " + key.code() : words;
        return Optional.of(
                new TrackingEvent(
                        seen.at(),
                        seen.offset(),
                        seen.keys(),
                        label.strip(),
                        seen.place(),
                        country(seen.country())));
    }

    /** UPS writes {@code 005}; leading zeros are lost where it writes a number. */
    private static @Nullable String threeDigits(@Nullable String code) {
        return code != null && code.strip().matches("\\d{1,2}")
                ? String.format(Locale.ROOT, "%03d", Integer.valueOf(code.strip()))
                : code;
    }

    private static void add(List<StatusKey> keys, @Nullable String scope, @Nullable String code) {
        if (scope != null && !scope.isBlank() && code != null && !code.isBlank()) {
            keys.add(new StatusKey(scope.strip(), code.strip()));
        }
    }

    private static @Nullable String place(@Nullable String city, @Nullable String state) {
        var place =
                Stream.of(
                                requireNonNullElse(city, "").strip(),
                                requireNonNullElse(state, "").strip())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return place.isEmpty() ? null : place;
    }

    private static @Nullable Country country(@Nullable String code) {
        return code != null && Country.exists(code.strip().toUpperCase(Locale.ROOT))
                ? Country.valueOf(code)
                : null;
    }

    static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank()
                    ? null
                    : LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static @Nullable LocalTime time(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalTime.parse(text.strip(), TIMES);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** A day without a time is its beginning: UPS leaves the time out for a day's notes. */
    private static @Nullable LocalDateTime moment(@Nullable String date, @Nullable String time) {
        var day = date(date);
        return day == null ? null : day.atTime(requireNonNullElse(time(time), LocalTime.MIDNIGHT));
    }

    /** As UPS says it, {@code -05:00} or {@code -05.00}, else what its two clocks differ by. */
    private static @Nullable ZoneOffset offset(
            @Nullable LocalDateTime local, @Nullable LocalDateTime gmt, @Nullable String said) {
        try {
            if (said != null && said.strip().matches("[+-]\\d\\d[:.]\\d\\d")) {
                return ZoneOffset.of(said.strip().replace('.', ':'));
            }
        } catch (DateTimeException unreadable) {
            return null;
        }
        if (local == null || gmt == null) {
            return null;
        }
        var seconds = Duration.between(gmt, local).toSeconds();
        return Math.abs(seconds) <= Duration.ofHours(MOST_OFFSET_HOURS).toSeconds()
                        && seconds % 900 == 0
                ? ZoneOffset.ofTotalSeconds((int) seconds)
                : null;
    }
}
