package dev.comptoir.simulators.ups;

import dev.comptoir.simulators.ups.RateRequests.DeliveryTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a shipment arrives: business days from the pickup, weekends left out, no holidays. */
final class TransitTimes {

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int MOST_DAYS_BACK = 35;
    private static final int MOST_DAYS_AHEAD = 60;
    private static final Map<String, String> COMMIT_TIMES =
            Map.of(
                    "8:00 A.M.", "080000",
                    "9:00 A.M.", "090000",
                    "10:30 A.M.", "103000",
                    "12:00 P.M.", "120000",
                    "3:00 P.M.", "150000",
                    "6:00 P.M.", "180000");

    private final Consignment consignment;
    private final LocalDate asked;
    private final String billType;

    private TransitTimes(Consignment consignment, LocalDate asked, String billType) {
        this.consignment = consignment;
        this.asked = asked;
        this.billType = billType;
    }

    /**
     * @return empty when the pickup date is outside the 35 days back and 60 days ahead that UPS
     *     answers for
     * @throws UpsRefusal 400 when a shipment across a border does not say what it holds
     */
    static Optional<TransitTimes> of(
            Consignment consignment, @Nullable DeliveryTime information, LocalDate today) {
        var billType = information == null ? null : information.packageBillType();
        if (billType == null && !consignment.domestic()) {
            throw UpsRefusal.invalid("111549", "Invalid Shipment Contents Value.");
        }
        var asked = pickup(information).orElse(today);
        var ahead = ChronoUnit.DAYS.between(today, asked);
        return ahead < -MOST_DAYS_BACK || ahead > MOST_DAYS_AHEAD
                ? Optional.empty()
                : Optional.of(
                        new TransitTimes(consignment, asked, billType == null ? "03" : billType));
    }

    private static Optional<LocalDate> pickup(@Nullable DeliveryTime information) {
        if (information == null
                || information.pickup() == null
                || information.pickup().date() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(information.pickup().date(), DATE));
        } catch (DateTimeParseException notADate) {
            throw UpsRefusal.invalid("111546", "Invalid pickup date.");
        }
    }

    Rated.Transit by(UpsService service) {
        var pickup = working(asked);
        var days = service.daysTo(consignment.zone());
        var arrival = pickup;
        for (int day = 0; day < days; day++) {
            arrival = working(arrival.plusDays(1));
        }
        var abroad = !consignment.domestic();
        var total = ChronoUnit.DAYS.between(pickup, arrival);
        return new Rated.Transit(
                DATE.format(asked),
                billType,
                new Rated.Summary(
                        new Rated.ServiceName(service.label()),
                        service.guaranteed() ? "" : null,
                        new Rated.Arriving(
                                new Rated.Moment(DATE.format(arrival), commit(service)),
                                Integer.toString(days),
                                new Rated.Moment(DATE.format(pickup), "180000"),
                                day(arrival),
                                "170000",
                                abroad ? "0" : null,
                                abroad ? "0" : null,
                                abroad ? Long.toString(total - days) : null,
                                abroad ? Long.toString(total) : null),
                        "0",
                        "0"));
    }

    private static String commit(UpsService service) {
        return service.promisedBy().map(COMMIT_TIMES::get).orElse("233000");
    }

    private static String day(LocalDate date) {
        return date.getDayOfWeek()
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .toUpperCase(Locale.ROOT);
    }

    private static LocalDate working(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.plusDays(2);
            case SUNDAY -> date.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> date;
        };
    }
}
