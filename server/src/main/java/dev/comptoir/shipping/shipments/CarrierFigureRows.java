package dev.comptoir.shipping.shipments;

import static dev.comptoir.platform.data.Columns.text;
import static dev.comptoir.platform.data.Columns.timestamp;
import static dev.comptoir.platform.data.Columns.uuidOrNull;
import static dev.comptoir.shipping.shipments.ShipmentSql.BILLED;
import static dev.comptoir.shipping.shipments.ShipmentSql.LATE;
import static dev.comptoir.shipping.shipments.ShipmentSql.ON_TIME;
import static dev.comptoir.shipping.shipments.ShipmentSql.SOLD;
import static dev.comptoir.shipping.shipments.ShipmentSql.at;

import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts a store's shipments by carrier; to be used inside a transaction of the store. */
@Repository
class CarrierFigureRows {

    private static final String PERIOD =
            "where %s and sent_at >= :from and sent_at < :to".formatted(SOLD);

    private static final String COUNTS =
            """
            select integration_id, provider_type, environment, count(*) as bought,
                   count(*) filter (where purchase_state = 'voided') as voided,
                   count(*) filter (where purchase_state = 'void_not_offered') as given_up,
                   count(*) filter (where %s and price_currency is null) as without_price,
                   count(*) filter (where %s) as in_transit, count(*) filter (where %s) as in_exception,
                   count(*) filter (where %s) as delivered,
                   count(*) filter (where %s) as on_time, count(*) filter (where %s) as late,
                   count(delivered_on - ship_date) as timed,
                   percentile_cont(0.5) within group (order by delivered_on - ship_date) as median_days
              from shipping.shipment
             %s
             group by integration_id, provider_type, environment
            """
                    .formatted(
                            BILLED,
                            at(ShipmentStage.IN_TRANSIT),
                            at(ShipmentStage.IN_EXCEPTION),
                            at(ShipmentStage.DELIVERED),
                            ON_TIME,
                            LATE,
                            PERIOD);

    private static final String SPEND =
            """
            select integration_id, provider_type, environment, price_currency, count(*) as labels,
                   sum(price_minor) as total
              from shipping.shipment
             %s and %s and price_currency is not null
             group by integration_id, provider_type, environment, price_currency
             order by price_currency
            """
                    .formatted(PERIOD, BILLED);

    private final JdbcClient sql;

    CarrierFigureRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whose shipments are counted together; without a connection once it was deleted. */
    record Key(@Nullable UUID integration, String type, Environment environment) {

        private static Key read(ResultSet row) throws SQLException {
            return new Key(
                    uuidOrNull(row, "integration_id"),
                    text(row, "provider_type"),
                    Environment.of(text(row, "environment")));
        }
    }

    record Counted(CarrierFigures.Labels labels, CarrierFigures.Deliveries deliveries) {

        static final Counted NONE =
                new Counted(CarrierFigures.Labels.NONE, CarrierFigures.Deliveries.NONE);
    }

    /** What was sold from the one instant on and before the other. */
    Map<Key, Counted> counts(Instant from, Instant to) {
        var counts = new HashMap<Key, Counted>();
        sql.sql(COUNTS)
                .param("from", timestamp(from))
                .param("to", timestamp(to))
                .query(row -> {
                    counts.put(Key.read(row), new Counted(labels(row), deliveries(row)));
                });
        return counts;
    }

    /** What that cost, each currency for itself. */
    Map<Key, List<CarrierFigures.Spend>> spend(Instant from, Instant to) {
        var spend = new HashMap<Key, List<CarrierFigures.Spend>>();
        sql.sql(SPEND)
                .param("from", timestamp(from))
                .param("to", timestamp(to))
                .query(row -> {
                    spend.computeIfAbsent(Key.read(row), key -> new ArrayList<>()).add(spend(row));
                });
        return spend;
    }

    private static CarrierFigures.Labels labels(ResultSet row) throws SQLException {
        return new CarrierFigures.Labels(
                row.getInt("bought"),
                row.getInt("voided"),
                row.getInt("given_up"),
                row.getInt("without_price"));
    }

    private static CarrierFigures.Deliveries deliveries(ResultSet row) throws SQLException {
        var median = row.getBigDecimal("median_days");
        return new CarrierFigures.Deliveries(
                row.getInt("in_transit"),
                row.getInt("in_exception"),
                row.getInt("delivered"),
                row.getInt("on_time"),
                row.getInt("late"),
                row.getInt("timed"),
                median == null ? null : median.setScale(1, RoundingMode.HALF_UP));
    }

    private static CarrierFigures.Spend spend(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(text(row, "price_currency"));
        var total = row.getBigDecimal("total");
        int labels = row.getInt("labels");
        var average = total.divide(BigDecimal.valueOf(labels), 0, RoundingMode.HALF_UP);
        return new CarrierFigures.Spend(
                labels,
                new Money(total.longValueExact(), currency),
                new Money(average.longValueExact(), currency));
    }
}
