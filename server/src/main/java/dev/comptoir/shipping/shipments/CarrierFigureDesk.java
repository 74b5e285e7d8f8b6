package dev.comptoir.shipping.shipments;

import dev.comptoir.access.Permission;
import dev.comptoir.access.Permissions;
import dev.comptoir.integrations.ConnectionReport;
import dev.comptoir.integrations.ConnectionReports;
import dev.comptoir.integrations.spi.Capability;
import dev.comptoir.platform.errors.FieldProblem;
import dev.comptoir.platform.errors.Problem;
import dev.comptoir.platform.web.RequestProblem;
import dev.comptoir.shipping.CarrierWords;
import dev.comptoir.shipping.spi.Booking;
import dev.comptoir.shipping.spi.Rating;
import dev.comptoir.shipping.spi.Tracking;
import dev.comptoir.stores.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what shipments cost and came to, and how their connections do. */
@Service
class CarrierFigureDesk {

    /** A leap year: whoever wants more asks year by year. */
    static final int MOST_DAYS = 366;

    private static final Set<Class<? extends Capability>> CARRIERS =
            Set.of(Booking.class, Rating.class, Tracking.class);

    private final CarrierFigureRows rows;
    private final ConnectionReports connections;
    private final Stores stores;
    private final Permissions permissions;
    private final CarrierWords words;
    private final Clock clock;

    CarrierFigureDesk(
            CarrierFigureRows rows,
            ConnectionReports connections,
            Stores stores,
            Permissions permissions,
            CarrierWords words,
            Clock clock) {
        this.rows = rows;
        this.connections = connections;
        this.stores = stores;
        this.permissions = permissions;
        this.words = words;
        this.clock = clock;
    }

    private record Period(LocalDate from, LocalDate to, ZoneId zone) {

        Instant begin() {
            return from.atStartOfDay(zone).toInstant();
        }

        Instant end() {
            return to.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /**
     * @throws Problem when the days are in the wrong order, too far apart, or not told both
     */
    @Transactional(readOnly = true)
    public CarrierFigures figures(FigureDays days) {
        var period = period(days);
        var since = later(period.begin(), connections.since());
        var counts = rows.counts(period.begin(), period.end());
        var spend = rows.spend(period.begin(), period.end());
        var figures = new ArrayList<CarrierFigures.Row>();
        for (var report : connections.of(CARRIERS, since, later(period.end(), since))) {
            var connection = report.connection();
            var key =
                    new CarrierFigureRows.Key(
                            connection.id(), connection.type(), connection.environment());
            var counted = counts.remove(key);
            figures.add(row(report, counted, spend.getOrDefault(key, List.of())));
        }
        counts.entrySet().stream()
                .sorted(
                        Map.Entry.comparingByKey(
                                Comparator.comparing(CarrierFigureRows.Key::type)
                                        .thenComparing(CarrierFigureRows.Key::environment)))
                .forEach(gone ->
                        figures.add(
                                row(
                                        gone.getKey(),
                                        gone.getValue(),
                                        spend.getOrDefault(gone.getKey(), List.of()))));
        return new CarrierFigures(
                period.from(),
                period.to(),
                period.zone().getId(),
                period.begin(),
                period.end(),
                permissions.has(Permission.INTEGRATION_LOGS_READ)
                        ? new CarrierFigures.LoggedSince(since, connections.days())
                        : null,
                figures);
    }

    private CarrierFigures.Row row(
            ConnectionReport report,
            CarrierFigureRows.@Nullable Counted known,
            List<CarrierFigures.Spend> spend) {
        var connection = report.connection();
        var counted = known == null ? CarrierFigureRows.Counted.NONE : known;
        return new CarrierFigures.Row(
                connection.id(),
                connection.type(),
                connection.providerName(),
                connection.label(),
                connection.environment(),
                report.active(),
                counted.labels(),
                spend,
                counted.deliveries(),
                permissions.has(Permission.INTEGRATIONS_READ) ? report.health() : null,
                permissions.has(Permission.INTEGRATION_LOGS_READ) ? report.calls() : null);
    }

    private CarrierFigures.Row row(
            CarrierFigureRows.Key gone,
            CarrierFigureRows.Counted counted,
            List<CarrierFigures.Spend> spend) {
        return new CarrierFigures.Row(
                gone.integration(),
                gone.type(),
                words.name(gone.type()),
                null,
                gone.environment(),
                false,
                counted.labels(),
                spend,
                counted.deliveries(),
                null,
                null);
    }

    private Period period(FigureDays days) {
        var zone = ZoneId.of(stores.current().timeZone());
        var first = days.from();
        var last = days.to();
        if (first == null && last == null) {
            var today = LocalDate.now(clock.withZone(zone));
            var named = days.period() == null ? FigurePeriod.THIS_MONTH : days.period();
            return new Period(named.from(today), named.to(today), zone);
        }
        if (days.period() != null) {
            throw invalid("period", "figures.period-or-days");
        }
        if (first == null || last == null) {
            throw invalid(first == null ? "from" : "to", "required");
        }
        if (last.isBefore(first)) {
            throw invalid("to", "figures.backwards");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw invalid("to", "figures.too-long");
        }
        return new Period(first, last, zone);
    }

    private static Problem invalid(String field, String code) {
        return new Problem(RequestProblem.INVALID)
                .withFields(List.of(new FieldProblem(field, code, Map.of("days", MOST_DAYS))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
