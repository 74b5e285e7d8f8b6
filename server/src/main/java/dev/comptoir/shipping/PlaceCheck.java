package dev.comptoir.shipping;

import dev.comptoir.platform.Country;
import dev.comptoir.platform.errors.FieldProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rules of an address that look at more than one field. */
public final class PlaceCheck {

    private PlaceCheck() {}

    /**
     * What carriers could not use.
     *
     * @param path of the address in the request, such as {@code to}
     */
    public static List<FieldProblem> problems(String path, Place place) {
        var country = place.country().toUpperCase(Locale.ROOT);
        if (!Country.exists(country)) {
            return List.of(new FieldProblem(path + ".country", "country"));
        }
        var postalCode = place.postalCode() == null ? "" : place.postalCode().strip();
        var known = PostalCodes.of(country);
        if (known.isEmpty() || known.get().accepts(postalCode)) {
            return List.of();
        }
        if (postalCode.isEmpty()) {
            return List.of(new FieldProblem(path + ".postalCode", "required"));
        }
        var params = Map.<String, Object>of("country", country, "example", known.get().example());
        return List.of(new FieldProblem(path + ".postalCode", "postal-code", params));
    }
}
