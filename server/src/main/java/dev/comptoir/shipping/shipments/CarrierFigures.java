package dev.comptoir.shipping.shipments;

import dev.comptoir.integrations.ConnectionReport;
import dev.comptoir.platform.Environment;
import dev.comptoir.platform.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a store's carriers did for it in a period, and how their connections do. Shipments count in
 * the period in which their carrier was asked to sell them, wherever they are by now.
 *
 * @param from first day, in the store's time zone; likewise {@code to}, the last one
 * @param begin the instant at which {@code from} begins, for {@code boughtFrom} of the list of
 *     shipments
 * @param end the instant at which {@code to} has ended, for {@code boughtTo}
 * @param calls since when calls are counted, for whoever may read the log
 * @param carriers a row for each connection to a carrier, and one for each type and environment
 *     whose connection was deleted since
 */
record CarrierFigures(
        LocalDate from,
        LocalDate to,
        String timeZone,
        Instant begin,
        Instant end,
        @Nullable LoggedSince calls,
        List<Row> carriers) {

    CarrierFigures {
        carriers = List.copyOf(carriers);
    }

    /**
     * From when on calls are counted.
     *
     * @param since {@code begin}, or later where the log does not reach back that far
     * @param days for how many days the log is kept
     */
    @Schema(name = "CallsSince")
    record LoggedSince(Instant since, int days) {}

    /**
     * A connection, or those of a kind that are gone.
     *
     * @param integrationId absent where the connection was deleted
     * @param label absent likewise, or where its provider is not supported any more
     * @param spend by currency, which are never added up
     * @param health absent for whoever may not read connections
     * @param calls absent for whoever may not read the log
     */
    @Schema(name = "CarrierFigure")
    record Row(
            @Nullable UUID integrationId,
            String carrier,
            String carrierName,
            @Nullable String label,
            Environment environment,
            boolean active,
            Labels labels,
            List<Spend> spend,
            Deliveries deliveries,
            ConnectionReport.@Nullable Health health,
            ConnectionReport.@Nullable Calls calls) {

        Row {
            spend = List.copyOf(spend);
        }
    }

    /**
     * Labels by shipment: one of several parcels counts once.
     *
     * @param bought sold by the carrier, whatever came after
     * @param voided of those: taken back by the carrier
     * @param givenUp of those: not used, of a carrier that takes nothing back
     * @param withoutPrice of those that were not taken back: the carrier told no price
     */
    @Schema(name = "CarrierLabels")
    record Labels(int bought, int voided, int givenUp, int withoutPrice) {

        static final Labels NONE = new Labels(0, 0, 0, 0);
    }

    /**
     * What labels cost that were not taken back, surcharges included, as the carrier told when it
     * sold them.
     *
     * @param labels that have a price in this currency
     * @param average of one of them, rounded to the currency's smallest unit
     */
    @Schema(name = "CarrierSpend")
    record Spend(int labels, Money total, Money average) {}

    /**
     * Where the shipments of the period are by now.
     *
     * @param onTime delivered on or before the day that the carrier had named with its price
     * @param late delivered after that day
     * @param timed delivered on a known day
     * @param medianDays calendar days from handing over to delivery, of those
     */
    @Schema(name = "CarrierDeliveries")
    record Deliveries(
            int inTransit,
            int inException,
            int delivered,
            int onTime,
            int late,
            int timed,
            @Nullable BigDecimal medianDays) {

        static final Deliveries NONE = new Deliveries(0, 0, 0, 0, 0, 0, null);
    }
}
