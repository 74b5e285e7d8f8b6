package dev.comptoir.connectors.ups;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.comptoir.shipping.spi.StatusKey;
import dev.comptoir.shipping.spi.StatusMeaning;
import dev.comptoir.shipping.spi.TrackingState;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of UPS's codes, and where it differs from the one that was derived from the facts. */
class UpsStatusesTest {

    /**
     * Differences of judgement. A letter alone does not say that a parcel was delivered, or that
     * something is wrong with it; a carrier that cannot tell says nothing.
     */
    private static final Map<String, String> DELIBERATE =
            Map.of(
                    "type D", "unmapped instead of delivered",
                    "type X", "unmapped instead of exception",
                    "type NA", "unmapped instead of unknown",
                    "statusCode 000", "unmapped instead of unknown",
                    "statusCode 088", "unmapped instead of unknown",
                    "statusCode 148", "unmapped instead of unknown",
                    "statusCode 163", "unmapped instead of unknown");

    @ParameterizedTest
    @CsvSource({
        "statusCode, 011, DELIVERED",
        "statusCode, 021, OUT_FOR_DELIVERY",
        "statusCode, 017, AVAILABLE_FOR_PICKUP",
        "I, OT, OUT_FOR_DELIVERY",
        "X, OT, CUSTOMS_HOLD",
        "I, DS, IN_TRANSIT",
        "X, DS, EXCEPTION",
        "D, B0, RETURNED",
        "D, 53, EXCEPTION",
        "D, FS, DELIVERED",
        "MV, VP, CANCELLED",
    })
    void the_same_letters_mean_what_their_list_says(
            String scope, String code, TrackingState state) {
        assertThat(UpsTracking.STATUSES.find(List.of(new StatusKey(scope, code))))
                .map(StatusMeaning::state)
                .contains(state);
    }

    @Test
    void a_letter_alone_delivers_nothing() {
        var keys = List.of(new StatusKey("D", "no such code"), new StatusKey("type", "D"));

        assertThat(UpsTracking.STATUSES.find(keys)).isEmpty();
    }

    @Test
    void differs_from_the_derived_table_where_it_is_meant_to() throws IOException {
        var file = VendorFiles.derived("status-map.csv");
        assertThat(file.isPresent() || !VendorFiles.required()).isTrue();
        if (file.isEmpty()) {
            return;
        }
        var differences = new TreeMap<String, String>();
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file.get())) {
            rows.forEach(row -> {
                if (row.getField("carrier").equals("ups")) {
                    compare(
                            row.getField("scope"),
                            row.getField("code"),
                            row.getField("normalised"),
                            differences);
                }
            });
        }
        assertThat(differences).containsExactlyInAnyOrderEntriesOf(DELIBERATE);
    }

    private static void compare(
            String scope, String code, String derived, Map<String, String> differences) {
        var key =
                scope.equals("statusCode")
                        ? new StatusKey(scope, "0".repeat(3 - code.length()) + code)
                        : new StatusKey(scope.replace("-code", ""), code);
        var ours =
                UpsTracking.STATUSES
                        .find(List.of(key))
                        .map(meaning ->
                                meaning.state() == null
                                        ? "info"
                                        : meaning.state().name().toLowerCase(Locale.ROOT))
                        .orElse("unmapped");
        if (!ours.equals(derived)) {
            differences.put(
                    key.scope() + " " + key.code(), "%s instead of %s".formatted(ours, derived));
        }
    }
}
