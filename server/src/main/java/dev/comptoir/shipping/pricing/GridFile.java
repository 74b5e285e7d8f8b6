package dev.comptoir.shipping.pricing;

import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.sheet.Conventions;
import dev.comptoir.imports.sheet.Numbers;
import dev.comptoir.imports.sheet.Sheet;
import dev.comptoir.imports.sheet.SheetRow;
import dev.comptoir.platform.Country;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a price list out of a sheet: a heading row, then one row for each price. A zone's
 * countries, postal codes and priority stand with its first price, and may be left out after that.
 * Every problem of the file is found, not only the first.
 */
final class GridFile {

    /** More is no price list. */
    static final int MOST_ROWS = 20_000;

    /** Nobody reads more of them. */
    static final int MOST_PROBLEMS = 200;

    private static final int LONGEST = 60;

    private final Currency currency;
    private final boolean free;
    private final Map<GridColumn, Integer> columns = new EnumMap<>(GridColumn.class);
    private final Map<GridColumn, String> headings = new EnumMap<>(GridColumn.class);
    private final Map<String, GridZone> zones = new LinkedHashMap<>();
    private final List<GridRow> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<GridFileProblem> problems = new ArrayList<>();
    private Conventions.@Nullable DecimalSign decimal;

    /**
     * @param free whether a price may be 0
     */
    GridFile(Currency currency, boolean free) {
        this.currency = currency;
        this.free = free;
    }

    /** What was read, and what is wrong with it; only a reading without problems is a list. */
    record Reading(GridContent content, List<GridFileProblem> problems) {}

    Reading read(Sheet sheet) {
        var first = sheet.next();
        if (first == null || !findColumns(first)) {
            return new Reading(GridContent.EMPTY, problems);
        }
        var table = new ArrayList<SheetRow>();
        for (var row = sheet.next(); row != null; row = sheet.next()) {
            if (table.size() == MOST_ROWS) {
                complain(row, null, "too-many-rows", Map.of("most", MOST_ROWS));
                break;
            }
            table.add(row);
        }
        decimal = decimalSign(table);
        table.forEach(this::take);
        findOverlaps();
        return new Reading(new GridContent(List.copyOf(zones.values()), rows), problems);
    }

    private boolean findColumns(SheetRow first) {
        for (int index = 0; index < first.cells().size(); index++) {
            int place = index;
            var heading = first.cell(index).text();
            GridColumn.of(heading)
                    .filter(column -> columns.putIfAbsent(column, place) == null)
                    .ifPresent(column -> headings.put(column, heading));
        }
        Arrays.stream(GridColumn.values())
                .filter(column -> column.required() && !columns.containsKey(column))
                .forEach(column -> complain(first, column, "no-column", Map.of()));
        return problems.isEmpty();
    }

    /** What the numbers of the file prove, if any of them does. */
    private Conventions.@Nullable DecimalSign decimalSign(List<SheetRow> table) {
        return table.stream()
                .flatMap(row ->
                        java.util.stream.Stream.of(
                                        GridColumn.PRICE,
                                        GridColumn.FROM_VALUE,
                                        GridColumn.BELOW_VALUE)
                                .map(column -> cell(row, column))
                                .filter(cell -> cell.kind() == Cell.Kind.TEXT)
                                .flatMap(cell -> Numbers.evidence(cell.text()).stream()))
                .findFirst()
                .orElse(null);
    }

    private void take(SheetRow row) {
        var before = problems.size();
        var zone = zone(row);
        var service = word(row, GridColumn.SERVICE);
        var price = money(row, GridColumn.PRICE);
        var fromGrams = grams(row, GridColumn.FROM_GRAMS);
        var belowGrams = grams(row, GridColumn.BELOW_GRAMS);
        var fromValue = money(row, GridColumn.FROM_VALUE);
        var belowValue = money(row, GridColumn.BELOW_VALUE);
        if (price == null && problems.size() == before) {
            complain(row, GridColumn.PRICE, "required", Map.of());
        }
        if (price != null && price == 0 && !free) {
            complain(row, GridColumn.PRICE, "zero", Map.of());
        }
        if (fromGrams != null && belowGrams != null && fromGrams >= belowGrams) {
            complain(row, GridColumn.BELOW_GRAMS, "empty-range", Map.of());
        }
        if (fromValue != null && belowValue != null && fromValue >= belowValue) {
            complain(row, GridColumn.BELOW_VALUE, "empty-range", Map.of());
        }
        if (problems.size() == before && price != null) {
            var name = cell(row, GridColumn.SERVICE_NAME).text();
            rows.add(
                    new GridRow(
                            service,
                            name.isEmpty() ? knownName(service) : shortened(row, name),
                            zone,
                            fromGrams,
                            belowGrams,
                            fromValue,
                            belowValue,
                            price));
            lines.add(row.line());
        }
    }

    private String shortened(SheetRow row, String name) {
        if (name.length() > LONGEST) {
            complain(row, GridColumn.SERVICE_NAME, "too-long", Map.of("most", LONGEST));
        }
        return name;
    }

    /** As an earlier row has it, or else the code itself. */
    private String knownName(String service) {
        return rows.stream()
                .filter(row -> row.service().equals(service))
                .map(GridRow::serviceName)
                .findFirst()
                .orElse(service);
    }

    private String zone(SheetRow row) {
        var name = word(row, GridColumn.ZONE);
        var known = zones.get(name);
        var countries = countries(row);
        var postcodes = postcodes(row);
        var priority = Objects.requireNonNullElse(whole(row, GridColumn.PRIORITY), 0);
        if (known == null) {
            if (cell(row, GridColumn.COUNTRIES).isEmpty()) {
                complain(row, GridColumn.COUNTRIES, "zone-without-countries", Map.of("zone", name));
            }
            zones.put(name, new GridZone(name, countries, postcodes, priority));
        } else if (!countries.isEmpty()
                && !known.equals(new GridZone(name, countries, postcodes, priority))) {
            complain(row, GridColumn.ZONE, "zone-differs", Map.of("zone", name));
        }
        return name;
    }

    private List<Country> countries(SheetRow row) {
        var found = new ArrayList<Country>();
        for (var code : words(row, GridColumn.COUNTRIES)) {
            if (Country.exists(code.toUpperCase(Locale.ROOT))) {
                found.add(Country.valueOf(code));
            } else {
                complain(row, GridColumn.COUNTRIES, "no-country", Map.of("text", code));
            }
        }
        return found;
    }

    private List<PostcodePattern> postcodes(SheetRow row) {
        var found = new ArrayList<PostcodePattern>();
        for (var text : words(row, GridColumn.POSTCODES)) {
            try {
                found.add(new PostcodePattern(text));
            } catch (IllegalArgumentException bad) {
                complain(row, GridColumn.POSTCODES, "no-pattern", Map.of("text", text));
            }
        }
        return found;
    }

    private List<String> words(SheetRow row, GridColumn column) {
        return Arrays.stream(cell(row, column).text().split("[\\s,;|]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String word(SheetRow row, GridColumn column) {
        var text = cell(row, column).text();
        if (text.isEmpty()) {
            complain(row, column, "required", Map.of());
        } else if (text.length() > LONGEST) {
            complain(row, column, "too-long", Map.of("most", LONGEST));
        }
        return text;
    }

    private @Nullable Integer grams(SheetRow row, GridColumn column) {
        return whole(row, column);
    }

    private @Nullable Integer whole(SheetRow row, GridColumn column) {
        return number(row, column)
                .map(value -> {
                    try {
                        var whole = value.intValueExact();
                        if (whole >= 0) {
                            return whole;
                        }
                    } catch (ArithmeticException notWhole) {
                        // told below
                    }
                    complain(row, column, "no-whole-number", Map.of());
                    return null;
                })
                .orElse(null);
    }

    private @Nullable Long money(SheetRow row, GridColumn column) {
        return number(row, column)
                .map(value -> {
                    try {
                        var minor =
                                value.movePointRight(currency.getDefaultFractionDigits())
                                        .longValueExact();
                        if (minor >= 0) {
                            return minor;
                        }
                    } catch (ArithmeticException tooExact) {
                        // told below
                    }
                    complain(
                            row,
                            column,
                            "no-amount",
                            Map.of("currency", currency.getCurrencyCode()));
                    return null;
                })
                .orElse(null);
    }

    private Optional<BigDecimal> number(SheetRow row, GridColumn column) {
        var cell = cell(row, column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (cell.kind() == Cell.Kind.TYPED && cell.text().matches("-?\\d+(\\.\\d+)?")) {
            return Optional.of(new BigDecimal(cell.text()));
        }
        return switch (Numbers.read(cell.text(), decimal)) {
            case Numbers.Reading.Number(var value) -> Optional.of(value);
            case Numbers.Reading.Ambiguous() -> {
                complain(row, column, "ambiguous-number", Map.of("text", cell.text()));
                yield Optional.empty();
            }
            case Numbers.Reading.NoNumber() -> {
                complain(row, column, "no-number", Map.of("text", cell.text()));
                yield Optional.empty();
            }
        };
    }

    private Cell cell(SheetRow row, GridColumn column) {
        var index = columns.get(column);
        return index == null ? Cell.EMPTY : row.cell(index);
    }

    /** Two prices for one parcel are none. */
    private void findOverlaps() {
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (int index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            groups.computeIfAbsent(row.service() + '\n' + row.zone(), key -> new ArrayList<>())
                    .add(index);
        }
        groups.values().forEach(this::findOverlapsIn);
    }

    private void findOverlapsIn(List<Integer> group) {
        for (int i = 1; i < group.size() && problems.size() < MOST_PROBLEMS; i++) {
            for (int j = 0; j < i; j++) {
                if (rows.get(group.get(i)).overlaps(rows.get(group.get(j)))) {
                    problems.add(
                            new GridFileProblem(
                                    lines.get(group.get(i)),
                                    null,
                                    "overlaps",
                                    Map.of("line", lines.get(group.get(j)))));
                    break;
                }
            }
        }
    }

    private void complain(
            SheetRow row, @Nullable GridColumn column, String code, Map<String, Object> params) {
        if (problems.size() < MOST_PROBLEMS) {
            var heading = column == null ? null : headings.getOrDefault(column, column.heading());
            problems.add(new GridFileProblem(row.line(), heading, code, params));
        }
    }
}
