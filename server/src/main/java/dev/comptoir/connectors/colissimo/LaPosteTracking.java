package dev.comptoir.connectors.colissimo;

import dev.comptoir.integrations.spi.Opened;
import dev.comptoir.platform.errors.FaultKind;
import dev.comptoir.platform.errors.ProviderFault;
import dev.comptoir.platform.secrets.Secret;
import dev.comptoir.shipping.spi.Delivery;
import dev.comptoir.shipping.spi.Reason;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.TrackingAnswer;
import dev.comptoir.shipping.spi.TrackingEvent;
import dev.comptoir.shipping.spi.TrackingPace;
import dev.comptoir.shipping.spi.TrackingQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where parcels are: by La Poste's Suivi v2 when the connection has a key for it, ten parcels a
 * call, else by Colissimo's timeline, one a call.
 */
final class LaPosteTracking {

    /** The timeline's code for a number that it does not know. */
    static final String NOT_KNOWN = "105";

    /** The name of Suivi's address in the manifest. */
    static final String SUIVI = "suivi";

    private static final String TIMELINE = "timeline";

    /** La Poste lets a key call 100 times a minute; a quarter is left for others. */
    private static final TrackingPace SUIVI_PACE =
            new TrackingPace(10, 50_000, Duration.ofMillis(800));

    /** Nothing is published for the timeline, so this is prudence. */
    private static final TrackingPace TIMELINE_PACE =
            new TrackingPace(1, 20_000, Duration.ofSeconds(1));

    /** A number in La Poste's form that no parcel has, to see whether a key is good. */
    private static final String NO_PARCEL = "6A00000000000";

    private LaPosteTracking() {}

    static TrackingPace pace(ColissimoSettings settings) {
        return settings.trackingKey() == null ? TIMELINE_PACE : SUIVI_PACE;
    }

    static List<TrackingAnswer> track(
            Opened<ColissimoSettings> connection, List<TrackingQuery> parcels) {
        var key = connection.settings().trackingKey();
        var numbers = parcels.stream().map(TrackingQuery::trackingNumber).toList();
        return key == null
                ? numbers.stream().map(number -> timeline(connection, number)).toList()
                : suivi(connection, key, numbers);
    }

    /**
     * Proves the key of Suivi.
     *
     * @throws ProviderFault when La Poste refuses it, or does not answer
     */
    static void prove(Opened<ColissimoSettings> connection, Secret key) {
        suivi(connection, key, List.of(NO_PARCEL));
    }

    private static List<TrackingAnswer> suivi(
            Opened<ColissimoSettings> connection, Secret key, List<String> numbers) {
        try {
            var answers =
                    connection
                            .apiAt(SUIVI, LaPosteApi.class)
                            .idships(
                                    key.reveal(),
                                    String.join(",", numbers),
                                    connection.settings().trackingLanguage().code);
            if (answers.stream().anyMatch(answer -> answer.returnCode() == null)) {
                throw LabelAnswers.foreign("no returnCode");
            }
            return numbers.stream().map(number -> pick(answers, number)).toList();
        } catch (ProviderFault fault) {
            if (fault.kind() != FaultKind.NOT_FOUND) {
                throw fault;
            }
            var reason = new Reason(fault.providerCode().orElse(null), fault.words());
            return numbers.stream().map(number -> notKnown(number, reason)).toList();
        }
    }

    private static TrackingAnswer pick(List<ColissimoWire.SuiviAnswer> answers, String number) {
        return answers.stream()
                .filter(answer -> number.equals(number(answer)))
                .findFirst()
                .map(answer -> read(answer, number))
                .orElseGet(() ->
                        notKnown(number, new Reason(null, "La Poste's answer does not name it.")));
    }

    private static @Nullable String number(ColissimoWire.SuiviAnswer answer) {
        var shipment = answer.shipment();
        return shipment != null && shipment.idShip() != null ? shipment.idShip() : answer.idShip();
    }

    private static TrackingAnswer read(ColissimoWire.SuiviAnswer answer, String number) {
        var shipment = answer.shipment();
        if (shipment == null) {
            return notKnown(
                    number,
                    new Reason(
                            String.valueOf(answer.returnCode()),
                            Objects.requireNonNullElse(
                                    answer.returnMessage(), "La Poste gives no reason.")));
        }
        var events =
                Objects.requireNonNullElse(shipment.event(), List.<ColissimoWire.SuiviEvent>of())
                        .stream()
                        .flatMap(event ->
                                event(SUIVI, event.code(), event.label(), event.date(), null))
                        .toList();
        var expected =
                Boolean.TRUE.equals(shipment.isFinal())
                        ? Delivery.unknown()
                        : expected(shipment.estimDate());
        return new TrackingAnswer.Known(number, events, expected, null);
    }

    private static TrackingAnswer timeline(Opened<ColissimoSettings> connection, String number) {
        var answer =
                connection
                        .api(ColissimoApi.class)
                        .timelineCompany(
                                new ColissimoWire.TimelineRequest(
                                        ColissimoLabels.key(connection),
                                        number,
                                        connection.settings().trackingLanguage().code));
        var status =
                Objects.requireNonNullElse(answer.status(), List.<ColissimoWire.TimelineStatus>of())
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> LabelAnswers.foreign("no status"));
        var parcel = answer.parcel();
        if (NOT_KNOWN.equals(status.code()) || parcel == null) {
            var words = Objects.requireNonNullElse(status.message(), "Colissimo gives no reason.");
            return notKnown(number, new Reason(status.code(), words));
        }
        var events =
                Objects.requireNonNullElse(parcel.event(), List.<ColissimoWire.TimelineEvent>of())
                        .stream()
                        .flatMap(event ->
                                event(
                                        TIMELINE,
                                        event.code(),
                                        event.labelLong(),
                                        event.date(),
                                        event.siteName()))
                        .toList();
        return new TrackingAnswer.Known(number, events, Delivery.unknown(), null);
    }

    /** None where code or time cannot be read: neither is made up. */
    private static Stream<TrackingEvent> event(
            String scope,
            @Nullable String code,
            @Nullable String label,
            @Nullable String date,
            @Nullable String place) {
        if (code == null || code.isBlank() || date == null) {
            return Stream.empty();
        }
        return When.read(date)
                .map(when ->
                        new TrackingEvent(
                                when.at(),
                                when.offset(),
                                List.of(new StatusKey(scope, code.strip())),
                                label == null || label.isBlank() ? code : label.strip(),
                                place == null || place.isBlank() ? null : place.strip(),
                                null));
    }

    /** A time on the clocks of a place. */
    private record When(LocalDateTime at, @Nullable ZoneOffset offset) {

        /** Seen and documented: with offset in both spellings, without, and the day alone. */
        static Stream<When> read(String text) {
            try {
                var read =
                        DateTimeFormatter.ofPattern("yyyy-MM-dd['T'HH:mm[:ss[.SSS]]][XXX][XX]")
                                .parseBest(
                                        text.strip(),
                                        OffsetDateTime::from,
                                        LocalDateTime::from,
                                        LocalDate::from);
                return Stream.of(
                        switch (read) {
                            case OffsetDateTime moment ->
                                    new When(moment.toLocalDateTime(), moment.getOffset());
                            case LocalDateTime moment -> new When(moment, null);
                            case LocalDate day -> new When(day.atStartOfDay(), null);
                            default -> throw new IllegalStateException(read.toString());
                        });
            } catch (DateTimeParseException unreadable) {
                return Stream.empty();
            }
        }
    }

    private static Delivery expected(@Nullable String date) {
        if (date == null) {
            return Delivery.unknown();
        }
        return When.read(date)
                .map(when -> new Delivery(when.at().toLocalDate(), null, null, false))
                .findFirst()
                .orElse(Delivery.unknown());
    }

    private static TrackingAnswer notKnown(String number, Reason reason) {
        return new TrackingAnswer.NotKnown(number, reason);
    }
}
