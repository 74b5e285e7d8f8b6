package dev.comptoir.simulators.ups;

import static dev.comptoir.simulators.ups.ShipValidation.list;
import static dev.comptoir.simulators.ups.ShipValidation.text;
import static dev.comptoir.simulators.ups.UpsRefusal.invalid;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.comptoir.simulators.kit.Request;
import dev.comptoir.simulators.kit.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/addressvalidation/{version}/{option}}: a town or two of the United States, and
 * nothing else, where the real one knows them all.
 */
final class UpsAddressBook {

    record Envelope(@JsonProperty("XAVRequest") @Nullable Asked asked) {}

    record Asked(@Nullable Key addressKeyFormat) {}

    record Key(
            @Nullable List<String> addressLine,
            @JsonProperty("PoliticalDivision2") @Nullable String city,
            @JsonProperty("PoliticalDivision1") @Nullable String state,
            @JsonProperty("PostcodePrimaryLow") @Nullable String zip,
            @JsonProperty("PostcodeExtendedLow") @Nullable String extension,
            @Nullable String countryCode) {}

    record Answer(@JsonProperty("XAVResponse") Verdict verdict) {}

    record Verdict(
            Shipped.PlainHeader response,
            @Nullable String validAddressIndicator,
            @Nullable String ambiguousAddressIndicator,
            @Nullable String noCandidatesIndicator,
            @Nullable List<Candidate> candidate) {}

    record Candidate(@Nullable Classification addressClassification, Key addressKeyFormat) {}

    record Classification(String code, String description) {}

    private static final List<Key> KNOWN =
            List.of(
                    key("2311 YORK RD", "TIMONIUM", "MD", "21093", "2255"),
                    key("2315 YORK RD", "TIMONIUM", "MD", "21093", "2256"),
                    key("12380 MORRIS RD", "ALPHARETTA", "GA", "30005", "4177"),
                    key("26601 ALISO CREEK RD", "ALISO VIEJO", "CA", "92656", "2882"));
    private static final Classification COMMERCIAL = new Classification("1", "Commercial");

    private final UpsCalls calls;

    UpsAddressBook(UpsCalls calls) {
        this.calls = calls;
    }

    Response validate(Request request, Map<String, String> path) {
        calls.caller(request, "address-validation");
        if (!Set.of("1", "2", "3").contains(path.getOrDefault("option", ""))) {
            throw invalid("9264028", "Invalid RequestOption");
        }
        var asked = UpsCalls.read(request, Envelope.class, Envelope::asked).addressKeyFormat();
        if (asked == null || !Set.of("US", "PR").contains(text(asked.countryCode()))) {
            throw invalid("9264030", "The country code is not supported for address validation.");
        }
        return Response.json(200, UpsCalls.MAPPER.valueToTree(new Answer(verdict(asked))));
    }

    private static Verdict verdict(Key asked) {
        var inTown =
                KNOWN.stream()
                        .filter(known -> text(known.zip()).equals(text(asked.zip())))
                        .toList();
        var exact =
                inTown.stream()
                        .filter(known ->
                                list(known.addressLine())
                                        .equals(
                                                list(asked.addressLine()).stream()
                                                        .map(UpsAddressBook::plain)
                                                        .toList()))
                        .toList();
        if (!exact.isEmpty()) {
            return new Verdict(Shipped.PlainHeader.SUCCESS, "", null, null, candidates(exact));
        }
        return inTown.isEmpty()
                ? new Verdict(Shipped.PlainHeader.SUCCESS, null, null, "", null)
                : new Verdict(Shipped.PlainHeader.SUCCESS, null, "", null, candidates(inTown));
    }

    private static List<Candidate> candidates(List<Key> keys) {
        return keys.stream().map(key -> new Candidate(COMMERCIAL, key)).toList();
    }

    /** The postal service's spelling, as far as this book needs it. */
    private static String plain(String line) {
        return line.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll(" ROAD$", " RD")
                .replaceAll(" STREET$", " ST");
    }

    private static Key key(String line, String city, String state, String zip, String extension) {
        return new Key(List.of(line), city, state, zip, extension, "US");
    }
}
