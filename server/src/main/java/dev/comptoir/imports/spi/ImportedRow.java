package dev.comptoir.imports.spi;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of a file, read by column. A value that is not what its column holds is noted as a reason
 * to reject the row, and reads as absent.
 */
public interface ImportedRow {

    /** Where the row begins in the file, as spreadsheet programs count: 1 is the first line. */
    int line();

    /** Whether the file has the column at all; a file without it says nothing about its values. */
    boolean has(String column);

    /** Which of these columns the file has. */
    default Set<String> known(List<ImportColumn> columns) {
        return columns.stream()
                .map(ImportColumn::id)
                .filter(this::has)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the cell holds anything. */
    boolean given(String column);

    /** The text without spaces around it; empty cells are absent. */
    Optional<String> text(String column);

    /** As {@link #text}; an absent one is noted and reads as "". */
    String requiredText(String column);

    /** As {@link #text}; one longer than so many characters is noted. */
    Optional<String> text(String column, int longest);

    /** A decimal number, as the file writes them. */
    Optional<BigDecimal> decimal(String column);

    /** A whole number within these bounds, both included. */
    Optional<Integer> integer(String column, int least, int most);

    /** As {@link #integer}; an absent one is noted and reads as {@code least}. */
    int requiredInteger(String column, int least, int most);

    /** An amount that is not negative and no more exact than its currency. */
    Optional<Money> money(String column, Currency currency);

    /** As {@link #money}; an absent one is noted and reads as nothing. */
    Money requiredMoney(String column, Currency currency);

    /** Yes or no, in English or French, or 1 or 0. */
    Optional<Boolean> flag(String column);

    /**
     * One of several words, whatever its case and accents.
     *
     * @param words what each means, in lower case without accents; those in code style come first
     */
    <T> Optional<T> choice(String column, Map<String, T> words);

    Optional<LocalDate> date(String column);

    /** A date with or without a time of day; without one it is midnight. */
    Optional<Instant> instant(String column, ZoneId zone);

    /** A country by its ISO 3166-1 code of two letters. */
    Optional<Country> country(String column);

    /** A currency by its ISO 4217 code. */
    Optional<Currency> currency(String column);

    /**
     * Notes why the row cannot be taken.
     *
     * @param code names the text {@code field.<code>}
     */
    void reject(String column, String code, Map<String, Object> params);

    default void reject(String column, String code) {
        reject(column, code, Map.of());
    }
}
