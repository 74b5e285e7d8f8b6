package dev.comptoir.shipping.pricing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price list as the API tells it; zones and prices only where one list is asked for. */
@Schema(name = "RateGrid")
record RateGridView(
        UUID id,
        String name,
        RateGrid.Kind kind,
        @Nullable UUID integrationId,
        boolean active,
        String currency,
        boolean perParcel,
        @Nullable Integer volumetricDivisor,
        @Nullable BigDecimal taxPercent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        List<FuelMonth> fuel,
        List<GridSurcharge> surcharges,
        int zoneCount,
        int priceCount,
        int version,
        Instant updatedAt) {

    static RateGridView of(RateGrid grid) {
        var terms = grid.terms();
        return new RateGridView(
                grid.id(),
                grid.name(),
                grid.kind(),
                grid.integrationId(),
                grid.active(),
                terms.currency().getCurrencyCode(),
                terms.perParcel(),
                terms.volumetricDivisor(),
                terms.taxPercent(),
                terms.validFrom(),
                terms.validUntil(),
                terms.fuel(),
                terms.surcharges(),
                grid.content().zones().size(),
                grid.content().rows().size(),
                grid.version(),
                grid.updatedAt());
    }

    /** With all that the list says. */
    @Schema(name = "RateGridDetail")
    record Detail(RateGridView grid, List<Zone> zones, List<Price> prices) {

        static Detail of(RateGrid grid) {
            return new Detail(
                    RateGridView.of(grid),
                    grid.content().zones().stream().map(Zone::of).toList(),
                    grid.content().rows().stream().map(Price::of).toList());
        }
    }

    /**
     * @param postcodes such as {@code 75001}, {@code 20*} or {@code 97100-97199}; empty for all
     */
    @Schema(name = "RateGridZone")
    record Zone(String name, List<String> countries, List<String> postcodes, int priority) {

        static Zone of(GridZone zone) {
            return new Zone(
                    zone.name(),
                    zone.countries().stream().map(country -> country.code()).toList(),
                    zone.postcodes().stream().map(PostcodePattern::text).toList(),
                    zone.priority());
        }
    }

    /** A price; a bound that is null is open, lower bounds are included. */
    @Schema(name = "RateGridPrice")
    record Price(
            String service,
            String serviceName,
            String zone,
            @Nullable Integer fromGrams,
            @Nullable Integer belowGrams,
            @Nullable Long fromValueMinor,
            @Nullable Long belowValueMinor,
            long priceMinor) {

        static Price of(GridRow row) {
            return new Price(
                    row.service(),
                    row.serviceName(),
                    row.zone(),
                    row.fromGrams(),
                    row.belowGrams(),
                    row.fromValueMinor(),
                    row.belowValueMinor(),
                    row.priceMinor());
        }
    }
}
