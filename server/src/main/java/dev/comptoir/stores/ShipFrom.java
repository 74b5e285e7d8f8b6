package dev.comptoir.stores;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.Normalised;
import dev.comptoir.platform.errors.FieldProblem;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a store's parcels start: an address of the business. One with nothing but a country stands
 * for none.
 *
 * @param postalCode absent where the country has none
 * @param state the subdivision as carriers know it, such as {@code GA}
 * @param country ISO 3166-1 alpha-2
 */
public record ShipFrom(
        @Size(max = 100) @Nullable String company,
        @Size(max = 100) @Nullable String line1,
        @Size(max = 100) @Nullable String line2,
        @Size(max = 12) @Nullable String postalCode,
        @Size(max = 60) @Nullable String city,
        @Size(max = 40) @Nullable String state,
        @Size(max = 2) @Nullable String country) {

    /** The same as it is kept. */
    ShipFrom normalised() {
        return new ShipFrom(
                Normalised.text(company),
                Normalised.text(line1),
                Normalised.text(line2),
                Normalised.text(postalCode),
                Normalised.text(city),
                Normalised.text(state),
                Normalised.upper(country));
    }

    /** Whether it stands for none; of a normalised one. */
    boolean isNone() {
        return Stream.of(company, line1, line2, postalCode, city, state).allMatch(Objects::isNull);
    }

    /** What a parcel could not start from; of a normalised one. */
    List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        if (isNone()) {
            return problems;
        }
        if (line1 == null) {
            problems.add(new FieldProblem("shipFrom.line1", "required"));
        }
        if (city == null) {
            problems.add(new FieldProblem("shipFrom.city", "required"));
        }
        if (country == null) {
            problems.add(new FieldProblem("shipFrom.country", "required"));
        } else if (!Country.exists(country)) {
            problems.add(new FieldProblem("shipFrom.country", "country-code"));
        }
        return problems;
    }
}
