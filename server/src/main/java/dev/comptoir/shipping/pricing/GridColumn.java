package dev.comptoir.shipping.pricing;

import dev.comptoir.platform.Normalised;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of a price list's file, by the headings that people write. */
enum GridColumn {
    SERVICE("service", "product", "produit", "code service"),
    SERVICE_NAME("service name", "nom du service", "libelle"),
    ZONE("zone"),
    COUNTRIES("countries", "country", "pays"),
    POSTCODES("postcodes", "postal codes", "codes postaux", "code postal"),
    PRIORITY("priority", "priorite"),
    FROM_GRAMS("from g", "weight from g", "poids min g", "de g"),
    BELOW_GRAMS("below g", "weight below g", "poids max g", "moins de g"),
    FROM_VALUE("from value", "value from", "valeur min"),
    BELOW_VALUE("below value", "value below", "valeur max"),
    PRICE("price", "prix", "tarif");

    private final Set<String> headings;

    GridColumn(String... headings) {
        this.headings = Set.of(headings);
    }

    /** The heading that we write, and the name that problems are told by. */
    String heading() {
        return switch (this) {
            case SERVICE_NAME -> "service name";
            case FROM_GRAMS -> "from g";
            case BELOW_GRAMS -> "below g";
            case FROM_VALUE -> "from value";
            case BELOW_VALUE -> "below value";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }

    boolean required() {
        return this == SERVICE || this == ZONE || this == PRICE;
    }

    static Optional<GridColumn> of(String heading) {
        var key = Normalised.key(heading.replaceAll("[()_\\[\\]]", " "));
        return Arrays.stream(values()).filter(column -> column.headings.contains(key)).findFirst();
    }
}
