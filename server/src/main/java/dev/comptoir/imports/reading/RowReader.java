package dev.comptoir.imports.reading;

import dev.comptoir.imports.sheet.Cell;
import dev.comptoir.imports.sheet.Conventions;
import dev.comptoir.imports.sheet.Dates;
import dev.comptoir.imports.sheet.Numbers;
import dev.comptoir.imports.sheet.SheetRow;
import dev.comptoir.imports.spi.ImportedRow;
import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import dev.comptoir.platform.errors.FieldProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row as the kind sees it; keeps what is wrong with it. */
final class RowReader implements ImportedRow {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "oui", "o", "vrai", "x");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "non", "faux");

    private final SheetRow row;
    private final Mapping mapping;
    private final Conventions conventions;
    private final List<FieldProblem> problems = new ArrayList<>();

    RowReader(SheetRow row, Mapping mapping, Conventions conventions) {
        this.row = row;
        this.mapping = mapping;
        this.conventions = conventions;
    }

    SheetRow row() {
        return row;
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public int line() {
        return row.line();
    }

    @Override
    public boolean has(String column) {
        return mapping.has(column);
    }

    @Override
    public boolean given(String column) {
        return has(column) && !cell(column).isEmpty();
    }

    @Override
    public Optional<String> text(String column) {
        return value(column).map(Cell::text);
    }

    @Override
    public String requiredText(String column) {
        return required(column, text(column), "");
    }

    @Override
    public Optional<String> text(String column, int longest) {
        return text(column)
                .filter(text -> {
                    boolean fits = text.length() <= longest;
                    if (!fits) {
                        reject(column, "too-long", Map.of("max", longest));
                    }
                    return fits;
                });
    }

    @Override
    public Optional<BigDecimal> decimal(String column) {
        return value(column)
                .flatMap(cell ->
                        switch (Numbers.read(cell.text(), sign(cell))) {
                            case Numbers.Reading.Number(var number) -> Optional.of(number);
                            case Numbers.Reading.Ambiguous() ->
                                    refuse(column, "import.ambiguous-number", cell);
                            case Numbers.Reading.NoNumber() ->
                                    refuse(column, "import.not-a-number", cell);
                        });
    }

    @Override
    public Optional<Integer> integer(String column, int least, int most) {
        return decimal(column)
                .flatMap(number -> {
                    var whole = number.stripTrailingZeros().scale() <= 0;
                    if (!whole) {
                        return refuse(column, "import.not-whole", cell(column));
                    }
                    if (number.compareTo(BigDecimal.valueOf(least)) < 0
                            || number.compareTo(BigDecimal.valueOf(most)) > 0) {
                        reject(column, "import.out-of-range", Map.of("min", least, "max", most));
                        return Optional.empty();
                    }
                    return Optional.of(number.intValueExact());
                });
    }

    @Override
    public int requiredInteger(String column, int least, int most) {
        return required(column, integer(column, least, most), least);
    }

    @Override
    public Optional<Money> money(String column, Currency currency) {
        return decimal(column)
                .flatMap(amount -> {
                    if (amount.signum() < 0) {
                        return refuse(column, "import.negative-amount", cell(column));
                    }
                    try {
                        return Optional.of(Money.of(amount.stripTrailingZeros(), currency));
                    } catch (IllegalArgumentException tooExact) {
                        reject(
                                column,
                                "import.no-exact-amount",
                                Map.of("currency", currency.getCurrencyCode()));
                        return Optional.empty();
                    }
                });
    }

    @Override
    public Money requiredMoney(String column, Currency currency) {
        return required(column, money(column, currency), Money.zero(currency));
    }

    @Override
    public Optional<Boolean> flag(String column) {
        return value(column)
                .flatMap(cell -> {
                    var word = cell.text().toLowerCase(Locale.ROOT);
                    return YES.contains(word)
                            ? Optional.of(true)
                            : NO.contains(word)
                                    ? Optional.of(false)
                                    : refuse(column, "import.not-yes-or-no", cell);
                });
    }

    @Override
    public <T> Optional<T> choice(String column, Map<String, T> words) {
        return value(column)
                .flatMap(cell -> {
                    var meant = words.get(ColumnNames.withoutAccents(cell.text()));
                    return meant == null
                            ? refuse(column, "import.no-choice", cell)
                            : Optional.of(meant);
                });
    }

    @Override
    public Optional<LocalDate> date(String column) {
        return read(column).map(Dates.Reading.Date::date);
    }

    @Override
    public Optional<Instant> instant(String column, ZoneId zone) {
        return read(column).map(date -> date.in(zone));
    }

    @Override
    public Optional<Country> country(String column) {
        return parsed(column, Country::valueOf, "import.no-country");
    }

    @Override
    public Optional<Currency> currency(String column) {
        return parsed(
                column,
                code -> Money.zero(Currency.getInstance(code.toUpperCase(Locale.ROOT))).currency(),
                "import.no-currency");
    }

    @Override
    public void reject(String column, String code, Map<String, Object> params) {
        var problem = new FieldProblem(column, code, params);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    private Optional<Dates.Reading.Date> read(String column) {
        return value(column)
                .flatMap(cell ->
                        switch (Dates.read(cell.text(), conventions.dates())) {
                            case Dates.Reading.Date date -> Optional.of(date);
                            case Dates.Reading.Ambiguous() ->
                                    refuse(column, "import.ambiguous-date", cell);
                            case Dates.Reading.NoDate() ->
                                    refuse(column, "import.not-a-date", cell);
                        });
    }

    /** A number that the file holds as such has a point, whatever the customs of its texts. */
    private Conventions.@Nullable DecimalSign sign(Cell cell) {
        return cell.kind() == Cell.Kind.TYPED
                ? Conventions.DecimalSign.POINT
                : conventions.decimal();
    }

    private <T> Optional<T> parsed(String column, Function<String, T> parser, String code) {
        var cell = value(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(cell.get().text()));
        } catch (IllegalArgumentException unknown) {
            return refuse(column, code, cell.get());
        }
    }

    private <T> T required(String column, Optional<T> value, T harmless) {
        if (value.isEmpty() && !given(column)) {
            reject(column, "required");
        }
        return value.orElse(harmless);
    }

    private Optional<Cell> value(String column) {
        var cell = cell(column);
        if (cell.kind() == Cell.Kind.BROKEN) {
            reject(column, cell.text());
            return Optional.empty();
        }
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private Cell cell(String column) {
        return has(column) ? row.cell(mapping.place(column)) : Cell.EMPTY;
    }

    private <T> Optional<T> refuse(String column, String code, Cell cell) {
        var text = cell.text();
        reject(column, code, Map.of("value", text.substring(0, Math.min(text.length(), 100))));
        return Optional.empty();
    }
}
