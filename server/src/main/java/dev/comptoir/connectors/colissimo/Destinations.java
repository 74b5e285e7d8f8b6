package dev.comptoir.connectors.colissimo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.comptoir.shipping.spi.Address;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where Colissimo goes from mainland France: {@code destinations.csv}, the facts of Colissimo's
 * plug-in 2.10.0 (May 2026) for senders there. French territories have codes of their own although
 * people write them as France; the Canary Islands are {@code IC}, which no standard country is.
 */
final class Destinations {

    static final String MAINLAND = "FR";
    static final String CANARIES = "IC";

    private static final Map<String, Destination> TABLE = read();

    /** By the beginning of the French postal code (La Poste's numbering of departments). */
    private static final Map<String, String> FRENCH_TERRITORIES =
            Map.ofEntries(
                    Map.entry("97133", "BL"),
                    Map.entry("97150", "MF"),
                    Map.entry("971", "GP"),
                    Map.entry("972", "MQ"),
                    Map.entry("973", "GF"),
                    Map.entry("974", "RE"),
                    Map.entry("975", "PM"),
                    Map.entry("976", "YT"),
                    Map.entry("980", "MC"),
                    Map.entry("984", "TF"),
                    Map.entry("986", "WF"),
                    Map.entry("987", "PF"),
                    Map.entry("988", "NC"));

    private Destinations() {}

    static Optional<Destination> of(Address address) {
        return Optional.ofNullable(TABLE.get(code(address)));
    }

    static Map<String, Destination> all() {
        return TABLE;
    }

    /** The country or territory of an address. */
    static String code(Address address) {
        var country = address.country().code();
        var postal = Objects.requireNonNullElse(address.postalCode(), "").replace(" ", "");
        if (country.equals("ES") && (postal.startsWith("35") || postal.startsWith("38"))) {
            return CANARIES;
        }
        if (!country.equals(MAINLAND) || postal.length() < 5) {
            return country;
        }
        var exact = FRENCH_TERRITORIES.get(postal);
        return exact == null
                ? FRENCH_TERRITORIES.getOrDefault(postal.substring(0, 3), MAINLAND)
                : exact;
    }

    /** The code to write on a label. */
    static String label(Address address) {
        var code = code(address);
        return code.equals(CANARIES) ? "ES" : code;
    }

    private static Map<String, Destination> read() {
        var file =
                Objects.requireNonNull(Destinations.class.getResourceAsStream("destinations.csv"));
        var table = new HashMap<String, Destination>();
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> table.put(row.getField("country"), destination(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(table);
    }

    private static Destination destination(NamedCsvRecord row) {
        return new Destination(
                row.getField("country"),
                product(row.getField("home")),
                product(row.getField("signed")),
                yes(row.getField("point")),
                yes(row.getField("duties_paid")),
                product(row.getField("back")),
                yes(row.getField("customs")),
                yes(row.getField("insurance")));
    }

    private static @Nullable Product product(String code) {
        return code.isEmpty() ? null : Product.valueOf(code);
    }

    private static boolean yes(String value) {
        return value.equals("yes");
    }
}
