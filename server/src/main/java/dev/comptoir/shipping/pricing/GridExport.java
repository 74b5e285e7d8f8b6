package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.csv.TableExport;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a price list as the file that an import reads. */
final class GridExport {

    private GridExport() {}

    static void write(RateGrid grid, TableExport table) {
        table.row(Arrays.stream(GridColumn.values()).map(GridColumn::heading).toList());
        var zones =
                grid.content().zones().stream().collect(Collectors.toMap(GridZone::name, z -> z));
        var told = new HashSet<String>();
        for (var row : grid.content().rows()) {
            var zone = told.add(row.zone()) ? zones.get(row.zone()) : null;
            table.row(
                    Arrays.asList(
                            row.service(),
                            row.serviceName(),
                            row.zone(),
                            zone == null ? null : words(zone.countries()),
                            zone == null ? null : postcodes(zone),
                            zone == null ? null : Integer.toString(zone.priority()),
                            text(row.fromGrams()),
                            text(row.belowGrams()),
                            money(grid, row.fromValueMinor()),
                            money(grid, row.belowValueMinor()),
                            money(grid, row.priceMinor())));
        }
    }

    private static String words(List<Country> countries) {
        return countries.stream().map(Country::code).collect(Collectors.joining(" "));
    }

    private static String postcodes(GridZone zone) {
        return zone.postcodes().stream()
                .map(PostcodePattern::text)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable String money(RateGrid grid, @Nullable Long minor) {
        return minor == null
                ? null
                : BigDecimal.valueOf(minor, grid.terms().currency().getDefaultFractionDigits())
                        .toPlainString();
    }
}
